import AssayDiagnostics
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

    init(_ plan: ReportPlan, _ epochs: Epochs, _ pages: [PageOfComparisons], record: PublishedRecord?, configuration: SiteConfiguration, options: BuildOptions, folder: SiteFolder) {
        before = record
        reissues = options.reissues
        guard record != nil || options.publishes else {
            reports = []
            after = nil
            diagnostics = []
            return
        }
        reports = zip(plan.items, pages).map { ReleasedReport($0, page: $1, epoch: epochs[$0.week]) }
        let known = record ?? PublishedRecord(path: folder.path(PublishedRecord.fileName))
        diagnostics = known.check(reports, reissuing: options.reissues)
        after = options.publishes ? known.appending(reports, settings: configuration.settings, reissuing: options.reissues) : record
    }

    /// What a report's page says of the record.
    /// - Parameter windowWeeks: how far back the report looks.
    func notes(_ week: Week, windowWeeks: Int) -> ReportRecord {
        ReportRecord(reissue: reissueNote(week), corrections: corrections(week, windowWeeks: windowWeeks), facts: facts(week))
    }

    /// Reports issued anew after this one was published, whose figures stand in its window or a year before it: it changed with them, and says so.
    private func corrections(_ week: Week, windowWeeks: Int) -> [(week: Week, note: String)] {
        guard let before, let own = before.entries.lastIndex(where: { $0.report.week == week }), reissues[week] == nil else { return [] }
        let recorded = before.entries[own...].compactMap { entry in entry.report.reissue.map { (entry.report.week, $0) } }
        let pending = reissues.keys.sorted().compactMap { reissued in reissueNote(reissued).map { (reissued, $0) } }
        let earlier = (recorded + pending).filter { other, _ in
            other < week && (week.ordinal - other.ordinal < windowWeeks || week.yearBefore == other)
        }
        return earlier.enumerated().filter { index, one in !earlier[..<index].contains { $0.0 == one.0 } }.map { ($0.element.0, $0.element.1) }
    }

    /// Every report issued anew, and why.
    var reissueNotes: [Week: String] {
        var notes: [Week: String] = [:]
        for report in after?.entries.map(\.report) ?? [] { notes[report.week] = reissueNote(report.week) }
        return notes
    }

    private func facts(_ week: Week) -> [Fact] {
        guard let record = after else { return [Fact(term: "On record", text: "no: this site keeps no record of what it published")] }
        guard let report = record.report(week) else { return [Fact(term: "On record", text: "not yet")] }
        return [
            Fact(term: "Digest of what was released", text: report.digest),
            Fact(term: "Digest of the record before it", text: report.previous ?? "none: this is the first on record"),
        ]
    }

    /// Why a report was issued anew; nil for one that was not, or that would say the same.
    private func reissueNote(_ week: Week) -> String? {
        guard let note = reissues[week], let recorded = before?.report(week), let made = reports.first(where: { $0.week == week }) else { return after?.report(week)?.reissue }
        let isSame = before?.settings(of: week).map { recorded.agrees(with: RecordedReport(made, settings: $0)) } ?? false
        return isSame ? recorded.reissue : note
    }
}

extension ReleasedReport {
    init(_ item: ReportPlan.Item, page: PageOfComparisons, epoch: Epoch) {
        let catalog = epoch.catalog
        let released = epoch.history.released(by: item.week)
        self.init(
            week: item.week, isReconstructed: item.isReconstructed,
            figures: released.figures.map {
                PublishedFigure(
                    metric: catalog.metrics[$0.metric].id, group: catalog.groups[$0.group].id, week: $0.week, value: $0.value, isProvisional: $0.isProvisional)
            },
            hidden: released.hidden.map { GroupWeekName(group: catalog.groups[$0.group].id, week: $0.week) },
            verdicts: page.assessments.map {
                ReleasedVerdict(pair: catalog.pairs[$0.pair].id, group: catalog.groups[$0.group].id, text: $0.recordedText)
            })
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
