import AssayMetrics
import AssayTemplating

/// The Atom feed (RFC 4287) and the sitemap: both need absolute addresses, so both need a base URL.
public struct FeedPage: Sendable {
    /// Oldest first. Drafts stay out.
    public let reports: [ReportSummary]
    /// The other pages of the site, below its root; they are made anew with every report.
    public let paths: [String]
    /// When the last report was published; with drafts alone, the last of these: a feed always has a date.
    private let updated: CivilDate?
    /// More entries than this help no reader.
    public static let mostEntries = 52

    public init(_ reports: [ReportSummary], paths: [String] = []) {
        self.reports = reports.filter { !$0.isDraft }
        self.paths = paths
        updated = (self.reports.isEmpty ? reports : self.reports).map(\.published).max()
    }

    /// Nothing without a base URL.
    public func render(_ site: SiteInfo, with templates: PageTemplates) -> [OutputFile] {
        guard let base = site.baseURL, let updated else { return [] }
        func absolute(_ path: String) -> TemplateValue { .optional(TemplateURL(base + path)) }
        let feed = templates.render(
            "feed.xml",
            .record([
                "lang": .text(site.language), "site_title": .text(site.title), "organisation": .text(site.organisation),
                "disclaimer": .text(Words.disclaimer), "version": .text(site.version),
                "home_url": absolute("index.html"), "feed_url": absolute("feed.xml"), "updated": .text(timestamp(updated)),
                "entries": .list(Array(reports.suffix(FeedPage.mostEntries).reversed())) { report in
                    .record([
                        "title": .text("\(report.week): \(report.heading)"), "url": absolute(SitePaths.report(report.week)),
                        "id": .text(base + SitePaths.report(report.week)), "published": .text(timestamp(report.published)),
                        "updated": .text(timestamp(report.published)), "authors": .list(report.authors) { .text($0) },
                        "summary": .text(report.points.first?.text ?? report.summary ?? report.heading),
                        "lead": .optional(report.summary), "points": .list(report.points, \.value),
                    ])
                },
            ]))
        let sitemap = templates.render(
            "sitemap.xml",
            .record([
                "urls": .list((["index.html"] + paths).map { ($0, updated) } + reports.map { (SitePaths.report($0.week), $0.published) }) { path, date in
                    .record(["url": absolute(path), "lastmod": .text(date.description)])
                }
            ]))
        return [OutputFile(path: "feed.xml", bytes: feed), OutputFile(path: "sitemap.xml", bytes: sitemap)]
    }

    private func timestamp(_ date: CivilDate) -> String { "\(date)T00:00:00Z" }
}
