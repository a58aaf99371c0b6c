import AssayDiagnostics
import Glibc

/// A file, or what comes through a pipe.
enum StandardInput {
    /// What messages call it.
    static let name = "standard input"
    /// More is no table of weeks and groups.
    static let limit = 64 << 20

    /// - Parameter path: `-` is standard input.
    static func read(_ path: String) throws(FigureRefusal) -> [UInt8] {
        if path != "-" {
            do {
                return try FileSystem.read(path)
            } catch {
                throw FigureRefusal([unreadable(path, error)])
            }
        }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe part.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress!, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FigureRefusal([unreadable(name, FileSystem.Failure(operation: "read", path: name, code: errno))]) }
            if count == 0 { return bytes }
            bytes += part[..<count]
            if bytes.count > limit {
                throw FigureRefusal(rule: "too-large", "there are more than \(limit >> 20) MiB of data", at: SourceLocation(path: name), help: "leave rows out that are not drawn")
            }
        }
    }
}
