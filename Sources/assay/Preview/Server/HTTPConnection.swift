import Glibc

/// One client: what came from it, what is to be sent, and until when it may keep us waiting.
struct HTTPConnection {
    typealias Instant = ContinuousClock.Instant

    enum Phase {
        /// Waits for a request, or for the rest of one.
        case reading
        /// A response is on its way; nothing more is read before it is taken.
        case writing
        /// Open for events.
        case events
        /// All is said. What the client still sends is read and dropped for a while, since closing at once would lose the response.
        case draining
        case closed
    }

    private static let drainTime = Duration.seconds(1)

    let descriptor: Int32
    private(set) var phase = Phase.reading
    /// When it was accepted, or its event stream opened.
    private(set) var began: Instant
    /// When the phase began, or the client last took or sent something.
    private(set) var since: Instant
    private(set) var deadline: Instant?
    /// Whether a request may lie in what was read already.
    private(set) var hasInput = false
    private var input: [UInt8] = []
    private var output = SocketOutput()
    private var closesAfter = false
    private let limits: ServerLimits

    init(descriptor: Int32, limits: ServerLimits, now: Instant) {
        self.descriptor = descriptor
        self.limits = limits
        (began, since) = (now, now)
        deadline = now + limits.idleTime
    }

    /// Whether it could be closed without taking anything from anybody.
    var isIdle: Bool {
        switch phase {
        case .reading: input.isEmpty
        case .draining: true
        default: false
        }
    }

    /// What to wait for, as poll(2) has it.
    var awaited: Int16 {
        switch phase {
        case .reading where !hasInput: Int16(POLLIN)
        case .reading, .closed: 0
        case .writing: Int16(POLLOUT)
        case .events: Int16(POLLIN) | (output.isEmpty ? 0 : Int16(POLLOUT))
        case .draining: Int16(POLLIN)
        }
    }

    mutating func close() {
        guard phase != .closed else { return }
        Glibc.close(descriptor)
        phase = .closed
        deadline = nil
    }

    /// Takes what came, and sends what there is room for.
    mutating func proceed(_ events: Int16, now: Instant) {
        // Its descriptor may be another's by now.
        guard phase != .closed else { return }
        if events & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return close() }
        if events & Int16(POLLOUT) != 0 { flush(now) }
        if events & Int16(POLLIN) != 0 { receive(now) }
    }

    /// The next request of what was read; nil when it is not complete, or was refused already.
    mutating func nextRequest(now: Instant) -> RequestHead? {
        guard phase == .reading, hasInput else { return nil }
        switch HTTPRequestParser.parse(input) {
        case .incomplete:
            hasInput = false
        case .head(let head, let length):
            input.removeFirst(length)
            hasInput = !input.isEmpty
            return head
        case .refused(let status):
            send(.refusal(status), to: nil, closes: true, now: now)
        }
        return nil
    }

    mutating func send(_ response: HTTPResponse, to head: RequestHead?, closes: Bool, now: Instant) {
        let isHead = head?.method == .head
        let opensEvents = response.opensEvents && !isHead
        closesAfter = closes || (response.opensEvents && isHead)
        output.append(response.head(closes: closesAfter))
        if !isHead { output.append(response.body) }
        phase = opensEvents ? .events : .writing
        if opensEvents { (input, hasInput, began) = ([], false, now) }
        since = now
        flush(now)
    }

    /// Tells a client of events; one that has not taken the earlier ones is closed.
    mutating func tell(_ bytes: [UInt8], now: Instant) {
        guard phase == .events else { return }
        if output.isEmpty { since = now }
        output.append(bytes)
        flush(now)
        if output.count > limits.eventBacklog { close() }
    }

    /// What a client gets that took too long.
    mutating func expire(now: Instant) {
        if phase == .reading, !input.isEmpty { send(.refusal(408), to: nil, closes: true, now: now) } else { close() }
    }

    private mutating func flush(_ now: Instant) {
        switch output.flush(to: descriptor) {
        case .gone: return close()
        case .some: since = now
        case .none: break
        }
        if !output.isEmpty {
            deadline = since + limits.writeTime
        } else if phase == .events {
            deadline = nil
        } else if closesAfter {
            shutdown(descriptor, Int32(SHUT_WR))
            phase = .draining
            deadline = now + HTTPConnection.drainTime
        } else if phase == .writing {
            phase = .reading
            deadline = now + (input.isEmpty ? limits.idleTime : limits.headerTime)
        }
    }

    private mutating func receive(_ now: Instant) {
        guard phase != .closed else { return }
        var part = [UInt8](repeating: 0, count: 1 << 14)
        let count = unsafe recv(descriptor, &part, part.count, Int32(MSG_DONTWAIT))
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        // A client of events has nothing more to say.
        guard count > 0, phase != .events else { return close() }
        guard phase == .reading else { return }
        if input.isEmpty { deadline = now + limits.headerTime }
        since = now
        input += part[..<count]
        hasInput = true
    }
}
