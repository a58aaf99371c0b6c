/// How the files of a site stand that are read before its commentary: while they stand so, and nobody says that one of them changed, they need not be read again.
struct SourceStamps: Equatable {
    private let files: [String: FileSignature?]

    init(_ folder: SiteFolder) {
        let own = folder.inputs.filter { !$0.hasPrefix("commentary/") }
        files = Dictionary(own.map { ($0, FileSignature(SitePath(root: folder.root).path($0))) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a change touches nothing but commentary.
    static func isOfCommentary(_ change: WatchedChange) -> Bool {
        guard case .paths(let paths) = change else { return false }
        return paths.allSatisfy { $0.hasPrefix("commentary/") }
    }

    /// Whether it touches nothing but style sheets.
    static func isOfSheets(_ change: WatchedChange) -> Bool {
        guard case .paths(let paths) = change else { return false }
        return paths.allSatisfy { $0.hasPrefix("templates/assets/") && $0.hasSuffix(".css") }
    }
}
