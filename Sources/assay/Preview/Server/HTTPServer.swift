import Synchronization

/// A small strict HTTP/1.1 server for one person's browser: GET and HEAD, no bodies, no files. One thread serves all connections.
final class HTTPServer: Sendable {
    enum Port: Sendable, Equatable {
        case exactly(UInt16)
        /// The first that nobody uses, of this one and those above it.
        case firstFree(from: UInt16)
    }

    /// Called on the server's thread, one request at a time.
    typealias Handler = @Sendable (HTTPRequest) -> HTTPResponse

    /// The one it listens on.
    let port: UInt16

    /// Listens and serves until `stop`.
    /// - Parameters:
    ///   - address: an IPv4 or IPv6 address of this machine, in digits.
    ///   - allowedHosts: further names under which it may be asked, as in `Host`: `preview.example` or `preview.example:8080`.
    init(
        address: String = "127.0.0.1", port: Port, allowedHosts: [String] = [], limits: ServerLimits = ServerLimits(), handler: @escaping Handler
    ) throws(ServerFailure) {
        self.port = 0
    }

    /// Tells all clients of event streams, from any thread.
    func broadcast(event: String, data: String) {}

    /// Closes everything and waits for the thread. Not to be called by the handler.
    func stop() {}
}
