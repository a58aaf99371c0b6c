import AssayCharts
import AssayMetrics
import AssayTemplating

/// The page of one week's report, and the files beside it.
public struct ReportPage: Sendable {
    public let report: Report
    /// The weeks of the reports before and after, when there are any.
    public let previous: Week?
    public let next: Week?
    /// The weeks of all reports, to pick one.
    public let weeks: ReportWeeks
    /// Whether figures are written as files of their own.
    public let hasFigureFiles: Bool
    /// The pages over all weeks that it can link to.
    let links: HistoryLinks?
    /// Whether the report also comes as a packet.
    public let hasPacket: Bool

    /// The file beside it that holds every released figure of the report.
    public static let dataName = "data.csv"

    public init(
        _ report: Report, previous: Week?, next: Week?, weeks: ReportWeeks = ReportWeeks([]), hasFigureFiles: Bool, links: HistoryLinks? = nil, hasPacket: Bool = false
    ) {
        self.report = report
        self.weeks = weeks
        self.previous = previous
        self.next = next
        self.hasFigureFiles = hasFigureFiles
        self.links = links
        self.hasPacket = hasPacket
    }

    /// The page's bytes.
    public func render(_ site: SiteInfo, with templates: PageTemplates) -> OutputFile {
        OutputFile(path: SitePaths.report(report.week), bytes: templates.render("report", context(site)))
    }

    /// Each figure standing alone, light and with its data (of a shaded table only these), and every released figure of the report as tidy CSV.
    public func figureFiles() -> [OutputFile] {
        let folder = SitePaths.folder(report.week)
        let figures = report.figures.flatMap { figure in
            [
                OutputFile(path: folder + "figures/\(figure.name).svg", bytes: figure.chart.svg(.standalone(dark: false))),
                OutputFile(path: folder + "figures/\(figure.name).csv", bytes: figure.data.csv),
            ]
        }
        let heatTables = report.heatTables.map { OutputFile(path: folder + "figures/\($0.name).csv", bytes: $0.data.csv) }
        return figures + heatTables + [OutputFile(path: folder + ReportPage.dataName, bytes: report.data)]
    }

    private func context(_ site: SiteInfo) -> TemplateValue {
        let root = SitePaths.rootFromReport
        func link(_ week: Week) -> TemplateValue {
            .record(["url": .url(.site(root + SitePaths.report(week))), "label": .text(week.description)])
        }
        let fields: [(String, TemplateValue)] = [
            ("week", .text(report.week.description)),
            ("heading", .text(report.heading)),
            ("dates", .text(Words.dates(report.week))),
            ("capture", .text(report.week.description)),
            ("groups_line", .text(report.groupsLine)),
            ("authors", .optional(report.authors)),
            ("draft", .flag(report.isDraft)),
            ("reconstructed", .flag(report.isReconstructed)),
            ("previous", .optional(previous, link)),
            ("next", .optional(next, link)),
            ("picker", weeks.value(on: report.week)),
            ("corrections_url", .url(.site(root + SitePaths.corrections + "#" + report.week.description))),
            ("home", .url(.site(root + "index.html"))),
            ("notices", .list(report.notices) { .record(["title": .text($0.title), "text": .text($0.text)]) }),
            ("points", .list(report.points, \.value)),
            ("more_points", .optional(report.morePoints)),
            ("point_note", .text(Words.pointNote)),
            ("summary", .optional(report.summary)),
            ("has_commentary", .flag(!report.commentary.isEmpty || report.summary != nil)),
            ("commentary", .list(report.commentary) { $0.value(hasFiles: hasFigureFiles) }),
            ("sources", report.sources.isEmpty ? .absent : .record(["notes": report.sources.value()])),
            ("before_verdicts", .optional(report.beforeVerdicts)),
            ("pairs", .list(report.pairs) { $0.value(hasFiles: hasFigureFiles, page: links?.pair($0.pair, root: root)) }),
            ("comparisons", .optional(report.comparisons)),
            ("other_pairs", report.otherPairs.isEmpty ? .absent : .record(["rows": .list(report.otherPairs) { $0.value(page: links?.pair($0.pair, root: root)) }])),
            ("scorecard_note", .text(report.scorecardNote)),
            ("scorecards", .list(report.scorecards, \.value)),
            ("signs", report.signs.value),
            ("notes", .list(report.notes) { .record(["title": .text($0.title), "text": .text($0.text)]) }),
            ("ledger", .optional(report.ledger, \.value)),
            ("definitions", .list(report.definitions) { $0.value(page: links?.metric($0.id, root: root)) }),
            ("events", .list(report.events) { .record(["week": .text($0.week), "title": .text($0.title), "kind": .text($0.kind)]) }),
            ("has_events", .flag(!report.events.isEmpty)),
            ("provenance", .list(report.provenance, \.value)),
            ("data_url", hasFigureFiles ? .url(.site(ReportPage.dataName)) : .absent),
            ("packet_url", hasPacket ? .url(.site(PacketPage.fileName)) : .absent),
        ]
        let description = report.summary ?? report.points.first?.text ?? report.heading
        let common = site.context(
            root: root, path: SitePaths.report(report.week), pageTitle: "\(report.heading) · \(report.week) · \(site.title)", description: description,
            share: Share(title: "\(report.heading) · \(report.week)", type: .article, author: report.authors), witness: report.recordDigest.map(Witness.report))
        return .record(TemplateRecord(common + fields))
    }
}

extension SiteInfo {
    /// What every page about all weeks is given.
    func context(root: String, path: String, pageTitle: String, description: String) -> [(String, TemplateValue)] {
        context(root: root, path: path, pageTitle: pageTitle, description: description, share: Share(title: pageTitle), witness: recordHead.map { Witness.newest($0) })
    }

    /// What every page is given.
    /// - Parameters:
    ///   - root: the way to the site's root, empty or ending in `/`.
    ///   - path: of the page, below the root.
    ///   - share: what is told where somebody shares a link to the page.
    ///   - witness: nil where there is no record, and of a report that is not on it.
    func context(root: String, path: String, pageTitle: String, description: String, share: Share, witness: Witness?) -> [(String, TemplateValue)] {
        [
            ("lang", .text(language)),
            ("root", .url(.site(root.isEmpty ? "./" : root))),
            ("site_title", .text(title)),
            ("organisation", .text(organisation)),
            ("logo", .optional(logo.flatMap { TemplateURL(root + $0) })),
            ("page_title", .text(pageTitle)),
            ("description", .text(description)),
            ("feed", baseURL == nil ? .absent : .url(.site(root + "feed.xml"))),
            ("canonical", .optional(baseURL.flatMap { TemplateURL($0 + path) })),
            ("share_title", .text(share.title)), ("share_type", .text(share.type.rawValue)), ("share_locale", .text(Share.locale(language))),
            ("author", .optional(share.author)),
            ("version", .text(version)),
            ("disclaimer", .text(Words.disclaimer)),
            ("witness", .optional(witness, \.value)),
        ]
    }
}
