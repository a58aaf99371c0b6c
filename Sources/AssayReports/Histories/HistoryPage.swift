import AssayCharts
import AssayMetrics
import AssayTemplating

/// A page over all weeks, ready for its template.
struct HistoryPage: Sendable {
    var template: String
    /// Below the root.
    var path: String
    var title: String
    var description: String
    var fields: [(String, TemplateValue)]
    var figures: [Figure]

    func file(_ info: SiteInfo, with templates: PageTemplates) -> OutputFile {
        let common = info.context(root: SitePaths.rootFromHistory, path: path, pageTitle: "\(title) · \(info.title)", description: description)
        return OutputFile(path: path, bytes: templates.render(template, .record(TemplateRecord(common + [("heading", .text(title))] + fields))))
    }

    /// Each figure standing alone, and its data.
    var figureFiles: [OutputFile] {
        let folder = String(path.dropLast("index.html".count)) + "figures/"
        return figures.flatMap { figure in
            [
                OutputFile(path: folder + "\(figure.name).svg", bytes: figure.chart.svg(.standalone(dark: false))),
                OutputFile(path: folder + "\(figure.name).csv", bytes: figure.data.csv),
            ]
        }
    }
}

/// Links of the pages over all weeks.
extension HistoryPage {
    static func link(_ label: String, _ path: String) -> TemplateValue {
        .record(["url": .url(.site(SitePaths.rootFromHistory + path)), "label": .text(label)])
    }

    static func link(_ metric: Metric) -> TemplateValue { link(metric.title, SitePaths.metric(metric.id)) }

    static func link(_ group: Group) -> TemplateValue { link(group.title, SitePaths.group(group.id)) }

    static func link(_ week: Week) -> TemplateValue { link(week.description, SitePaths.report(week)) }

    /// What the newest report says of a pair in a group, on one line.
    /// - Parameters:
    ///   - label: the group's or the pair's title.
    ///   - path: where more of it is told: a page, or a place on this one.
    static func finding(_ assessment: Assessment, _ label: String, _ url: TemplateURL) -> TemplateValue {
        let tone = assessment.verdict.tone
        return .record([
            "url": .url(url), "label": .text(label), "tone": .text(tone.rawValue), "shape": .text(tone.shape), "word": .text(assessment.verdict.word),
            "stage": .optional(assessment.stage?.text),
        ])
    }

    /// Where a pair's page tells of a group.
    static func place(_ group: Group) -> String { "in-" + group.id }
}
