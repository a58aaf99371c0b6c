import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension Report {
    /// Puts a report together, part by part in the order of the page.
    public static func compose(_ data: ReportData, commentary: CommentaryInput?, isReconstructed: Bool, hasFigureFiles: Bool, version: String) -> (report: Report, diagnostics: [Diagnostic]) {
        let catalog = data.catalog
        let front = commentary?.frontMatter
        let charted = data.charted
        let others = data.placed.dropFirst(charted.count)
        let points = points(data.placed, in: data.table)
        let (parts, diagnostics) = commentary.map(data.parts) ?? ([], [])

        let report = Report(
            week: data.week,
            heading: front?.title ?? Words.heading(data.week),
            groupsLine: groupsLine(data),
            authors: front.flatMap { $0.authors.isEmpty ? nil : Words.list($0.authors) },
            summary: front?.summary,
            isDraft: front?.isDraft ?? false,
            isReconstructed: isReconstructed,
            points: points.shown,
            morePoints: points.more,
            commentary: parts,
            pairs: charted.map { PairSection.compose($0, in: data.table) },
            otherPairs: others.map { PairRow.compose($0, in: data.table) },
            scorecards: data.groups.map { group in
                Scorecard.compose(group: group, in: data.table, id: group == MetricCatalog.everybody ? "scorecard-all" : "scorecard-\(catalog.groups[group].id)",
                    hasSparklines: data.settings.sparklines == .all)
            },
            notes: notes(data.table, groups: data.groups),
            definitions: catalog.metrics.map(Definition.init),
            events: data.events.map(EventLine.init),
            provenance: provenance(data, isReconstructed: isReconstructed, version: version),
            data: hasFigureFiles ? data.csv(cited: commentary.map { data.groups(citedIn: $0) } ?? []) : [])
        return (report, diagnostics)
    }

    private static func groupsLine(_ data: ReportData) -> String {
        let titles = data.groups.map { data.catalog.groups[$0].title }
        return titles.count <= 3 ? Words.list(titles) : "\(titles.count) groups, each by itself"
    }

    private static func provenance(_ data: ReportData, isReconstructed: Bool, version: String) -> [Fact] {
        let captures = data.table.history.captures.filter { $0 <= data.week }
        let used =
            switch captures.count {
            case 0: "none: history loaded once"
            case 1: "\(captures[0])"
            default: "\(captures.count) captures, \(captures[0]) to \(captures[captures.count - 1])"
            }
        return [
            Fact(term: "Captures used", text: used),
            Fact(term: "Window", text: "\(Words.count(data.settings.windowWeeks, "week", "weeks")) up to \(data.week)"),
            Fact(term: "As-of rule", text: "Figures as they were known when \(data.week) was captured; later corrections show in later reports."),
            Fact(term: "Made with", text: "Assay \(version)"),
        ]
    }
}
