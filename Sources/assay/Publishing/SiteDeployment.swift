import Glibc

/// A built site on its way to another folder: staged beside it, and swapped in as a whole. The site that stood there is kept for a rollback.
struct SiteDeployment {
    /// What would be different at the destination. Paths, sorted.
    struct Changes: Sendable {
        var added: [String] = []
        var changed: [String] = []
        var removed: [String] = []
        var unchanged = 0

        /// - Parameter destination: a folder; what it holds as of its list of files counts.
        init(_ entries: [OutputDirectory.Entry], at destination: String) {
            let old = SiteSums.read(destination).sums?.digests ?? [:]
            let new = Dictionary(entries.map { ($0.path, $0.digest.hex) }, uniquingKeysWith: { first, _ in first })
            for path in Set(old.keys).union(new.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                switch (old[path], new[path]) {
                case (nil, _): added.append(path)
                case (_, nil): removed.append(path)
                case (let before, let after): if before == after { unchanged += 1 } else { changed.append(path) }
                }
            }
        }
    }

    let changes: Changes
    private let output: OutputDirectory
    private let entries: [OutputDirectory.Entry]

    /// Takes the lock of the destination, which must be empty, missing, or a site that Assay made.
    init(_ entries: [OutputDirectory.Entry], to destination: String) throws {
        output = try OutputDirectory(path: destination, keepsPrevious: true)
        self.entries = entries
        changes = Changes(entries, at: destination)
    }

    /// Copies the site beside the destination. A file that is not what was built a moment ago is refused.
    /// - Parameter folder: the built site.
    func stage(from folder: String) throws {
        for entry in entries {
            let staged = try output.stage(try FileSystem.read(folder + "/" + entry.path), at: entry.path)
            guard staged.digest == entry.digest else { throw FileSystem.Failure(operation: "copy", path: folder + "/" + entry.path, code: ESTALE) }
        }
        try output.prepare(entries)
    }

    /// Swaps it in.
    /// - Returns: what stands in the way of keeping the site that was there.
    func swap() throws -> String? { try output.swap(entries, keepsPrevious: true).leftover }

    func discard() { output.discard() }
}
