import AssayDiagnostics
import Glibc

/// A preview from its start to Ctrl-C.
struct Preview: Sendable {
    private let place: PreviewPlace
    private let site: PreviewSite
    private let source: any PreviewSource
    private let folder: String
    private let console: Console

    init(_ options: BuildOptions, place: PreviewPlace, console: Console) {
        self.place = place
        self.console = console
        folder = options.site
        source = SiteSource(options: options)
        // Of no other run of it: the clock's nanoseconds, and the process.
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        site = PreviewSite(PreviewPages(place: place, session: "\(time.tv_sec).\(time.tv_nsec).\(getpid())"))
    }

    /// - Parameters:
    ///   - host: the address to listen on.
    ///   - names: further names under which it may be asked.
    func run(host: String, names: [String], port: HTTPServer.Port, polls: Bool, opens: Bool) async throws {
        let interruption = Interruption()
        // As it stands in addresses: one of IPv6 in brackets.
        let written = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        // Watched before it is read: what changes meanwhile is read again.
        let watcher = try watcher(polls: polls)
        let server = try HTTPServer(address: host, port: port, allowedHosts: [written] + names) { [site] in site.response(to: $0) }
        await read(nil, told: server)

        let address = "http://\(written):\(server.port)\(place.root)"
        if !Preview.isLoopback(host) { console.show([Preview.warning(host)]) }
        console.print(address)
        console.inform("watching \(folder); Ctrl-C ends it")
        if opens, !BrowserOpening.open(address) { console.inform("there is no \(BrowserOpening.program) to open it with") }

        let end = interruption.end
        Task {
            for await changed in watcher.changes { await read(changed, told: server) }
            end()
        }
        await interruption.wait()
        server.stop()
        watcher.stop()
        if let failure = watcher.failure { throw failure }
    }

    /// Reads the site, tells the browsers, and says on the terminal how it went.
    private func read(_ changed: WatchedChange?, told server: HTTPServer) async {
        let clock = ContinuousClock()
        let start = clock.now
        let state = await source.read(changed)
        let milliseconds = Int(((clock.now - start) / .milliseconds(1)).rounded(.up))
        let hadWarnings = site.warnings
        let (change, event) = site.update(state)
        server.broadcast(event: "change", data: event)
        if !state.faults.isEmpty {
            console.show(state.faults + state.warnings)
        } else {
            if state.warnings != hadWarnings { console.show(state.warnings) }
            console.inform("\(changed == nil ? "read" : change.summary): \(milliseconds) ms")
        }
    }

    private func watcher(polls: Bool) throws(FileSystem.Failure) -> any ChangeWatcher {
        if polls { return try PollingWatcher(root: folder, includes: WatchedEntries.include) }
        return try FileWatcher(root: folder, includes: WatchedEntries.include)
    }

    /// Only this machine can reach it.
    static func isLoopback(_ host: String) -> Bool { host == "::1" || host.hasPrefix("127.") }

    private static func warning(_ host: String) -> Diagnostic {
        Diagnostic(
            .warning, rule: "open-preview", "whoever can reach '\(host)' sees the site, drafts and findings included",
            help: "leave --host out: the preview is then for this machine only")
    }
}
