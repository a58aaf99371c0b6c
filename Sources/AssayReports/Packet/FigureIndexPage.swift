import AssayCharts
import AssayLanguage
import AssayMetrics
import AssayTemplating

/// The list of a packet's figures, in the folder into which they are written: as a page, and as CSV.
public struct FigureIndexPage: Sendable {
    /// One figure.
    public struct Entry: Sendable {
        /// Whose report shows it.
        public var week: Week
        /// Its title, subtitle and description.
        public var caption: ChartCaption
        /// Names in the folder.
        public var files: [String]

        public init(week: Week, caption: ChartCaption, files: [String]) {
            self.week = week
            self.caption = caption
            self.files = files
        }
    }

    let entries: [Entry]
    let materials: PacketMaterials

    public init(_ entries: [Entry], materials: PacketMaterials) {
        self.entries = entries
        self.materials = materials
    }

    /// A row a file: `file,week,title,subtitle,description`, UTF-8, RFC 4180.
    public var csv: [UInt8] {
        FigureCSV.rows(
            ["file", "week", "title", "subtitle", "description"],
            entries.flatMap { entry in
                entry.files.map { file in [.text(file), .text(entry.week.description), .text(entry.caption.title), .text(entry.caption.subtitle), .text(entry.caption.description)] }
            })
    }

    /// The page, as HTML in UTF-8.
    public func render(_ site: SiteInfo, with templates: PageTemplates) -> [UInt8] { templates.render("figures", context(site)) }

    private func context(_ site: SiteInfo) -> TemplateValue {
        let weeks = entries.map(\.week)
        let span = weeks.first.flatMap { first in weeks.last.map { first == $0 ? first.description : tell("\(first) to \($0)") } }
        return .record([
            "lang": .text(site.language), "site_title": .text(site.title), "organisation": .text(site.organisation), "version": .text(site.version),
            "page_title": .text(span.map { tell("Figures of \($0)") } ?? tell("No figures")), "disclaimer": .text(Words.disclaimer), "style": style,
            "figures": .list(entries) { entry in
                .record([
                    "title": .text(entry.caption.title), "subtitle": .text(entry.caption.subtitle), "description": .text(entry.caption.description),
                    "week": .text(entry.week.description), "files": .list(entry.files) { .record(["url": .url(.site($0)), "label": .text($0)]) },
                    "image": .optional(entry.files.first { $0.hasSuffix(".svg") }.flatMap { TemplateURL($0) }),
                ])
            },
        ])
    }

    private var style: TemplateValue {
        guard !materials.sheets.isEmpty else { return .absent }
        let css = materials.sheets.flatMap(\.css)
        return .record(["html": .html(Array("<style>".utf8) + css + Array("</style>".utf8)), "digest": .text(materials.digest(css))])
    }
}
