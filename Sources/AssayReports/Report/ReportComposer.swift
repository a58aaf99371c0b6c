import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

extension Report {
    /// Puts a report together, part by part in the order of the page.
    /// - Parameters:
    ///   - record: what the record of publications says of it.
    public static func compose(
        _ data: ReportData, commentary: CommentaryInput?, isReconstructed: Bool, hasFigureFiles: Bool, version: String, record: ReportRecord = ReportRecord()
    ) -> (report: Report, diagnostics: [Diagnostic]) {
        let catalog = data.catalog
        let front = commentary?.frontMatter
        let charted = data.charted
        let others = data.placed.dropFirst(charted.count)
        let (points, more) = headlines(data.page, of: data.placed, in: data.table)
        let (parts, diagnostics) = commentary.map(data.parts) ?? ([], [])
        let drawn = commentary.map { DrawnRequest.all(in: parts, of: $0.requests) } ?? []

        let report = Report(
            week: data.week,
            heading: front?.title ?? Words.heading(data.week),
            groupsLine: groupsLine(data),
            authors: front.flatMap { $0.authors.isEmpty ? nil : Words.list($0.authors) },
            summary: front?.summary,
            isDraft: front?.isDraft ?? false,
            isReconstructed: isReconstructed,
            notices: record.notices,
            points: points,
            morePoints: more,
            commentary: parts,
            sources: commentary?.reading.sources.map { SourceNote(text: $0.text, source: $0.source) } ?? [],
            beforeVerdicts: beforeVerdicts(data.page, of: data.placed, in: data.table),
            pairs: PairSection.all(charted, above: drawn, in: data),
            comparisons: comparisons(data.page),
            otherPairs: others.map { PairRow.compose($0, in: data) },
            scorecardNote: Words.scorecardNote(data.week),
            scorecards: data.groups.map { group in
                Scorecard.compose(group: group, in: data.table, id: group == MetricCatalog.everybody ? "scorecard-all" : "scorecard-\(catalog.groups[group].id)",
                    hasSparklines: data.settings.sparklines == .all, calendar: FiscalCalendar(yearEnds: data.settings.fiscalYearEnds))
            },
            signs: signs(
                Signs.assess(history: data.table.history, week: data.week, windowWeeks: data.settings.windowWeeks, groups: data.groups, tables: data.tables), in: catalog),
            notes: notes(data.table, groups: data.groups),
            ledger: DataTable.ledger(data.table),
            definitions: catalog.metrics.map { Definition($0, asOf: data.week) },
            events: data.events.map(EventLine.init),
            provenance: provenance(data, isReconstructed: isReconstructed, version: version) + record.facts,
            recordDigest: record.digest,
            data: hasFigureFiles ? data.csv(cited: commentary.map { data.groups(citedIn: $0) } ?? []) : [])
        return (report, diagnostics)
    }

    private static func groupsLine(_ data: ReportData) -> String {
        let titles = data.groups.map { data.catalog.groups[$0].title }
        return titles.count <= 3 ? Words.list(titles) : tell("\(titles.count) groups, each by itself")
    }

    private static func provenance(_ data: ReportData, isReconstructed: Bool, version: String) -> [Fact] {
        let captures = data.table.history.captures.filter { $0 <= data.week }
        let used =
            switch captures.count {
            case 0: tell("none: history loaded once")
            case 1: "\(captures[0])"
            default: tell("\(captures.count) captures, \(captures[0]) to \(captures[captures.count - 1])")
            }
        return [
            Fact(term: tell("Captures used"), text: used),
            Fact(term: tell("Window"), text: tell("\(Words.weeks(data.settings.windowWeeks)) up to \(data.week)")),
            Fact(term: tell("As-of rule"), text: tell("Figures as they were known when \(data.week) was captured; later corrections show in later reports.")),
            Fact(term: tell("Made with"), text: "Assay \(version)"),
        ]
    }
}
