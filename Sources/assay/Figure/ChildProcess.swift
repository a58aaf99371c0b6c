import CLinux
import Glibc

/// Another program, run to its end without a shell: bytes in, bytes out, and no file.
enum ChildProcess {
    struct Outcome: Sendable {
        /// As `waitpid` gives it, 0 for success; nil when it took too long, or said too much, and was ended.
        var status: Int32?
        var output: [UInt8]
        /// The end of it, where it is long.
        var errors: [UInt8]
        /// Whether it was ended since it said more than it may.
        var isTooMuch = false
        /// Whether it was ended since Assay was told to end.
        var isInterrupted = false
    }

    /// What an engine of others is held to.
    struct Bounds: Sendable {
        /// Where it runs; nil is where one is.
        var folder: String?
        /// The most it may say, in bytes.
        var output = Int.max
        /// Whether it gets a group of its own, which is ended with all that it started: after the time limit, and when Assay is told to end.
        var isGroup = false
    }

    /// How much of what it says of faults is kept.
    private static let errorsKept = 1 << 16

    /// - Parameters:
    ///   - arguments: the program's path, and what follows it.
    ///   - environment: all of it, as `NAME=value`.
    ///   - limit: how long it may take.
    static func run(
        _ arguments: [String], environment: [String], input: [UInt8], limit: Duration, bounds: Bounds = Bounds()
    ) throws(FileSystem.Failure) -> Outcome {
        // A parent that ignores its children would take the exit code with it (waitpid(2)).
        signal(SIGCHLD, SIG_DFL)
        var channels: [Channel] = []
        defer { for index in channels.indices { channels[index].close() } }
        for _ in 0..<3 { channels.append(try Channel()) }
        let guardian = bounds.isGroup ? GroupGuardian() : nil
        defer { guardian?.dismiss() }
        let process = try spawn(arguments, environment, channels.map(\.theirs), bounds)
        guardian?.watch(process)
        for index in channels.indices { channels[index].closeTheirs() }

        let end = ContinuousClock.now + limit
        var outcome = Outcome(status: nil, output: [], errors: [])
        var rest = input[...]
        var isOpen = [true, true, true]
        while isOpen[1] || isOpen[2] {
            if isOpen[0], rest.isEmpty {
                channels[0].close()
                isOpen[0] = false
            }
            var waiting = [POLLOUT, POLLIN, POLLIN].enumerated().map { index, event in
                // A negative descriptor is passed over (poll(2)).
                pollfd(fd: isOpen[index] ? channels[index].ours : -1, events: Int16(event), revents: 0)
            }
            let left = (end - .now) / .milliseconds(1)
            guard left > 0 else { break }
            guard unsafe poll(&waiting, nfds_t(waiting.count), Int32(left.rounded(.up))) >= 0 || errno == EINTR else {
                ChildProcess.end(process, bounds)
                _ = waitpid(process, nil, 0)
                throw FileSystem.Failure(operation: "wait for", path: arguments[0], code: errno)
            }
            if waiting[0].revents != 0, !channels[0].send(&rest) { rest = [] }
            if waiting[1].revents != 0 { isOpen[1] = channels[1].receive(&outcome.output) }
            if waiting[2].revents != 0 { isOpen[2] = channels[2].receive(&outcome.errors) }
            if outcome.errors.count > 4 * errorsKept { outcome.errors.removeFirst(outcome.errors.count - errorsKept) }
            if outcome.output.count > bounds.output {
                outcome.isTooMuch = true
                break
            }
        }
        outcome.status = wait(process, until: outcome.isTooMuch ? .now : end, bounds)
        outcome.isInterrupted = guardian?.isAsked ?? false
        return outcome
    }

    /// Ends it, with all that it started where it has a group of its own.
    private static func end(_ process: pid_t, _ bounds: Bounds) { kill(bounds.isGroup ? -process : process, SIGKILL) }

    private static func spawn(
        _ arguments: [String], _ environment: [String], _ descriptors: [Int32], _ bounds: Bounds
    ) throws(FileSystem.Failure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() { unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number)) }
        if let folder = bounds.folder { unsafe clinux_spawn_in(&actions, folder) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        if bounds.isGroup {
            // What the guardian takes over is not ignored by the child.
            var signals = sigset_t()
            unsafe sigemptyset(&signals)
            for number in GroupGuardian.signals { unsafe sigaddset(&signals, number) }
            unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
            unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
        }
        let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
        let envp = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            for unsafe pointer in unsafe argv { unsafe free(pointer) }
            for unsafe pointer in unsafe envp { unsafe free(pointer) }
        }
        var process = pid_t()
        let code = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp)
        if code != 0 { throw FileSystem.Failure(operation: "run", path: arguments[0], code: code) }
        return process
    }

    /// - Returns: nil when it had to be ended.
    private static func wait(_ process: pid_t, until time: ContinuousClock.Instant, _ bounds: Bounds) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = unsafe waitpid(process, &status, WNOHANG)
            if ended == process { return status }
            if ended < 0, errno != EINTR { return nil }
            if ContinuousClock.now >= time {
                end(process, bounds)
                _ = unsafe waitpid(process, &status, 0)
                return nil
            }
            usleep(1_000)
        }
    }
}

/// Two ends of a pair of sockets, ours and the child's. Unlike a pipe, one that nobody reads any more raises no signal.
private struct Channel {
    private(set) var ours: Int32
    private(set) var theirs: Int32

    init() throws(FileSystem.Failure) {
        var ends: [Int32] = [-1, -1]
        // Closed when another program is run, so that the child holds no end but its own.
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw FileSystem.Failure(operation: "make", path: "a pair of sockets", code: errno) }
        (ours, theirs) = (ends[0], ends[1])
    }

    mutating func closeTheirs() {
        Glibc.close(theirs)
        theirs = -1
    }

    mutating func close() {
        for end in [ours, theirs] where end >= 0 { Glibc.close(end) }
        (ours, theirs) = (-1, -1)
    }

    /// Sends what there is room for; false when nobody reads it.
    func send(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let sent = unsafe rest.withUnsafeBytes { unsafe Glibc.send(ours, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) }
        if sent > 0 { rest = rest.dropFirst(sent) }
        return sent >= 0 || errno == EAGAIN || errno == EINTR
    }

    /// Takes what has come; false when that was all.
    func receive(_ bytes: inout [UInt8]) -> Bool {
        var part = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe part.withUnsafeMutableBytes { unsafe recv(ours, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
        if count > 0 { bytes += part[..<count] }
        return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }
}
