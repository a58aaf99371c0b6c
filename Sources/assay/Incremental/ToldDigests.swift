import AssayMetrics

/// What the reports of a site can tell figures from, as digests: of a report of one week, the captures up to it, the rules under which each was disclosed, and the
/// settings that decide over all of them. Two builds in which they agree know the same figures at that week.
struct ToldDigests: Sendable {
    private let history: Digest
    /// Oldest first; each is of all up to it.
    private var captures: [(week: Week, digest: Digest)] = []

    /// - Parameter history: of the settings, what is on record, and history loaded once.
    init(history: Digest) { self.history = history }

    /// Adds the next capture.
    mutating func add(_ week: Week, _ files: Digest) {
        var fingerprint = Fingerprint("captures")
        fingerprint.add(captures.last?.digest ?? history)
        fingerprint.add(week.ordinal)
        fingerprint.add(files)
        captures.append((week, fingerprint.digest))
    }

    /// Of all captures up to a week.
    func through(_ week: Week) -> Digest {
        // Weeks are asked for newest and oldest alike: by halves.
        var (low, high) = (0, captures.count)
        while low < high {
            let middle = (low + high) / 2
            if captures[middle].week <= week { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? history : captures[low - 1].digest
    }
}
