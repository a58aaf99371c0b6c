import Synchronization
@testable import assay

/// A server over a few pages that remembers what its handler was asked for.
final class SampleServer: Sendable {
    let server: HTTPServer
    private let asked: Asked

    private final class Asked: Sendable {
        let requests = Mutex<[HTTPRequest]>([])
    }

    var port: UInt16 { server.port }
    var requests: [HTTPRequest] { asked.requests.withLock { $0 } }

    static let large = [UInt8](repeating: 0x61, count: 1 << 20)

    init(_ limits: ServerLimits = ServerLimits(), port: HTTPServer.Port = .exactly(0), allowedHosts: [String] = []) throws {
        let asked = Asked()
        self.asked = asked
        server = try HTTPServer(port: port, allowedHosts: allowedHosts, limits: limits) { request in
            asked.requests.withLock { $0.append(request) }
            return switch request.path {
            case "index.html": .page(Array("home".utf8))
            case "reports/index.html": .page(Array("reports".utf8))
            case "reports": .redirect(to: "/reports/")
            case "über.csv": .file(Array("a,b\n".utf8), path: request.path)
            case "large.txt": .file(SampleServer.large, path: request.path)
            case "events": .events(first: request.query == "page=old" ? [ServerEvent(name: "reload", data: "")] : [])
            default: .refusal(404)
            }
        }
    }

    deinit { server.stop() }
}
