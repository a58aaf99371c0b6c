import CLinux
import Glibc

/// The server's thread: waits for all connections at once, and never for one of them.
struct ServerLoop {
    private let listener: ListeningSocket
    private let orders: ServerOrders
    private let gate: RequestGate
    private let limits: ServerLimits
    private let handler: HTTPServer.Handler
    /// The oldest first.
    private var connections: [HTTPConnection] = []

    init(listener: ListeningSocket, orders: ServerOrders, gate: RequestGate, limits: ServerLimits, handler: @escaping HTTPServer.Handler) {
        self.listener = listener
        self.orders = orders
        self.gate = gate
        self.limits = limits
        self.handler = handler
    }

    /// Serves until it is told to stop.
    mutating func run() {
        var nextPing = ContinuousClock.now + limits.pingTime
        while true {
            var waiting = [pollfd(fd: orders.wakeup.descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: listener.descriptor, events: Int16(POLLIN), revents: 0)]
            waiting += connections.map { pollfd(fd: $0.descriptor, events: $0.awaited, revents: 0) }
            if unsafe poll(&waiting, nfds_t(waiting.count), patience(until: nextPing)) < 0 { continue }
            let now = ContinuousClock.now

            let (events, stops) = orders.take()
            if stops { break }
            var told = events
            if now >= nextPing {
                told.append(ServerEvent.ping)
                nextPing = now + limits.pingTime
            }
            for index in connections.indices {
                for bytes in told { connections[index].tell(bytes, now: now) }
                connections[index].proceed(waiting[index + 2].revents, now: now)
                answer(index)
                if let deadline = connections[index].deadline, deadline <= now { connections[index].expire(now: now) }
            }
            if waiting[1].revents != 0 { accept(now) }
            connections.removeAll { $0.phase == .closed }
        }
        for index in connections.indices { connections[index].close() }
        listener.close()
    }

    /// Milliseconds until something is due.
    private func patience(until nextPing: ContinuousClock.Instant) -> Int32 {
        if connections.contains(where: { $0.phase == .reading && $0.hasInput }) { return 0 }
        let next = connections.compactMap(\.deadline).min().map { min($0, nextPing) } ?? nextPing
        return Int32(min(max((next - .now) / .milliseconds(1), 0).rounded(.up), 60_000))
    }

    /// One request of one connection: what else it has sent waits until the others had their turn.
    private mutating func answer(_ index: Int) {
        guard let head = connections[index].nextRequest(now: .now) else { return }
        let refusal = gate.refusal(of: head)
        let response = refusal.map { .refusal($0) } ?? response(to: head)
        // After a body, or what may be one, nobody knows where the next request begins.
        let closes = refusal != nil || !head.keepsAlive || head.announcesBody || head.method == .other
        if response.opensEvents, head.method == .get { makeRoomForEvents() }
        connections[index].send(response, to: head, closes: closes, now: .now)
    }

    private func response(to head: RequestHead) -> HTTPResponse {
        guard head.method != .other else { return .refusal(405) }
        guard !head.announcesBody else { return .refusal(400) }
        guard let path = RequestPath(target: head.target) else { return .refusal(404) }
        return handler(HTTPRequest(
            method: head.method == .head ? .head : .get, path: path.path, rawPath: path.rawPath, query: path.query, headers: head.headers))
    }

    private mutating func makeRoomForEvents() {
        let clients = connections.indices.filter { connections[$0].phase == .events }
        guard clients.count >= limits.eventClients, let oldest = clients.min(by: { connections[$0].began < connections[$1].began }) else { return }
        connections[oldest].close()
    }

    private mutating func accept(_ now: ContinuousClock.Instant) {
        // Few in one turn, so that what those taken have sent is read before they could seem idle to those that follow.
        for _ in 0..<max(limits.connections / 8, 1) {
            let descriptor = clinux_accept(listener.descriptor)
            switch -descriptor {
            case EINTR, ECONNABORTED: continue
            case EAGAIN: return
            case 1...:
                // Most likely no descriptors are left: one of ours is given up for the next turn.
                if !closeOldest() { usleep(10_000) }
                return
            default:
                connections.append(HTTPConnection(descriptor: descriptor, limits: limits, now: now))
                if connections.count(where: { $0.phase != .closed }) > limits.connections { _ = closeOldest() }
            }
        }
    }

    /// Closes the connection that did nothing for longest: an idle one if there is any, and no event stream.
    private mutating func closeOldest() -> Bool {
        let open = connections.indices.dropLast().filter { connections[$0].phase != .closed && connections[$0].phase != .events }
        let idle = open.filter { connections[$0].isIdle }
        guard let oldest = (idle.isEmpty ? open : idle).min(by: { connections[$0].since < connections[$1].since }) else { return false }
        connections[oldest].close()
        return true
    }
}
