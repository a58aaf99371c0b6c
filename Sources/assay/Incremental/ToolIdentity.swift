import CLinux
import Glibc

/// Which program is running, and how it makes files: its version, its file and that of libcmark as they stand on the disk, and the mask of permissions. What another one made
/// is not taken over.
enum ToolIdentity {
    static let current: String = {
        // It can only be asked by setting it; nobody makes files yet.
        let mask = umask(0o022)
        umask(mask)
        return "\(program) \(mask)"
    }()

    /// Without the mask.
    static let program: String = {
        var status = stat()
        // The link leads to the file that is running, wherever it was called from.
        let program = unsafe stat("/proc/self/exe", &status) == 0 ? FileSignature(status).hash : 0
        return "\(AssayVersion.current) \(program) \(library("cmark_version_string"))"
    }()

    /// Of the library that a function comes from.
    private static func library(_ function: String) -> UInt64 {
        var path = [CChar](repeating: 0, count: 4_096)
        guard unsafe clinux_library_of(function, &path, path.count) == 0 else { return 0 }
        return FileSignature(FileSystem.resolved(String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)) ?? "")?.hash ?? 0
    }
}
