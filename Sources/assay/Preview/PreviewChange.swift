import AssayDiagnostics

/// What a new state of the site means for pages that are open.
struct PreviewChange: Sendable, Hashable {
    /// Whether every page looks another way, whatever its file: errors stand in its place, or its warnings are others.
    var touchesAllPages: Bool
    /// The files that differ; nil when any may.
    var files: Set<String>?

    /// More files than these are not told one by one.
    static let mostFiles = 256

    init(from before: PreviewState, to after: PreviewState) {
        touchesAllPages = before.faults != after.faults || before.warnings != after.warnings
        files = after.changed
    }

    /// What browsers are told, in JSON: each page knows by it whether it is meant. Told of every state, so that who comes back knows what was missed.
    func event(revision: Int) -> String {
        // Pages, and what pages show within them.
        let shown = files?.filter { $0.hasSuffix(".html") || PreviewChange.isShown($0) }.sorted()
        let told = shown.flatMap { $0.count > PreviewChange.mostFiles ? nil : $0 }
        return "{\"revision\":\(revision),\"all\":\(touchesAllPages),\"files\":\(told.map { "[" + $0.map(JSONText.quoted).joined(separator: ",") + "]" } ?? "null")}"
    }

    /// Style sheets and images.
    private static func isShown(_ path: String) -> Bool { path.hasPrefix("assets/") && (path.hasSuffix(".css") || ContentType.of(path).hasPrefix("image/")) }

    /// What a terminal says of it: `2026-W46`, `site.css and 3 more files`.
    var summary: String {
        guard let files else { return "all pages" }
        let weeks = Set(files.compactMap(PreviewChange.week)).sorted()
        let names = weeks.isEmpty ? files.sorted().map(lastName) : weeks
        guard let last = names.last else { return touchesAllPages ? "findings" : "nothing changed" }
        if names.count > 3 { return "\(last) and \(names.count - 1) more \(weeks.isEmpty ? "files" : "weeks")" }
        return names.joined(separator: ", ")
    }

    /// `2026-W21` of a file in its folder.
    private static func week(_ path: String) -> String? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
        return parts.count == 3 && parts[0].utf8.count == 4 && parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) } && parts[1].hasPrefix("W") ? parts[0] + "-" + parts[1] : nil
    }
}
