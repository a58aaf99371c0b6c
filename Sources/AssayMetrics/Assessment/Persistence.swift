/// How long claims have stood, report by report: a new one is an early sign, the same one in three reports running is confirmed.
///
/// Measured: a pair in which nothing happens is called diverging at least once a year in one case of six, three reports running in one of eighteen.
public struct Persistence: Sendable {
    /// Reports running that confirm a claim.
    public static let confirmingReports = 3
    /// More missing reports than this end a run; fewer neither count nor end it.
    public static let mostMissingReports = 2

    private struct Key: Hashable {
        var pair: MetricPair
        var group: String
    }

    private struct Run {
        var claim: Verdict
        var reports: Int
        var last: Week
        var confirmed: Week?
    }

    private var runs: [Key: Run] = [:]

    public init() {}

    /// Says how long the claims of the next report have stood. Reports come in order of their week.
    ///
    /// A run ends when what is asked of the pair changes: its metrics, what it expects, its lag.
    /// - Parameter isCounted: false for a report made from history afterwards, which never counts.
    public mutating func follow(_ verdicts: [PairVerdict], of week: Week, in catalog: MetricCatalog, isCounted: Bool) -> [PairVerdict] {
        guard isCounted else { return verdicts }
        var verdicts = verdicts
        for index in verdicts.indices {
            let key = Key(pair: catalog.pairs[verdicts[index].pair].asked, group: catalog.groups[verdicts[index].group].id)
            let claim = verdicts[index].verdict.family
            guard claim.isClaim else {
                runs[key] = nil
                continue
            }
            var run = Run(claim: claim, reports: 0, last: week)
            if let known = runs[key], known.claim == claim, week.ordinal - known.last.ordinal - 1 <= Persistence.mostMissingReports { run = known }
            run.reports += 1
            run.last = week
            if run.reports == Persistence.confirmingReports { run.confirmed = week }
            runs[key] = run
            verdicts[index].stage = run.confirmed.map { .confirmed(reports: run.reports, since: $0) } ?? .early(reports: run.reports)
        }
        return verdicts
    }

    /// The same for a whole page.
    public mutating func follow(_ page: PageOfComparisons, of week: Week, in catalog: MetricCatalog, isCounted: Bool) -> PageOfComparisons {
        page.staged(by: follow(page.verdicts, of: week, in: catalog, isCounted: isCounted))
    }
}

extension MetricPair {
    /// Without what is only said about it.
    fileprivate var asked: MetricPair {
        MetricPair(id: id, title: "", adoption: adoption, value: value, guardrail: guardrail, hypothesis: "", expected: expected, lagWeeks: lagWeeks)
    }
}
