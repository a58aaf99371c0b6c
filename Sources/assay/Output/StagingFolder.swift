import Glibc

/// The folder beside the output in which a new site grows. While it does, it holds a marker, so that what a killed build left behind can be told
/// from anything else.
struct StagingFolder: Sendable {
    private static let marker = ".assay-staging"

    let path: String
    /// Folders above the output that were made for it.
    private let madeParents: [String]

    /// Removes what killed builds left, and makes a new folder. The lock must be held.
    init(beside output: String, madeParents: [String]) throws(FileSystem.Failure) {
        let parent = parentFolder(output)
        let prefix = "." + lastName(output) + ".tmp-"
        for name in try FileSystem.names(in: parent) where name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy(\.isNumber) {
            let left = parent + "/" + name
            if FileSystem.kind(left + "/" + StagingFolder.marker) == .file {
                try StagingFolder.removeUnfinished(left)
            } else if FileSystem.kind(left + "/" + OutputDirectory.manifestName) == .file {
                // Killed just before or after the swap, or while the old site was removed: of it, only what Assay made is removed.
                _ = StagingFolder.removeSite(left, try OutputDirectory.ownFiles(of: left))
            } else if FileSystem.kind(left) == .folder {
                // Killed between the first or the last two steps. A folder with anything in it stays.
                try? FileSystem.remove(left)
            }
        }
        path = parent + "/" + prefix + String(getpid())
        self.madeParents = madeParents
        _ = try FileSystem.makeFolders(path)
        try FileSystem.write([], to: path + "/" + StagingFolder.marker)
    }

    /// From here on the folder is a site.
    func unmark() throws(FileSystem.Failure) { try FileSystem.remove(path + "/" + StagingFolder.marker) }

    /// Removes the new site.
    func discard() { try? StagingFolder.removeUnfinished(path) }

    /// The marker goes last: until then a kill leaves what the next build tidies up.
    private static func removeUnfinished(_ path: String) throws(FileSystem.Failure) {
        for name in try FileSystem.names(in: path) where name != marker { try FileSystem.removeTree(path + "/" + name) }
        try FileSystem.removeTree(path)
    }

    /// Removes the folders that were made for a site that is not written. The lock lay in them, so it comes after it.
    func removeParents() {
        for folder in madeParents.reversed() { try? FileSystem.remove(folder) }
    }

    /// Removes the old site, whose files these are.
    /// - Returns: the path of the folder when something stays in it.
    func removeOld(_ files: [String]) -> String? { StagingFolder.removeSite(path, files) }

    /// Keeps the old site under another name, in place of one that was kept before.
    /// - Returns: the path of a folder that is in the way.
    func keepOld(at kept: String) -> String? {
        if FileSystem.kind(kept) != nil {
            guard (try? OutputDirectory.requireOurs(kept)) != nil, let files = try? OutputDirectory.ownFiles(of: kept), StagingFolder.removeSite(kept, files) == nil else {
                return path
            }
        }
        do {
            try FileSystem.rename(path, to: kept)
            return nil
        } catch {
            return path
        }
    }

    /// Removes these files, the list of them, and the folders that become empty. The manifest, which tells that the folder is a site, goes last:
    /// until then a kill leaves what the next build tidies up.
    private static func removeSite(_ path: String, _ files: [String]) -> String? {
        var folders = Set<String>()
        let manifest = OutputDirectory.manifestName
        for file in files where OutputDirectory.isInside(file) && file != manifest {
            try? FileSystem.remove(path + "/" + file)
            var folder = parentFolder(file)
            while folder != ".", folders.insert(folder).inserted { folder = parentFolder(folder) }
        }
        // The deepest first.
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { try? FileSystem.remove(path + "/" + folder) }
        for file in [OutputDirectory.sumsName, manifest] { try? FileSystem.remove(path + "/" + file) }
        try? FileSystem.remove(path)
        return FileSystem.kind(path) == nil ? nil : path
    }
}
