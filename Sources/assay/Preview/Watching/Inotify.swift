import Glibc

/// inotify(7): what happens to the entries of the folders that it watches. Closed by its owner.
struct Inotify {
    struct Event: Equatable {
        /// The folder, as `watch` named it; -1 for an overflow.
        var folder: Int32
        var mask: Int
        /// The entry; empty for the folder itself.
        var name: String

        func has(_ bits: Int32...) -> Bool { bits.contains { mask & Int($0) != 0 } }
        var isOfFolder: Bool { mask & Int(IN_ISDIR) != 0 }
    }

    /// What is asked of a folder. Files are whole when their writer closes them.
    private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)
        | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)

    let descriptor: Int32

    init() throws(FileSystem.Failure) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        if descriptor < 0 { throw FileSystem.Failure(operation: "start", path: "inotify", code: errno) }
    }

    func close() { Glibc.close(descriptor) }

    /// - Returns: the number that events give this folder; nil when it went in the meantime or may not be read.
    func watch(_ path: String) throws(FileSystem.Failure) -> Int32? {
        let folder = unsafe inotify_add_watch(descriptor, path, Inotify.mask)
        if folder >= 0 { return folder }
        guard errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP else { throw FileSystem.Failure(operation: "watch", path: path, code: errno) }
        return nil
    }

    func forget(_ folder: Int32) { inotify_rm_watch(descriptor, folder) }

    /// All that happened since the last time.
    func events() -> [Event] {
        var events: [Event] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return events }
            var start = 0
            while start < count {
                let (event, length) = Inotify.event(buffer[start..<count])
                events.append(event)
                start += length
            }
        }
    }

    /// `struct inotify_event`: folder, mask, cookie and length of the name, four bytes each, then the name with zeros after it.
    private static func event(_ bytes: ArraySlice<UInt8>) -> (Event, length: Int) {
        func field(_ index: Int) -> UInt32 {
            let start = bytes.startIndex + 4 * index
            return unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: start - bytes.startIndex, as: UInt32.self) }
        }
        let length = Int(field(3))
        let name = bytes.dropFirst(16).prefix(length).prefix { $0 != 0 }
        return (Event(folder: Int32(bitPattern: field(0)), mask: Int(field(1)), name: String(decoding: name, as: UTF8.self)), 16 + length)
    }
}
