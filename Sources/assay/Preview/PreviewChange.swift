import AssayDiagnostics

/// What a new state of the site means for pages that are open.
struct PreviewChange: Sendable, Hashable {
    /// Whether every page looks another way, whatever its file: errors stand in its place, or its warnings are others.
    var touchesAllPages: Bool
    /// The files that differ; nil when any may.
    var files: Set<String>?

    init(from before: PreviewState, to after: PreviewState) {
        touchesAllPages = before.faults != after.faults || before.warnings != after.warnings
        files = after.changed
    }

    /// What a browser with a page open is told.
    struct Event: Sendable, Hashable {
        var revision: Int
        /// Whether the page itself differs.
        var page: Bool
        /// The style sheets and images that differ, sorted; nil when any may.
        var files: [String]?

        var json: String {
            "{\"revision\":\(revision),\"page\":\(page),\"files\":\(files.map { "[" + $0.map(JSONText.quoted).joined(separator: ",") + "]" } ?? "null")}"
        }
    }

    /// Nil when a page shows nothing of what changed.
    func event(for page: String, revision: Int) -> Event? {
        guard let files else { return Event(revision: revision, page: true, files: nil) }
        // All pages share the style sheets; which images a page holds, it knows itself.
        let shown = files.filter { $0.hasPrefix("assets/") && ($0.hasSuffix(".css") || MediaType.isImage($0)) }.sorted()
        let isOfPage = touchesAllPages || files.contains(page)
        return isOfPage || !shown.isEmpty ? Event(revision: revision, page: isOfPage, files: shown) : nil
    }
}
