/// Holds changes back until nothing happens for a while, so that one save, or one checkout of many files, is one change.
struct Debounce {
    typealias Instant = ContinuousClock.Instant

    let quiet: Duration
    /// How long the first of them may wait while more keep coming.
    let limit: Duration
    private var held: (change: WatchedChange, first: Instant, last: Instant)?

    init(quiet: Duration, limit: Duration) {
        self.quiet = quiet
        self.limit = limit
    }

    /// When what is held is to be told; nil when nothing is.
    var due: Instant? { held.map { min($0.last + quiet, $0.first + limit) } }

    mutating func add(_ change: WatchedChange, at now: Instant) {
        held = held.map { ($0.change.joined(with: change), $0.first, now) } ?? (change, now, now)
    }

    /// What is due, once.
    mutating func take(at now: Instant) -> WatchedChange? {
        guard let due, due <= now else { return nil }
        defer { held = nil }
        return held?.change
    }
}
