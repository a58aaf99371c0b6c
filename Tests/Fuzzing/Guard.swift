import Glibc

/// Ends the process when an input crashes it, takes too long or too much memory, and says which.
enum Guard {
    /// Processor time of the process so far, in seconds.
    static var processorTime: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The most memory that the process has had, in MB.
    static var mostMemory: Int {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    /// - Parameter memory: in MB; what asks for more gets none, and stops.
    static func install(memory: Int) {
        var most = rlimit(rlim_cur: rlim_t(memory) << 20, rlim_max: rlim_t(memory) << 20)
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &most)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        // A stack of its own: a stack that overflowed cannot hold the handler's call.
        var stack = unsafe stack_t(ss_sp: .allocate(byteCount: 64 * 1024, alignment: 16), ss_flags: 0, ss_size: 64 * 1024)
        unsafe sigaltstack(&stack, nil)
        for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGPROF] {
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { signal in
                let text: StaticString = signal == SIGPROF ? "hang: the input took too long\n" : "crash: the process was stopped by a fault\n"
                unsafe write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
                _exit(Worker.ended)
            }
            action.sa_flags = Int32(SA_ONSTACK)
            unsafe sigaction(signal, &action, nil)
        }
    }

    /// Begins to count processor time: that the machine has other things to do is not the input's fault.
    static func begin(limit: Double) { set(limit) }

    static func end() { set(0) }

    private static func set(_ seconds: Double) {
        var timer = itimerval()
        timer.it_value = timeval(tv_sec: Int(seconds), tv_usec: Int((seconds - seconds.rounded(.down)) * 1e6))
        unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    }
}

extension FileSystem {
    /// Writes a file, whether it was there or not.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(operation: "write", path: path, code: errno) }
        defer { close(descriptor) }
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw Failure(operation: "write", path: path, code: errno) }
    }
}
