import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// What the reports of a build release, held against what is on record.
struct Release: Sendable {
    /// By week; empty when there is no record and none is to be written.
    let reports: [ReleasedReport]
    /// What was on record, and what will be: the same unless the build is to be published.
    let before: PublishedRecord?
    let after: PublishedRecord?
    let diagnostics: [Diagnostic]
    private let reissues: [Week: String]
    /// Recorded reports that are made otherwise now, and that only a publication would record.
    private let pending: Set<Week>

    /// - Parameter derived: what reports derive from figures, by week; those of which nothing is to be compared are left out.
    init(
        _ plan: ReportPlan, _ epochs: Epochs, _ comparisons: Comparisons, derived: [Week: RecordedDerived], record: PublishedRecord?, configuration: SiteConfiguration,
        options: BuildOptions, folder: SiteFolder
    ) {
        before = record
        reissues = options.reissues
        guard record != nil || options.publishes else {
            reports = []
            after = nil
            pending = []
            diagnostics = []
            return
        }
        let known = record ?? PublishedRecord(path: folder.path(PublishedRecord.fileName))
        let reissuing = Set(options.reissues.keys).intersection(known.weeks)
        let captures = plan.items.filter { !$0.isReconstructed }.map(\.week)
        let earlier = EarlierFigures(record: known, reissuing: reissuing, epochs: epochs, current: configuration.settings).byReport(captures)
        reports = plan.items.enumerated().map { index, item in
            var report = ReleasedReport(item, page: comparisons[index], epoch: epochs[item.week])
            report.earlier = earlier[item.week] ?? []
            report.derived = derived[item.week]
            return report
        }
        let new = Set(plan.weeks.filter { known.report($0) == nil }).union(reissuing)
        diagnostics = known.check(reports, reissuing: options.reissues)
            + RecordAudit(record: known, epochs: epochs, current: configuration.settings, new: new).diagnostics
        pending = options.publishes ? [] : known.differingReissues(reports, reissuing: options.reissues)
        after = options.publishes ? known.appending(reports, settings: configuration.settings, reissuing: options.reissues) : record
    }

    /// What a report's page says of the record.
    /// - Parameter windowWeeks: how far back the report looks.
    func notes(_ week: Week, windowWeeks: Int) -> ReportRecord {
        ReportRecord(reissue: reissueNote(week), corrections: corrections(week, windowWeeks: windowWeeks), digest: recorded(week)?.digest, facts: facts(week))
    }

    /// What reports derive from figures, when there is a record or one is to be written: side by side.
    static func derived(_ plan: ReportPlan, _ epochs: Epochs, _ comparisons: Comparisons, record: PublishedRecord?, options: BuildOptions) async throws -> [Week: RecordedDerived] {
        guard record != nil || options.publishes else { return [:] }
        let all = try await concurrentMap(Array(plan.items.indices), jobs: options.jobs) { index in
            let week = plan.items[index].week
            let epoch = epochs[week]
            return (week, RecordedDerived(DerivedFigures(history: epoch.history, week: week, settings: epoch.report, page: comparisons[index], tables: epoch.tables)))
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    /// Reports issued anew after this one was published, whose figures stand in its window or a year before it, or change what it derives: it changed with
    /// them, and says so.
    private func corrections(_ week: Week, windowWeeks: Int) -> [(week: Week, note: String)] {
        guard let before, let own = before.entries.lastIndex(where: { $0.report.week == week }), reissues[week] == nil else { return [] }
        let recorded = before.entries[own...].compactMap { entry in
            entry.report.reissue.map { (week: entry.report.week, note: $0, isDerived: entry.report.others.contains { $0.week == week }) }
        }
        let isDerived = reports.first { $0.week == week }?.derived.map { made in before.derived(week).map { $0 != made } ?? false } ?? false
        let pending = reissues.keys.sorted().compactMap { reissued in reissueNote(reissued).map { (week: reissued, note: $0, isDerived: isDerived) } }
        let earlier = (recorded + pending).filter { other in
            other.week < week && (week.ordinal - other.week.ordinal < windowWeeks || week.yearBefore == other.week || other.isDerived)
        }
        return earlier.enumerated().filter { index, one in !earlier[..<index].contains { $0.week == one.week } }.map { ($0.element.week, $0.element.note) }
    }

    /// What is on record of a report as it is made now.
    func recorded(_ week: Week) -> RecordedReport? { pending.contains(week) ? nil : after?.report(week) }

    /// Every report issued anew, and why.
    var reissueNotes: [Week: String] {
        var notes: [Week: String] = [:]
        for report in after?.entries.map(\.report) ?? [] { notes[report.week] = reissueNote(report.week) }
        return notes
    }

    private func facts(_ week: Week) -> [Fact] {
        guard after != nil else { return [Fact(term: tell("On record"), text: tell("no: this site keeps no record of what it published"))] }
        guard let report = recorded(week) else { return [Fact(term: tell("On record"), text: tell("not yet"))] }
        return [
            Fact(term: tell("Digest of what was released"), text: report.digest),
            Fact(term: tell("Digest of the record before it"), text: report.previous ?? tell("none: this is the first on record")),
        ]
    }

    /// Why a report was issued anew; nil for one that was not, or that would say the same.
    private func reissueNote(_ week: Week) -> String? {
        guard let note = reissues[week], let recorded = before?.report(week), let made = reports.first(where: { $0.week == week }) else { return after?.report(week)?.reissue }
        let isSame = before?.settings(of: week).map { before?.agrees(RecordedReport(made, settings: $0)) ?? false } ?? false
        return isSame ? recorded.reissue : note
    }
}

extension ReleasedReport {
    init(_ item: ReportPlan.Item, page: PageOfComparisons, epoch: Epoch) {
        let catalog = epoch.catalog
        let released = epoch.history.released(by: item.week)
        self.init(
            week: item.week, isReconstructed: item.isReconstructed,
            figures: released.figures.map { PublishedFigure($0, in: catalog) },
            hidden: released.hidden.map { GroupWeekName(group: catalog.groups[$0.group].id, week: $0.week) },
            verdicts: page.assessments.map {
                ReleasedVerdict(pair: catalog.pairs[$0.pair].id, group: catalog.groups[$0.group].id, text: $0.recordedText)
            },
            withheld: released.withheld.map { CellName($0, in: catalog) }, kept: released.kept.map { CellName($0, in: catalog) })
    }
}

extension CellName {
    fileprivate init(_ place: FigurePlace, in catalog: MetricCatalog) {
        self.init(catalog.metrics[place.metric].id, GroupWeekName(group: catalog.groups[place.group].id, week: place.week))
    }
}

extension Assessment {
    /// The verdict on one line of the record: `diverging, early 2`.
    fileprivate var recordedText: String {
        switch stage {
        case nil: verdict.rawValue
        case .early(let reports): "\(verdict.rawValue), early \(reports)"
        case .confirmed(let reports, let since): "\(verdict.rawValue), confirmed \(reports) since \(since)"
        }
    }
}
