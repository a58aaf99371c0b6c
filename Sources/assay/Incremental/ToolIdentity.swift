import Glibc

/// Which program is running: its version, and its file as it stands on the disk. What another one made is not taken over.
enum ToolIdentity {
    static let current: String = {
        let path = "/proc/self/exe"
        var status = stat()
        // The link leads to the file that is running, wherever it was called from.
        let signature = unsafe stat(path, &status) == 0 ? FileSignature(status).hash : 0
        return "\(AssayVersion.current) \(signature)"
    }()
}
