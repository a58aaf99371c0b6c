import AssayLanguage
import AssayMetrics
import AssayTemplating

/// The site's first page: the latest report's points, then every week, newest first.
public struct IndexPage: Sendable {
    /// Oldest first.
    public let reports: [ReportSummary]
    /// The pages over all weeks that there are.
    let links: HistoryLinks?

    public init(_ reports: [ReportSummary], links: HistoryLinks? = nil) {
        self.reports = reports
        self.links = links
    }

    public func render(_ site: SiteInfo, with templates: PageTemplates) -> OutputFile {
        OutputFile(path: "index.html", bytes: templates.render("index", context(site)))
    }

    private func context(_ site: SiteInfo) -> TemplateValue {
        var years: [(year: Int, weeks: [ReportSummary])] = []
        for report in reports.reversed() {
            if years.last?.year == report.week.year { years[years.count - 1].weeks.append(report) } else { years.append((report.week.year, [report])) }
        }
        let number = reports.count == 1 ? tell("\(reports.count) report") : tell("\(reports.count) reports")
        let fields: [(String, TemplateValue)] = [
            ("intro", .text(tell("Each week, adoption beside the value it is meant to move. \(number) so far."))),
            ("histories", .optional(links) { $0.value(root: "") }),
            (
                "latest",
                .optional(reports.last) { report in
                    .record([
                        "week": .text(report.week.description), "dates": .text(Words.dates(report.week)), "heading": .text(report.heading),
                        "url": .url(.site(SitePaths.report(report.week))), "points": .list(report.points, \.value),
                        "draft": .flag(report.isDraft),
                    ])
                }
            ),
            (
                "years",
                .list(years) { year in
                    .record([
                        "year": .text(String(year.year)),
                        "weeks": .list(year.weeks) { report in
                            .record([
                                "week": .text(report.week.description), "dates": .text(Words.dates(report.week)), "heading": .text(report.heading),
                                "url": .url(.site(SitePaths.report(report.week))), "point": .optional(report.points.first?.text ?? report.summary),
                                "mark": .optional(report.points.first?.tone, \.value),
                                "reconstructed": .flag(report.isReconstructed), "draft": .flag(report.isDraft),
                            ])
                        },
                    ])
                }
            ),
        ]
        let common = site.context(root: "", path: "index.html", pageTitle: site.title, description: reports.last?.points.first?.text ?? site.title)
        return .record(TemplateRecord(common + fields))
    }
}
