/// How the folders of a built site stand, without its root: while one is as it was, nothing came into it and nothing went.
struct FolderSignatures: Sendable {
    /// By path below the root, sorted.
    var all: [(path: String, signature: FileSignature)] = []

    /// - Parameter files: the paths of the site's files.
    init(of files: [String], in root: String) {
        guard let open = OpenFolder(root) else { return }
        all = FolderSignatures.folders(of: files).compactMap { path in open.signature(path).map { (path, $0) } }
    }

    init(_ all: [(path: String, signature: FileSignature)] = []) { self.all = all }

    /// Whether all of them stand below a root as they did.
    func stand(in root: String) -> Bool {
        guard let open = OpenFolder(root) else { return false }
        return all.allSatisfy { open.signature($0.path) == $0.signature }
    }

    /// The folders that files lie in, by path.
    static func folders(of files: [String]) -> [String] {
        var folders = Set<String>()
        var last = Substring()
        for file in files {
            guard let slash = file.utf8.lastIndex(of: 0x2F) else { continue }
            // Neighbours mostly share one.
            if file[..<slash] == last { continue }
            last = file[..<slash]
            var folder = String(last)
            while folder != ".", folders.insert(folder).inserted { folder = parentFolder(folder) }
        }
        return folders.sorted(by: precedes)
    }
}
