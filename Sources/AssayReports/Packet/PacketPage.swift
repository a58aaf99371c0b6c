import AssayLanguage
import AssayMetrics
import AssayTemplating

/// One report, or several, as one file that stands alone: styles, drawings, pictures and tables in it, nothing asked for from anywhere.
public struct PacketPage: Sendable {
    /// Oldest first; not empty.
    let reports: [PacketReport]
    let policy: DisclosurePolicy
    let materials: PacketMaterials
    /// For a printer that does not ask for it.
    let paper: PacketPaper?

    static let methodPlace = "method"

    /// - Parameters:
    ///   - reports: one at least.
    ///   - policy: the minimums in force.
    public init(_ reports: [PacketReport], policy: DisclosurePolicy, materials: PacketMaterials, paper: PacketPaper? = nil) {
        self.reports = reports.sorted { $0.report.week < $1.report.week }
        self.policy = policy
        self.materials = materials
        self.paper = paper
    }

    /// Where the packet of a report lies, below the output folder.
    public static func path(_ week: Week) -> String { SitePaths.folder(week) + fileName }

    static let fileName = "packet.html"

    /// The packet, as HTML in UTF-8.
    public func render(_ site: SiteInfo, with templates: PageTemplates) -> [UInt8] { templates.render("packet", context(site)) }

    private func context(_ site: SiteInfo) -> TemplateValue {
        let appendix = PacketAppendix(reports), definitions = PacketDefinitions(reports)
        let places = PacketPlaces(reports, definitions: definitions.places, baseURL: site.baseURL)
        let cover = PacketCover(site: site, reports: reports.map(\.report))
        let isOne = reports.count == 1
        let title = isOne ? reports[0].report.heading : cover.heading
        return .record([
            "lang": .text(site.language), "site_title": .text(site.title), "organisation": .text(site.organisation), "version": .text(site.version),
            "page_title": .text("\(title) · \(cover.weeks) · \(site.title)"),
            "description": .text(isOne ? reports[0].report.summary ?? reports[0].report.points.first?.text ?? title : title),
            "disclaimer": .text(Words.disclaimer), "style": style(site, weeks: cover.weeks),
            "logo": .optional(site.logo.flatMap(materials.image)) { .record(["html": .html(Array("<img src=\"".utf8) + $0 + Array("\" alt=\"\">".utf8))]) },
            "about": .text(about(site)), "selection": .optional(selection), "cover": isOne ? .absent : cover.value,
            "reports": .list(reports) { value(PacketValues(packed: $0, places: places, appendix: appendix, materials: materials), site) },
            "definitions": definitions.value, "method": PacketMethod(policy: policy).value,
            "provenance": .list(reports) { packed in
                .record(["week": .text(packed.report.week.description), "facts": .list(packed.report.provenance + packed.digestFacts, \.value)])
            },
            "several": .flag(!isOne), "appendix": appendix.value, "witness": .optional(isOne ? reports[0].report.recordDigest.map(Witness.report) : site.recordHead.map(Witness.newest), \.value),
        ])
    }

    private func about(_ site: SiteInfo) -> String {
        reports.count == 1
            ? tell("A weekly report of \(site.organisation), made to stand alone. Each pair sets what people use of a tool (adoption) beside what the use is meant to move (value).")
            : tell("Weekly reports of \(site.organisation), made to stand alone. Each pair sets what people use of a tool (adoption) beside what the use is meant to move (value).")
    }

    /// That only some pairs are here; nil where all are.
    private var selection: String? {
        let counts = reports.compactMap(\.selection)
        guard counts.contains(where: { $0.chosen < $0.all }) else { return nil }
        if counts.count == 1 || counts.allSatisfy({ $0 == counts[0] }) {
            return tell("A selection: \(counts[0].chosen) of the report’s \(counts[0].all) pairs, and the points about them. Commentary, scorecard and definitions are those of the whole report.")
        }
        let all = reports.compactMap { packed in packed.selection.map { "\(packed.report.week): \($0.chosen)/\($0.all)" } }
        return tell("A selection of each report’s pairs, and the points about them (chosen/all: \(Words.list(all))). Commentary, scorecard and definitions are those of the whole reports.")
    }

    /// Absent for a theme that has none.
    private func style(_ site: SiteInfo, weeks: String) -> TemplateValue {
        guard !materials.sheets.isEmpty else { return .absent }
        let one = reports.count == 1 ? reports[0] : nil
        let heads = RunningHeads(
            left: [site.title, site.organisation].filter { !$0.isEmpty }.joined(separator: " · "), weeks: one.map { runningWeek($0.report.week) } ?? weeks,
            footer: tell("Not for appraisal of persons or teams."), digest: one.map { tell("Digest \($0.shortDigest)") },
            reports: one != nil ? [] : reports.map { ("week-\($0.report.week)", runningWeek($0.report.week), tell("Digest \($0.shortDigest)")) })
        let css = Array((heads.css + (paper?.rule ?? "")).utf8) + materials.sheets.flatMap(\.css)
        return .record(["html": .html(Array("<style>".utf8) + css + Array("</style>".utf8)), "digest": .text(materials.digest(css))])
    }

    private func runningWeek(_ week: Week) -> String { "\(week), \(Words.dates(week))" }

    private func value(_ values: PacketValues, _ site: SiteInfo) -> TemplateValue {
        let report = values.packed.report
        return .record([
            "id": .text(report.week.description), "class": .text("week-\(report.week)"), "week": .text(report.week.description), "heading": .text(report.heading),
            "dates": .text(Words.dates(report.week)), "groups_line": .text(report.groupsLine), "authors": .optional(report.authors), "draft": .flag(report.isDraft),
            "digest": .text(values.packed.shortDigest), "url": .optional(site.baseURL.flatMap { TemplateURL($0 + SitePaths.report(report.week)) }),
            "reconstructed": .flag(report.isReconstructed), "notices": .list(report.notices) { .record(["title": .text($0.title), "text": .text($0.text)]) },
            "points": .list(report.points, \.value), "more_points": .optional(report.morePoints), "point_note": .text(Words.pointNote), "summary": .optional(report.summary),
            "has_commentary": .flag(report.hasCommentary), "commentary": .list(report.commentary, values.commentary),
            "sources": report.sources.isEmpty ? .absent : .record(["notes": report.sources.value { values.name($0) }]), "before_verdicts": .optional(report.beforeVerdicts),
            "pairs": .list(report.pairs, values.pair), "comparisons": .optional(report.comparisons),
            "other_pairs": report.otherPairs.isEmpty ? .absent : .record(["rows": .list(report.otherPairs) { $0.value() }]), "scorecard_note": .text(report.scorecardNote),
            "scorecards": .list(report.scorecards, values.scorecard), "signs": report.signs.value,
            "notes": .list(report.notes) { .record(["title": .text($0.title), "text": .text($0.text)]) }, "ledger": .optional(report.ledger, values.table),
            "events": .list(report.events) { .record(["week": .text($0.week), "title": .text($0.title), "kind": .text($0.kind)]) }, "has_events": .flag(!report.events.isEmpty),
        ])
    }
}

extension PacketReport {
    /// Where it is on record, the provenance has the digest already.
    fileprivate var digestFacts: [Fact] { isOnRecord ? [] : [Fact(term: tell("Digest of what is released here"), text: digest)] }
}
