import Synchronization

/// Hands changes from the thread that sees them to the one task that reads them. What comes while it is busy is joined, so that it
/// can fall behind by one change at most.
final class ChangeMailbox: Sendable {
    private struct State {
        var pending: WatchedChange?
        var reader: CheckedContinuation<WatchedChange?, Never>?
        var isFinished = false
        var failure: FileSystem.Failure?
    }

    private let state = Mutex(State())

    var failure: FileSystem.Failure? { state.withLock { $0.failure } }
    var isFinished: Bool { state.withLock { $0.isFinished } }

    var stream: AsyncStream<WatchedChange> {
        AsyncStream { await self.next() } onCancel: { self.finish() }
    }

    func put(_ change: WatchedChange) {
        let reader = state.withLock { state -> CheckedContinuation<WatchedChange?, Never>? in
            guard !state.isFinished else { return nil }
            guard let reader = state.reader else {
                state.pending = state.pending?.joined(with: change) ?? change
                return nil
            }
            state.reader = nil
            return reader
        }
        reader?.resume(returning: change)
    }

    /// The stream ends, once what is pending is read.
    func finish(_ failure: FileSystem.Failure? = nil) {
        let reader = state.withLock { state -> CheckedContinuation<WatchedChange?, Never>? in
            if !state.isFinished { state.failure = failure }
            state.isFinished = true
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: nil)
    }

    private func next() async -> WatchedChange? {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state -> WatchedChange?? in
                if let pending = state.pending {
                    state.pending = nil
                    return .some(pending)
                }
                if state.isFinished { return .some(nil) }
                state.reader = continuation
                return .none
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }
}
