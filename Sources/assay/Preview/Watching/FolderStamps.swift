import Glibc

/// What can be seen of all files below a folder without reading them.
struct FolderStamps {
    private struct Stamp: Equatable {
        var number: UInt64
        var size: Int
        /// Of the last writing and of the last change of any kind, in seconds and nanoseconds.
        var times: [Int]
        var mode: UInt32
    }

    private var stamps: [String: Stamp] = [:]

    /// - Parameter root: an absolute path. One that is not there has no files.
    init(root: String, includes: (String) -> Bool) {
        for name in (try? FileSystem.names(in: root)) ?? [] where includes(name) { look(at: name, in: root) }
    }

    /// What appeared, changed or went.
    func changes(since earlier: FolderStamps) -> Set<String> {
        let changed = stamps.filter { earlier.stamps[$0.key] != $0.value }.keys
        let gone = earlier.stamps.keys.filter { stamps[$0] == nil }
        return Set(changed).union(gone)
    }

    private mutating func look(at path: String, in root: String) {
        guard !isTemporaryName(lastName(path)) else { return }
        var status = stat()
        guard unsafe lstat(root + "/" + path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            let times = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec].map { Int($0) }
            stamps[path] = Stamp(number: UInt64(status.st_ino), size: Int(status.st_size), times: times, mode: status.st_mode)
            return
        }
        // The times of a folder are those of any entry, a temporary one too: only that it is there counts.
        stamps[path] = Stamp(number: UInt64(status.st_ino), size: 0, times: [], mode: status.st_mode)
        for name in (try? FileSystem.names(in: root + "/" + path)) ?? [] { look(at: path + "/" + name, in: root) }
    }
}
