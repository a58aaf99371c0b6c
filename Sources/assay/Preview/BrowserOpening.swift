import Glibc

/// Shows an address in the reader's own browser, where there is a way to.
enum BrowserOpening {
    static let program = "xdg-open"

    /// Lets the desktop open it, and does not wait: a browser outlives the preview.
    /// - Returns: whether there was something to ask.
    static func open(_ address: String) -> Bool {
        guard let program = InstalledProgram.find(program, in: InstalledProgram.variable("PATH") ?? "") else { return false }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 { unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // A session of its own, and signals as they are by default: Ctrl-C ends the preview alone.
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | 0x80))
        let arguments: [String] = [program, address]
        let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { for unsafe pointer in unsafe argv { unsafe free(pointer) } }
        var process = pid_t()
        return unsafe posix_spawn(&process, program, &actions, &attributes, argv, environ) == 0
    }
}
