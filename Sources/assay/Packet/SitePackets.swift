import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Packets of a site's reports, made as a build makes them.
struct SitePackets {
    private let reports: SiteReports
    /// Of the packet, oldest first.
    let packed: [PacketReport]
    /// About what was read, by place.
    let warnings: [Diagnostic]

    /// - Parameters:
    ///   - weeks: of one week and of spans, each must have a report; empty takes the newest.
    ///   - pairs: ids of the only pairs to show; nil shows all.
    init(_ options: BuildOptions, weeks: [PacketWeeks], pairs: [String]?) async throws {
        let reports = try await SiteReports(options)
        let indices = try SitePackets.indices(weeks, in: reports)
        try SitePackets.check(pairs, indices, in: reports)
        (packed, warnings) = try reports.inLanguage { () throws(FigureRefusal) in
            var packed: [PacketReport] = []
            var diagnostics = reports.warnings
            for index in indices {
                let (report, faults) = SitePackets.packed(index, pairs: pairs, in: reports.builder)
                packed.append(report)
                diagnostics += faults
            }
            if options.isStrict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
            if diagnostics.hasErrors { throw FigureRefusal(diagnostics) }
            return (packed, diagnostics.sortedByPlace())
        }
        self.reports = reports
    }

    /// Of the newest week. There is no packet of no week.
    var lastDay: CivilDate { packed[packed.count - 1].report.week.sunday }

    /// The packet, in UTF-8.
    func html(paper: PacketPaper? = nil) throws(FigureRefusal) -> [UInt8] {
        try reports.inLanguage { () throws(FigureRefusal) in
            // Without templates there was an error before.
            PacketPage(packed, policy: reports.builder.configuration.disclosure, materials: reports.builder.packets, paper: paper).render(reports.builder.site, with: reports.builder.templates!)
        }
    }

    /// The files of the packet's figures, and of their index.
    func figureFiles() throws(FigureRefusal) -> (files: [OutputFile], isWithoutPictures: Bool) {
        try reports.inLanguage { () throws(FigureRefusal) in
            try PacketFigures(packed, site: reports.builder.site, materials: reports.builder.packets, templates: reports.builder.templates!).files()
        }
    }

    private static func indices(_ weeks: [PacketWeeks], in reports: SiteReports) throws(FigureRefusal) -> [Int] {
        guard !weeks.isEmpty else { return [try reports.index(of: nil)] }
        var found: Set<Int> = []
        for span in weeks {
            if span.isOne {
                found.insert(try reports.index(of: span.first))
                continue
            }
            let within = reports.builder.plan.items.indices.filter { (span.first...span.last).contains(reports.builder.plan.items[$0].week) }
            if within.isEmpty { throw FigureRefusal(rule: "no-report", "there is no report from \(span.first) to \(span.last)", help: "'assay list' names the weeks that have one") }
            found.formUnion(within)
        }
        return found.sorted()
    }

    /// Every id must be that of a pair in one of the reports.
    private static func check(_ pairs: [String]?, _ indices: [Int], in reports: SiteReports) throws(FigureRefusal) {
        guard let pairs else { return }
        var known: [String] = []
        for index in indices {
            for pair in reports.builder.epochs[reports.builder.plan.items[index].week].catalog.pairs where !known.contains(pair.id) { known.append(pair.id) }
        }
        let unknown = pairs.filter { !known.contains($0) }
        if unknown.isEmpty { return }
        throw FigureRefusal(
            unknown.map { id in
                Diagnostic(
                    rule: "unknown-pair", "no pair is called '\(id)'", at: SourceLocation(path: "--pairs"),
                    help: didYouMean(id, in: known, otherwise: known.isEmpty ? "the site has none" : "the pairs are \(known.joined(separator: ", "))"))
            })
    }

    private static func packed(_ index: Int, pairs: [String]?, in builder: ReportBuilder) -> (PacketReport, [Diagnostic]) {
        var read = builder.read(index)
        let faults = read.diagnostics
        var selection: PacketReport.Selection?
        if let pairs {
            read.data = builder.data(index, order: read.commentary?.frontMatter.pairs ?? [], pairs: pairs)
            selection = PacketReport.Selection(chosen: read.data.pairCounts.shown, all: read.data.pairCounts.all)
        }
        let (report, more) = builder.compose(read, index, hasFigureFiles: false)
        return (builder.packed(report, index, selection: selection), faults + more)
    }
}
