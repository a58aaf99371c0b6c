import Glibc

/// The folder beside the output in which a new site grows. While it does, it holds a marker, so that what a killed build left behind can be told
/// from anything else.
///
/// It is called after its own number in the file system. So after the swap, when the old site stands under that name, the two differ: of a site that a kill
/// left, this tells an old one from a new one that never got in.
struct StagingFolder: Sendable {
    static let marker = ".assay-staging"

    let path: String
    /// Folders above the output that were made for it.
    private let madeParents: [String]

    /// Removes what killed builds left, and makes a new folder. The lock must be held.
    /// - Parameter keepsPrevious: as of `sweep`.
    init(beside output: String, madeParents: [String], keepsPrevious: Bool = false) throws(FileSystem.Failure) {
        try StagingFolder.sweep(beside: output, keepsPrevious: keepsPrevious)
        let made = StagingFolder.prefix(output) + String(getpid())
        guard try !FileSystem.makeFolders(made).isEmpty else { throw FileSystem.Failure(operation: "make the folder", path: made, code: EEXIST) }
        path = StagingFolder.numbered(made, beside: output)
        self.madeParents = madeParents
        do {
            try FileSystem.rename(made, to: path)
            try FileSystem.write([], to: path + "/" + StagingFolder.marker)
        } catch {
            try? FileSystem.remove(made)
            discard()
            throw error
        }
    }

    private static func prefix(_ output: String) -> String { parentFolder(output) + "/." + lastName(output) + ".tmp-" }

    /// What a folder that is to be removed is called.
    static func numbered(_ folder: String, beside output: String) -> String { prefix(output) + String(FileSystem.number(folder) ?? 0) }

    /// Whether there is something beside the output that a build would have to look at: what a killed one left, or what could not be removed.
    static func isLeft(beside output: String) -> Bool {
        let prefix = lastName(prefix(output))
        return (try? FileSystem.names(in: parentFolder(output)))?.contains { $0.hasPrefix(prefix) } ?? true
    }

    /// Removes what killed builds left.
    /// - Parameter keepsPrevious: whether a whole site that had been swapped out is kept as the one before.
    static func sweep(beside output: String, keepsPrevious: Bool) throws(FileSystem.Failure) {
        let prefix = lastName(prefix(output))
        for name in try FileSystem.names(in: parentFolder(output)) where name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy(\.isNumber) {
            let left = parentFolder(output) + "/" + name
            // A link of that name would lead elsewhere.
            guard FileSystem.kind(left) == .folder else { continue }
            if FileSystem.kind(left + "/" + marker) == .file {
                try removeUnfinished(left)
            } else if FileSystem.kind(left + "/" + OutputDirectory.manifestName) == .file {
                // Killed just before or after the swap, or while the old site was removed: of it, only what Assay made is removed.
                if keepsPrevious, left != numbered(left, beside: output), isWhole(left) {
                    _ = keep(left, of: output)
                } else {
                    _ = removeSite(left, try OutputDirectory.ownFiles(of: left))
                }
            } else if FileSystem.kind(left) == .folder {
                // Killed between the first or the last two steps. A folder with anything in it stays.
                try? FileSystem.remove(left)
            }
        }
    }

    /// Whether a folder is a site with all of its files, and nothing else.
    private static func isWhole(_ path: String) -> Bool {
        guard (try? OutputDirectory.requireOurs(path)) != nil, let files = try? OutputDirectory.ownFiles(of: path) else { return false }
        return !files.isEmpty && files.allSatisfy { FileSystem.kind(path + "/" + $0) == .file }
    }

    /// From here on the folder is a site.
    func unmark() throws(FileSystem.Failure) { try FileSystem.remove(path + "/" + StagingFolder.marker) }

    /// Removes the new site.
    func discard() { try? StagingFolder.removeUnfinished(path) }

    /// The marker goes last: until then a kill leaves what the next build tidies up.
    static func removeUnfinished(_ path: String) throws(FileSystem.Failure) {
        for name in try FileSystem.names(in: path) where name != marker { try FileSystem.removeTree(path + "/" + name) }
        try FileSystem.removeTree(path)
    }

    /// Removes the folders that were made for a site that is not written. The lock lay in them, so it comes after it.
    func removeParents() {
        for folder in madeParents.reversed() { try? FileSystem.remove(folder) }
    }

    /// Keeps the old site at another place, for the build after the next.
    /// - Returns: whether it is there.
    func keepOld(at home: String) -> Bool { KeptSite.keep(path, at: home) }

    /// Removes the old site, whose files these are.
    /// - Returns: the path of the folder when something stays in it.
    func removeOld(_ files: [String]) -> String? { StagingFolder.removeSite(path, files) }

    /// Keeps the old site for a rollback, in place of one that was kept before.
    /// - Returns: the path of a folder that is in the way.
    func keepOld(of output: String) -> String? { StagingFolder.keep(path, of: output) }

    /// One that was kept before goes aside first, under a name by which it is removed after a kill: there is always one of the two.
    private static func keep(_ old: String, of output: String) -> String? {
        let kept = OutputDirectory.previous(of: output)
        do {
            guard FileSystem.kind(kept) != nil else {
                try FileSystem.rename(old, to: kept)
                return nil
            }
            try OutputDirectory.requireOurs(kept)
            let aside = numbered(kept, beside: output)
            try FileSystem.rename(kept, to: aside)
            do {
                try FileSystem.rename(old, to: kept)
            } catch {
                try? FileSystem.rename(aside, to: kept)
                throw error
            }
            return removeSite(aside, try OutputDirectory.ownFiles(of: aside))
        } catch {
            return old
        }
    }

    /// Removes these files, the list of them, and the folders that become empty. The manifest, which tells that the folder is a site, goes last:
    /// until then a kill leaves what the next build tidies up. It stays, with the list, when one of the files or folders could not be removed.
    private static func removeSite(_ path: String, _ files: [String]) -> String? {
        var folders = Set<String>()
        let manifest = OutputDirectory.manifestName
        var isRemoved = true
        /// A folder with something of somebody else's in it stays, and is no failure.
        func remove(_ name: String) {
            do {
                try FileSystem.remove(path + "/" + name)
            } catch {
                if error.code != ENOTEMPTY, error.code != EEXIST { isRemoved = false }
            }
        }
        for file in files where OutputDirectory.isInside(file) && file != manifest {
            remove(file)
            var folder = parentFolder(file)
            while folder != ".", folders.insert(folder).inserted { folder = parentFolder(folder) }
        }
        // The deepest first.
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { remove(folder) }
        for file in OutputDirectory.signatureNames + [OutputDirectory.sumsName, manifest] where isRemoved { remove(file) }
        if isRemoved { try? FileSystem.remove(path) }
        return FileSystem.kind(path) == nil ? nil : path
    }
}
