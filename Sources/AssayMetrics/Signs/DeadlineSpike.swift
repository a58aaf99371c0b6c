/// Deadline spike: use rises in the two weeks up to a date of pressure and falls back in the two weeks after it, and no value rises with it.
struct DeadlineSpikeSign: SignTest {
    static let sign = Sign.deadlineSpike
    /// The peak over the base, and the part of the rise that is gone after.
    static let smallestRatio = 1.25
    static let smallestRebound = 0.5
    /// Only so many dates can make a pattern, and only with a probability below the level; else it is one occurrence.
    static let fewestDates = 3
    static let level = 0.05
    /// How far back dates are looked at for a pattern: six quarters. Shifts of the dates are as many as weeks.
    static let patternWeeks = 78

    let metric: Int
    /// The values that the metric is paired with: one that rises at the same date speaks for real work.
    let values: [Int]

    var metrics: [Int] { [metric] }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [DeadlineSpikeSign] {
        let recent = recentEvents(in: input)
        if recent.isEmpty { throw .pressureEvent }
        let catalog = input.catalog
        let tests = catalog.metrics.indices.compactMap { index -> DeadlineSpikeSign? in
            let metric = catalog.metrics[index]
            guard metric.countsAsAdoption, metric.unit != "%", recent.contains(where: { $0.metrics.isEmpty || $0.metrics.contains(metric.id) }) else { return nil }
            return DeadlineSpikeSign(metric: index, values: catalog.pairs.filter { $0.adoption == metric.id }.compactMap { catalog.metricIndex($0.value) })
        }
        if tests.isEmpty { throw .pressureEvent }
        return tests
    }

    func groups(in input: SignInput) -> [Int] {
        let recent = DeadlineSpikeSign.recentEvents(in: input)
        return input.groups.filter { group in recent.contains { concerns($0, group, input) } }
    }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let all = input.pressure.filter { concerns($0, group, input) && $0.week.advanced(by: Spike.after) <= input.week }.map(\.week)
        let dates = all.enumerated().filter { $0.offset == 0 || all[$0.offset - 1] != $0.element }.map(\.element)
        let first = input.week.advanced(by: 1 - input.windowWeeks)
        let recent = dates.filter { $0 >= first }
        if recent.isEmpty { throw .weeksAfterDate }

        let weeks = SpikeWeeks(metric, group: group, weeks: input.windowWeeks + Spike.before, in: input)
        let spikes = recent.compactMap { week in weeks.spike(at: week).map { (week: week, spike: $0) } }
        if spikes.isEmpty { throw weeks.obstacle(at: recent[recent.count - 1]) }
        guard let last = spikes.last(where: { $0.spike.isSign }) else { return nil }
        let isExcused = values.contains { value in
            SpikeWeeks(value, group: group, weeks: input.windowWeeks + Spike.before, in: input).ratio(at: last.week)
                .map { reaches($0, DeadlineSpikeSign.smallestRatio) } ?? false
        }
        if isExcused { return nil }

        let past = SpikeWeeks(metric, group: group, weeks: max(DeadlineSpikeSign.patternWeeks, input.windowWeeks + Spike.before), in: input)
        let seen = dates.compactMap { past.spike(at: $0) }
        let known = seen.count >= spikes.count ? seen : spikes.map(\.spike)
        return .deadlineSpike(
            SignEvidence.DeadlineSpike(
                week: last.week, rise: last.spike.ratio - 1, rebound: last.spike.rebound, dates: known.count, spikes: known.count { $0.isSign },
                p: seen.count >= DeadlineSpikeSign.fewestDates ? past.probability(of: dates.filter { past.spike(at: $0) != nil }) : nil))
    }

    private static func recentEvents(in input: SignInput) -> [Event] {
        input.pressure.filter { $0.week > input.week.advanced(by: -input.windowWeeks) }
    }

    private func concerns(_ event: Event, _ group: Int, _ input: SignInput) -> Bool {
        event.concerns(metric: input.catalog.metrics[metric].id, group: input.catalog.groups[group].id)
    }
}

extension SignEvidence {
    public struct DeadlineSpike: Sendable, Hashable {
        /// The latest date of which it is true.
        public let week: Week
        /// The mean of the two weeks up to the date over the median of the eight before them, less one.
        public let rise: Double
        /// The part of the rise that is gone in the two weeks after.
        public let rebound: Double
        /// Dates that could be looked at, and of how many it is true.
        public let dates: Int
        public let spikes: Int
        /// How often other weeks would show as much of a rise at all dates together, over all shifts of the dates; nil with fewer than three.
        public let p: Double?

        /// Else it is one occurrence.
        public var isPattern: Bool { p.map { $0 < DeadlineSpikeSign.level } ?? false }
    }
}
