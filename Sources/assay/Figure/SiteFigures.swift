import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The figures of one report of a site, made as a build makes them and from nothing else: what a build hides cannot come out.
struct SiteFigures {
    let week: Week
    private let site: String
    private let reports: SiteReports
    private let index: Int
    private let read: ReportBuilder.ReadReport

    /// Reads a site up to the figures of one week.
    /// - Parameter week: nil for the newest report.
    init(_ options: BuildOptions, week: Week?) async throws {
        let reports = try await SiteReports(options)
        let index = try reports.index(of: week)
        let read = try reports.inLanguage { () throws(FigureRefusal) in reports.builder.read(index) }
        // Where links lead is for a build to say: no figure holds one.
        let faults = read.diagnostics.filter { $0.rule != "broken-link" }
        if faults.hasErrors { throw FigureRefusal(faults) }
        (self.reports, self.index, self.read) = (reports, index, read)
        self.week = reports.builder.plan.items[index].week
        site = options.site
    }

    var catalog: MetricCatalog { reports.builder.epochs[week].catalog }

    /// The report's figures by name, with their titles, in the order of the page.
    func all() throws(FigureRefusal) -> [(name: String, chart: DrawnChart)] {
        let report = try compose(read)
        return report.figures.map { ($0.name, DrawnChart($0)) } + report.heatTables.map { ($0.name, DrawnChart($0)) }
    }

    func named(_ name: String) throws(FigureRefusal) -> DrawnChart {
        let all = try all()
        if let found = all.first(where: { $0.name == name }) { return found.chart }
        let list = "'assay figure \(site) --week \(week) --list' names them"
        throw FigureRefusal(
            rule: "unknown-figure", "the report of \(week) has no figure '\(name)'",
            help: all.isEmpty ? "it has none" : didYouMean(name, in: all.map(\.name), otherwise: list) ?? list)
    }

    /// A figure that no commentary asks for, as if one did.
    func made(_ request: FigureRequest) throws(FigureRefusal) -> DrawnChart {
        let titles = request.title.map { read.data.hiddenGroupProse(in: [week]).diagnostics(in: $0) { _ in SourceLocation(path: "--title") } } ?? []
        if titles.hasErrors { throw FigureRefusal(titles) }
        let slot = FigureSlot(kind: .chart, body: "", location: SourceLocation(path: "--type"), bodyFirstLine: 1)
        let reading = CommentaryReading(segments: [.figure(slot)], diagnostics: [], references: [], firstParagraph: "")
        var asked = read
        asked.commentary = CommentaryInput(frontMatter: FrontMatter(), reading: reading, requests: [request])
        for part in try compose(asked).commentary {
            switch part {
            case .figure(let figure): return DrawnChart(figure)
            case .heat(let figure): return DrawnChart(figure)
            case .html, .table, .scorecard, .verdict: break
            }
        }
        throw FigureRefusal(rule: "no-figure", "there is nothing to draw", help: "ask for another chart")
    }

    /// Drawing puts words into a chart: it runs in the language of the site.
    func inLanguage<Result>(_ body: () throws(FigureRefusal) -> Result) throws(FigureRefusal) -> Result { try reports.inLanguage(body) }

    private func compose(_ read: ReportBuilder.ReadReport) throws(FigureRefusal) -> Report {
        try reports.inLanguage { () throws(FigureRefusal) in
            let (report, faults) = reports.builder.compose(read, index, hasFigureFiles: false)
            if faults.hasErrors { throw FigureRefusal(faults) }
            return report
        }
    }
}
