import Glibc

/// The site that stood before the one that stands. Of what did not change since, both hold the same files; so a whole folder of it goes into the next site by one rename, where each of
/// its files would have to get another name, and lose the old one.
///
/// It lies in the folder of what a build remembers. A build takes it beside its output, as it does with all that it works on: under the output's lock nobody else moves it, and what a
/// killed build leaves of it is swept like a site that was not finished.
struct KeptSite: Sendable {
    /// Where it lies between builds.
    private let home: String
    /// Where it lies while a build works on it.
    let path: String
    private let folders: [String: FileSignature]

    /// Takes the kept site, if there is one. The lock of the output must be held.
    /// - Parameters:
    ///   - home: where it is kept.
    ///   - folders: how its folders stood, as they are remembered.
    init?(_ home: String, beside output: String, folders: FolderSignatures) {
        guard FileSystem.kind(parentFolder(home)) == .folder, FileSystem.kind(home) == .folder else { return nil }
        self.home = home
        path = StagingFolder.numbered(home, beside: output)
        self.folders = Dictionary(folders.all.map { ($0.path, $0.signature) }, uniquingKeysWith: { first, _ in first })
        do {
            try FileSystem.rename(home, to: path)
        } catch {
            // From another file system nothing can be moved into the output.
            if error.code == EXDEV { try? FileSystem.removeTree(home) }
            return nil
        }
        do {
            try FileSystem.write([], to: path + "/" + StagingFolder.marker)
        } catch {
            giveBack()
            return nil
        }
    }

    /// The folder that files have for themselves and that stands here as they were written; nil when there is none.
    func folder(of entries: [OutputDirectory.Entry]) -> String? {
        guard !folders.isEmpty, let page = entries.first(where: { $0.path.hasSuffix("/index.html") })?.path else { return nil }
        let folder = parentFolder(page)
        guard let known = folders[folder], let open = OpenFolder(path + "/" + folder), open.signature(".") == known else { return nil }
        let (start, prefix) = (folder.utf8.count + 1, folder + "/")
        for entry in entries {
            guard entry.path.hasPrefix(prefix), let signature = entry.signature, open.signature(entry.path, from: start) == signature else { return nil }
        }
        let isAsItWas = FolderSignatures.folders(of: entries.map(\.path)).allSatisfy { below in
            !below.hasPrefix(prefix) || folders[below].map { $0 == open.signature(below, from: start) } ?? false
        }
        return isAsItWas ? folder : nil
    }

    /// What has to be moved for these folders to be: a year goes as one where it stands as it did, and all that is in it goes. To be asked before the first is moved.
    func together(_ folders: [String]) -> [String] {
        Dictionary(grouping: folders, by: parentFolder).sorted { precedes($0.key, $1.key) }.flatMap { parent, folders in
            guard parent != ".", let known = self.folders[parent], FileSignature(path + "/" + parent) == known, let all = try? FileSystem.names(in: path + "/" + parent),
                all == folders.map(lastName).sorted(by: precedes)
            else { return folders }
            return [parent]
        }
    }

    /// Moves a folder into another site; where that has one of the same name, what is in it.
    func move(_ folder: String, into site: String) throws(FileSystem.Failure) {
        do {
            try FileSystem.rename(path + "/" + folder, to: site + "/" + folder)
        } catch where [EEXIST, ENOTEMPTY].contains(error.code) {
            for name in try FileSystem.names(in: path + "/" + folder) { try FileSystem.rename(path + "/\(folder)/" + name, to: site + "/\(folder)/" + name) }
        } catch where error.code == ENOENT {
            _ = try FileSystem.makeFolders(parentFolder(site + "/" + folder))
            try FileSystem.rename(path + "/" + folder, to: site + "/" + folder)
        }
    }

    /// Puts it back where it was.
    func giveBack() {
        do {
            try FileSystem.remove(path + "/" + StagingFolder.marker)
            try FileSystem.rename(path, to: home)
        } catch {
            remove()
        }
    }

    /// - Returns: whether nothing of it is left.
    @discardableResult func remove() -> Bool { (try? StagingFolder.removeUnfinished(path)) != nil }

    /// Keeps the old site of a build, which lies beside the output.
    /// - Returns: false where that cannot be: on another file system, or where somebody else has put one in the meantime.
    static func keep(_ old: String, at home: String) -> Bool {
        FileSystem.kind(parentFolder(home)) == .folder && (try? FileSystem.rename(old, to: home)) != nil
    }
}
