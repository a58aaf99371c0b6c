import Glibc

/// What the file system says of a file or folder without its content: its number, its size, and when it was last written and last changed in any way. Who writes to a
/// file, or puts another in its place, changes it.
struct FileSignature: Hashable, Sendable {
    /// FNV-1a over the parts.
    let hash: UInt64

    init(hash: UInt64) { self.hash = hash }

    /// Nil when nothing stands at the path; a link is not followed.
    init?(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in [
            UInt64(status.st_ino), UInt64(bitPattern: Int64(status.st_size)), UInt64(status.st_mode), UInt64(bitPattern: Int64(status.st_mtim.tv_sec)),
            UInt64(bitPattern: Int64(status.st_mtim.tv_nsec)), UInt64(bitPattern: Int64(status.st_ctim.tv_sec)), UInt64(bitPattern: Int64(status.st_ctim.tv_nsec)),
        ] {
            hash = (hash ^ part) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        self.hash = hash
    }
}
