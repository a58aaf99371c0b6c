/// A small strict HTTP/1.1 server for one person's browser: GET and HEAD, no bodies, no files. One thread serves all connections.
final class HTTPServer: Sendable {
    enum Port: Sendable, Equatable {
        case exactly(UInt16)
        /// The first that nobody uses, of this one and those above it.
        case firstFree(from: UInt16)
    }

    /// Called on the server's thread, one request at a time.
    typealias Handler = @Sendable (HTTPRequest) -> HTTPResponse

    /// The one it listens at.
    let port: UInt16
    private let orders: ServerOrders
    private let thread: BackgroundThread

    /// Listens and serves until `stop`.
    /// - Parameters:
    ///   - address: an IPv4 or IPv6 address of this machine, in digits.
    ///   - allowedHosts: further names under which it may be asked, as in `Host`: `preview.example` or `preview.example:8080`. The address
    ///     itself need not be among them, unless it stands for all of the machine's.
    init(
        address: String = "127.0.0.1", port: Port, allowedHosts: [String] = [], limits: ServerLimits = ServerLimits(), handler: @escaping Handler
    ) throws(ServerFailure) {
        let listener = try ListeningSocket(address: address, port: port)
        let isWildcard = address == "0.0.0.0" || address == "::"
        let ownName = address.utf8.contains(0x3A) ? "[\(address)]" : address
        let gate = RequestGate(port: listener.port, allowed: allowedHosts + (isWildcard ? [] : [ownName]))
        self.port = listener.port
        do throws(FileSystem.Failure) {
            let orders = try ServerOrders()
            self.orders = orders
            thread = try BackgroundThread {
                var loop = ServerLoop(listener: listener, orders: orders, gate: gate, limits: limits, handler: handler)
                loop.run()
            }
        } catch {
            listener.close()
            throw .system(error.description)
        }
    }

    deinit { stop() }

    /// Tells all clients of event streams, from any thread.
    func broadcast(event: String, data: String) { orders.tell(ServerEvent(name: event, data: data).bytes) }

    /// Closes everything and waits for the thread. Not to be called by the handler.
    func stop() {
        orders.stop()
        thread.join()
    }
}
