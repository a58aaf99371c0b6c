import Glibc

/// The folders below a root that inotify watches, and what an event in one of them means.
struct WatchedTree {
    private let root: String
    private let includes: @Sendable (String) -> Bool
    private var inotify: Inotify
    /// By the numbers of their watches, relative to the root, which is "".
    private var folders: [Int32: String] = [:]
    /// Whether the root was there when it was last looked at.
    private(set) var isRooted = false

    var descriptor: Int32 { inotify.descriptor }

    /// - Parameter root: an absolute path.
    init(root: String, includes: @escaping @Sendable (String) -> Bool) throws(FileSystem.Failure) {
        self.root = root
        self.includes = includes
        inotify = try Inotify()
        do throws(FileSystem.Failure) {
            _ = try add("")
            isRooted = !folders.isEmpty
        } catch {
            inotify.close()
            throw error
        }
    }

    func close() { inotify.close() }

    /// Starts anew: all that was known of the folders may be wrong.
    mutating func restart() throws(FileSystem.Failure) {
        let fresh = try Inotify()
        inotify.close()
        inotify = fresh
        folders = [:]
        _ = try add("")
        isRooted = !folders.isEmpty
    }

    /// Everything, once a root that went is there again; nil as long as it is not.
    mutating func returned() throws(FileSystem.Failure) -> WatchedChange? {
        guard FileSystem.kind(root) == .folder else { return nil }
        try restart()
        return isRooted ? .everything : nil
    }

    /// What the events since the last time changed; nil for nothing that counts.
    mutating func changes() throws(FileSystem.Failure) -> WatchedChange? {
        var paths: Set<String> = []
        for event in inotify.events() {
            if event.has(IN_Q_OVERFLOW) {
                try restart()
                return .everything
            }
            guard let folder = folders[event.folder] else { continue }
            if event.name.isEmpty {
                if folder.isEmpty, event.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) { isRooted = false }
                if event.has(IN_IGNORED) { folders[event.folder] = nil }
                continue
            }
            guard counts(event.name, in: folder) else { continue }
            let path = folder.isEmpty ? event.name : folder + "/" + event.name
            if event.isOfFolder {
                if event.has(IN_DELETE, IN_MOVED_FROM) { forget(path) }
                paths.insert(path)
                if event.has(IN_CREATE, IN_MOVED_TO) { paths.formUnion(try add(path)) }
            } else if !event.has(IN_CREATE) || isWholeAtOnce(path) {
                paths.insert(path)
            }
        }
        return paths.isEmpty ? nil : WatchedChange.paths([]).joined(with: .paths(paths))
    }

    private func counts(_ name: String, in folder: String) -> Bool { !isTemporaryName(name) && (!folder.isEmpty || includes(name)) }

    /// Watches a folder and those below it.
    /// - Returns: all that is in it already, since what was made before the watch sends no event.
    private mutating func add(_ folder: String) throws(FileSystem.Failure) -> Set<String> {
        let absolute = folder.isEmpty ? root : root + "/" + folder
        guard let number = try inotify.watch(absolute) else { return [] }
        folders[number] = folder
        var found: Set<String> = []
        // One that went in the meantime sends an event to the folder above it.
        for name in (try? FileSystem.names(in: absolute)) ?? [] where counts(name, in: folder) {
            let path = folder.isEmpty ? name : folder + "/" + name
            found.insert(path)
            if FileSystem.kind(root + "/" + path) == .folder { found.formUnion(try add(path)) }
        }
        return found
    }

    /// A folder that went elsewhere would go on to send events under its old path.
    private mutating func forget(_ path: String) {
        for (number, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
            inotify.forget(number)
            folders[number] = nil
        }
    }

    /// A link, and a further name of a file, are made without being written. Anything else will be closed by its writer.
    private func isWholeAtOnce(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat(root + "/" + path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
    }
}
