/// How many people have a figure from a lower up to an upper bound, as a snapshot gives it: before disclosure control.
///
/// Anybody can make one and nobody outside this module can read how many people it has: a bin may hold one person.
public struct DistributionBin: Sendable, Hashable {
    public let lower: Double
    public let upper: Double
    let people: Int

    /// - Parameter people: at least 0.
    public init(lower: Double, upper: Double, people: Int) {
        self.lower = lower
        self.upper = upper
        self.people = people
    }
}

extension DistributionBin: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    public var customMirror: Mirror { Mirror(self, children: []) }
    public var description: String { "DistributionBin(redacted)" }
    public var debugDescription: String { description }
}

/// A bin, or several neighbouring ones as one, that holds enough people to be shown.
public struct DisclosedBin: Sendable, Hashable {
    public let lower: Double
    public let upper: Double
    public let people: Int
}

extension DisclosurePolicy {
    /// Neighbouring bins as one, from the lowest up, until each holds the minimum; what is left at the top joins the bin below it.
    ///
    /// All people of all bins are in what comes out, so a total printed beside it gives nothing away: it is the sum of what is shown.
    /// - Parameters:
    ///   - bins: those of everybody in one week, in any order.
    ///   - everybodyIsHidden: whether `all` is hidden in that week (`History.isHidden`); then nothing of it is shown.
    /// - Returns: the bins, lowest first; nil when all of them together do not reach the minimum.
    public func merged(_ bins: [DistributionBin], everybodyIsHidden: Bool = false) -> [DisclosedBin]? {
        guard !everybodyIsHidden else { return nil }
        var merged: [DisclosedBin] = []
        var open: DisclosedBin?
        for bin in bins.sorted(by: { ($0.lower, $0.upper) < ($1.lower, $1.upper) }) {
            let joined = open.map { join($0, bin) } ?? DisclosedBin(lower: bin.lower, upper: bin.upper, people: max(0, bin.people))
            if joined.people >= minimumPeople { merged.append(joined) }
            open = joined.people >= minimumPeople ? nil : joined
        }
        if let open, let last = merged.popLast() {
            merged.append(join(last, DistributionBin(lower: open.lower, upper: open.upper, people: open.people)))
        }
        return merged.isEmpty ? nil : merged
    }

    private func join(_ lower: DisclosedBin, _ upper: DistributionBin) -> DisclosedBin {
        let (people, isTooMany) = lower.people.addingReportingOverflow(max(0, upper.people))
        return DisclosedBin(lower: lower.lower, upper: max(lower.upper, upper.upper), people: isTooMany ? .max : people)
    }
}
