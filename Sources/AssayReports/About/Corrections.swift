import AssayCharts
import AssayLanguage
import AssayMetrics

/// What was corrected, week by week, as known at the newest report: of groups that are shown both values, of all else how many.
struct Corrections: Sendable {
    /// Weeks of reports of which something was corrected, newest first.
    private(set) var corrected: [WeekCorrections] = []
    /// Weeks of reports of which figures only turned from provisional to final, newest first.
    private(set) var finalised: [WeekCorrections] = []
    /// Weeks of reports of which nothing was told otherwise, newest first.
    private(set) var untouched: [Week] = []
    /// Weeks that have no report of their own, newest first.
    private(set) var withoutReport: [WeekCorrections] = []

    private let site: SiteHistory
    private let history: History
    private let newest: Week

    init(_ site: SiteHistory) {
        self.site = site
        history = site.history
        newest = site.week ?? Week(ordinal: 0)
        let restated = Dictionary(grouping: site.restatements, by: \.week)
        let withheld = Dictionary(grouping: site.withheldRestatements, by: \.week).mapValues(\.count)
        let reports = Set(site.reports.map(\.week))
        for week in reports.union(restated.keys).union(withheld.keys).sorted(by: >) {
            let found = corrections(of: week, restated[week] ?? [], withheld: withheld[week] ?? 0, reissue: site.reissues[week])
            if !reports.contains(week) {
                withoutReport.append(found.isEmpty ? found.withFinalised : found)
            } else if !found.isEmpty {
                corrected.append(found)
            } else if found.finalised > 0 {
                finalised.append(found)
            } else {
                untouched.append(week)
            }
        }
    }

    private func corrections(of week: Week, _ restated: [Restatement], withheld: Int, reissue: String?) -> WeekCorrections {
        var found = WeekCorrections(
            week: week, reissue: reissue.map { site.tellsOfHidden($0, about: [week]) ? Words.noteLeftOut : $0 }, finalised: restated.count(where: \.isFinalisation))
        var (hidden, alone) = (0, 0)
        // Captures come in order; within one, files and rows may lie in any.
        for one in restated.sorted(by: { ($0.capture, $0.group, $0.metric) < ($1.capture, $1.group, $1.metric) }) where !one.isFinalisation {
            if history.isHidden(group: one.group, week: week, asOf: newest) {
                hidden += 1
            } else if let figure = figure(one) {
                let note = one.note.flatMap { site.tellsOfHidden($0, on: one) ? nil : $0 }
                if let same = found.restated.firstIndex(where: { $0.capture == one.capture && $0.note == note }) {
                    found.restated[same].figures.append(figure)
                } else {
                    found.restated.append(WeekCorrections.Restated(capture: one.capture, note: note, figures: [figure]))
                }
            } else {
                alone += 1
            }
        }
        if hidden > 0 { found.counts.append(Words.correctedHidden(hidden)) }
        if alone > 0 { found.counts.append(Words.correctedAlone(alone)) }
        if withheld > 0 { found.counts.append(Words.keptAsTold(withheld)) }
        return found.isEmpty ? found : found.withFinalised
    }

    /// Both values; nil of an adoption metric that would stand alone.
    private func figure(_ one: Restatement) -> WeekCorrections.Figure? {
        let metric = history.catalog.metrics[one.metric]
        let beside = metric.countsAsAdoption ? history.values(beside: one).map { "\($0.metric.title) \($0.metric.format.full($0.value))" } : []
        guard !metric.countsAsAdoption || !beside.isEmpty else { return nil }
        let (group, before, after) = (history.catalog.groups[one.group].title, metric.format.full(one.before), metric.format.full(one.after))
        return WeekCorrections.Figure(
            text: before == after
                ? tell("\(metric.title), \(group): \(before) before and after. The change is smaller than what is printed.")
                : tell("\(metric.title), \(group): \(before) became \(after)."),
            beside: beside.isEmpty ? nil : tell("Beside it, in the same week: \(Words.list(beside))."))
    }
}

extension WeekCorrections {
    /// That figures turned final as one of the things told of the week.
    fileprivate var withFinalised: WeekCorrections {
        var week = self
        if finalised > 0 { week.counts.append(Words.turnedFinal(finalised)) }
        return week
    }
}

extension Words {
    /// Instead of a publisher's note.
    static var noteLeftOut: String { tell("The publisher’s note is left out: it tells of a group that is hidden.") }

    static func correctedHidden(_ count: Int) -> String {
        count == 1
            ? tell("1 figure of a group that is hidden was corrected: its values are not shown.")
            : tell("\(count) figures of groups that are hidden were corrected: their values are not shown.")
    }

    static func correctedAlone(_ count: Int) -> String {
        count == 1
            ? tell("1 figure of adoption was corrected. Its values are withheld: no figure of value stands beside it.")
            : tell("\(count) figures of adoption were corrected. Their values are withheld: no figure of value stands beside them.")
    }

    static func keptAsTold(_ count: Int) -> String {
        count == 1
            ? tell("1 figure keeps the value first told: the difference would give a hidden figure away.")
            : tell("\(count) figures keep the values first told: the differences would give hidden figures away.")
    }

    static func turnedFinal(_ count: Int) -> String {
        count == 1 ? tell("1 figure turned from provisional to final.") : tell("\(count) figures turned from provisional to final.")
    }
}
