import AssayDiagnostics

/// A site as the preview serves it: what was read last, each file made when it is asked for.
protocol PreviewContent: Sendable {
    /// The bytes of a file of the site by its exact path below the root (`2026/W20/index.html`); nil when there is none.
    func file(_ path: String) -> [UInt8]?

    /// The paths of its pages, for who asks for one that there is not.
    var pages: [String] { get }
}

extension PreviewContent {
    var pages: [String] { ["index.html"] }
}

/// What one reading of the site came to.
struct PreviewState: Sendable {
    /// The newest content that could be made; nil before the first. While the sources have faults it is that from before them.
    var content: (any PreviewContent)?
    /// Errors of the newest reading: while there are any, every page asked for shows them instead.
    var faults: [Diagnostic]
    var warnings: [Diagnostic]
    /// Files that differ from the state before, for the browser to know what to do; nil when anything may differ.
    var changed: Set<String>?
}

/// Reads a site anew when told that its files may have changed.
protocol PreviewSource: Sendable {
    /// - Parameter changed: nil the first time.
    func read(_ changed: WatchedChange?) async -> PreviewState
}
