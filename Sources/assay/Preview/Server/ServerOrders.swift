import Synchronization

/// What other threads want of the server's.
final class ServerOrders: Sendable {
    let wakeup: Wakeup
    private let state = Mutex((events: [[UInt8]](), stops: false))

    init() throws(FileSystem.Failure) { wakeup = try Wakeup() }

    func tell(_ bytes: [UInt8]) {
        state.withLock { $0.events.append(bytes) }
        wakeup.wake()
    }

    func stop() {
        state.withLock { $0.stops = true }
        wakeup.wake()
    }

    /// What was asked for since the last time.
    func take() -> (events: [[UInt8]], stops: Bool) {
        wakeup.rest()
        return state.withLock { state in
            defer { state.events = [] }
            return state
        }
    }
}
