import CLinux
import Glibc

/// A socket that waits for connections. Closed by its owner.
struct ListeningSocket: Sendable {
    /// How many ports are tried for a free one.
    private static let ports = 100

    let descriptor: Int32
    let port: UInt16

    init(address: String, port: HTTPServer.Port) throws(ServerFailure) {
        switch port {
        case .exactly(let port):
            descriptor = try ListeningSocket.listen(address, port)
        case .firstFree(let first):
            let last = UInt16(min(Int(first) + ListeningSocket.ports - 1, Int(UInt16.max)))
            var found: Int32?
            for port in first...last where found == nil {
                do throws(ServerFailure) {
                    found = try ListeningSocket.listen(address, port)
                } catch .portBusy {
                    continue
                }
            }
            guard let found else { throw .noFreePort(first...last) }
            descriptor = found
        }
        self.port = clinux_port(descriptor)
    }

    func close() { Glibc.close(descriptor) }

    private static func listen(_ address: String, _ port: UInt16) throws(ServerFailure) -> Int32 {
        let result = unsafe clinux_listen(address, port)
        switch -result {
        case EADDRINUSE: throw .portBusy(port)
        case EINVAL, EADDRNOTAVAIL: throw .notAnAddress(address)
        case 1...: throw .system(FileSystem.Failure(operation: "listen at", path: "\(address) port \(port)", code: -result).description)
        default: return result
        }
    }
}
