import Synchronization

/// The digests of the files of a site as they were read: of the very bytes that were used, so that a file that changes in the meantime is not taken for read.
final class ReadDigests: Sendable {
    private let known = Mutex<[String: Digest]>([:])

    func note(_ digest: Digest, of path: String) { known.withLock { $0[path] = digest } }

    /// Nil of a file that was not read.
    subscript(path: String) -> Digest? { known.withLock { $0[path] } }

    /// By path.
    var all: [String: Digest] { known.withLock { $0 } }
}
