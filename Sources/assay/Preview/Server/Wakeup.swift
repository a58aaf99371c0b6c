import Glibc

/// A pair of sockets that interrupts a thread which waits in poll(2).
final class Wakeup: Sendable {
    /// Readable once `wake` was called, until `rest`.
    let descriptor: Int32
    private let writer: Int32

    init() throws(FileSystem.Failure) {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw FileSystem.Failure(operation: "make", path: "a pair of sockets", code: errno) }
        (descriptor, writer) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(writer)
    }

    /// From any thread. One that is full of calls wakes as well.
    func wake() {
        let byte: [UInt8] = [1]
        _ = unsafe write(writer, byte, 1)
    }

    func rest() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
    }
}
