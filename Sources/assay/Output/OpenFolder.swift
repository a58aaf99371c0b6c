import Glibc

/// A folder that is open: what lies below it is found without the way to it.
struct OpenFolder: ~Copyable {
    private let descriptor: Int32

    /// Nil when no folder stands at the path; a link is none.
    init?(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Nil when nothing stands there; a link is not followed.
    /// - Parameters:
    ///   - path: of which the first bytes are left out.
    ///   - start: how many these are; what follows them is below the folder.
    func signature(_ path: String, from start: Int = 0) -> FileSignature? {
        var status = stat()
        let code = unsafe path.withCString { unsafe fstatat(descriptor, $0 + start, &status, AT_SYMLINK_NOFOLLOW) }
        return code == 0 ? FileSignature(status) : nil
    }
}
