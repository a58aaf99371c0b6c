import AssayLanguage
import AssayMetrics
import AssayTemplating

/// How verdicts are made, in plain words and with every constant: one page a site, the same for all weeks.
public struct MethodPage: Sendable {
    let policy: DisclosurePolicy
    let fiscalYearEnds: Int

    /// - Parameters:
    ///   - policy: the minimums in force.
    ///   - settings: of the reports.
    public init(_ policy: DisclosurePolicy, _ settings: ReportSettings) {
        self.policy = policy
        fiscalYearEnds = settings.fiscalYearEnds
    }

    /// In the order of the page.
    var sections: [MethodSection] {
        [
            .judging, .verdicts, .stages, .comparisons, .detectable, .usual, .review(fiscalYearEnds: fiscalYearEnds), .disclosure(policy), .signs, .calibration,
            .limitsOfVerdicts,
        ]
    }

    public func render(_ site: SiteInfo, with templates: PageTemplates) -> OutputFile {
        OutputFile(path: SitePaths.method, bytes: templates.render("method", context(site)))
    }

    static var heading: String { tell("How this is judged") }
    static var intro: String {
        tell("Each pair sets an adoption metric beside the value metric that it is meant to move. A verdict says what was measured over the weeks of a report. It never says why.")
    }

    private func context(_ site: SiteInfo) -> TemplateValue {
        let fields: [(String, TemplateValue)] = [
            ("heading", .text(MethodPage.heading)), ("intro", .text(MethodPage.intro)), ("sections", .list(sections, \.value)),
        ]
        let common = site.context(
            root: SitePaths.rootFromAbout, path: SitePaths.method, pageTitle: "\(MethodPage.heading) · \(site.title)", description: MethodPage.intro)
        return .record(TemplateRecord(common + fields))
    }
}

extension MethodSection {
    var value: TemplateValue { .record(["id": .text(id), "title": .text(title), "blocks": .list(blocks, \.value)]) }
}

extension MethodSection.Block {
    var value: TemplateValue {
        func items(_ texts: [String]) -> TemplateValue { .record(["items": .list(texts) { .text($0) }]) }
        let given: (String, TemplateValue) =
            switch self {
            case .text(let text): ("text", .text(text))
            case .steps(let steps): ("steps", items(steps))
            case .list(let texts): ("bullets", items(texts))
            case .terms(let facts): ("terms", .record(["facts": .list(facts, \.value)]))
            case .table(let table): ("table", table.value)
            case .words(let table): ("words", table.value)
            }
        return .record(TemplateRecord(["text", "steps", "bullets", "terms", "table", "words"].map { $0 == given.0 ? given : ($0, .absent) }))
    }
}
