import AssayLanguage
import AssayMetrics
import AssayTemplating

/// `about/data-sheet.html`, for privacy officers and works councils: what is read, what is hidden and how, what is kept, and what rests on the publisher.
struct DataSheetPage: Sendable {
    let about: AboutPages

    init(_ about: AboutPages) { self.about = about }

    /// In the order of the page.
    var sections: [MethodSection] {
        [
            statement, metrics, .read(about.fields), .hiding(about.disclosure), hidden, .kept(isOnRecord: about.isOnRecord), .absent, .trusted,
        ]
    }

    func render(_ site: SiteInfo, with templates: PageTemplates) -> OutputFile {
        OutputFile(path: SitePaths.dataSheet, bytes: templates.render("data-sheet", context(site)))
    }

    private static var heading: String { tell("Data sheet") }
    private static var intro: String {
        tell("What these reports are made of, for who has to know it: made from the site’s configuration, so that it says what is done.")
    }

    private func context(_ site: SiteInfo) -> TemplateValue {
        let fields: [(String, TemplateValue)] = [
            ("heading", .text(DataSheetPage.heading)), ("intro", .text(DataSheetPage.intro)), ("sections", .list(sections, \.value)),
        ]
        let common = site.context(
            root: SitePaths.rootFromAbout, path: SitePaths.dataSheet, pageTitle: "\(DataSheetPage.heading) · \(site.title)", description: DataSheetPage.intro)
        return .record(TemplateRecord(common + fields))
    }

    /// What only the publisher can say; that it is not said is information too.
    private var statement: MethodSection {
        let stated = about.statement
        func fact(_ term: String, _ text: String?) -> Fact { Fact(term: term, text: text ?? tell("not stated by the publisher")) }
        return MethodSection(
            id: "statement", title: tell("What the publisher states"),
            blocks: [
                .terms([
                    fact(tell("Purpose"), stated.purpose), fact(tell("Not used for"), stated.notUsedFor), fact(tell("Legal basis"), stated.legalBasis),
                    fact(tell("Agreed with"), stated.agreedWith), fact(tell("How long data are kept"), stated.retention), fact(tell("Contact"), stated.contact),
                ]),
                .text(tell("These words are the publisher’s own. Everything below is made by the program that makes the reports.")),
            ])
    }

    private var metrics: MethodSection {
        let metrics = about.site.catalog.metrics
        let table = DataTable(
            id: "counted", caption: tell("Every metric"),
            columns: [
                tell("Metric"), tell("Kind"), tell("Unit"), tell("Source"), tell("Counts people"), tell("Over groups"), tell("Over weeks"),
            ],
            heads: metrics.map(\.title),
            cells: metrics.flatMap { metric in
                [
                    metric.kindWord, metric.unit, metric.source, metric.countsPeople ? tell("yes") : tell("no"), metric.aggregateWord, Words.overWeeks(metric.overWeeks),
                ]
            })
        return MethodSection(
            id: "metrics", title: tell("What is counted"),
            blocks: [
                .text(tell("These are all the metrics there are; a figure of anything else is refused. Each report has their definitions.")),
                .words(table),
                .text(tell("The figures are about groups, and these are all there are: \(Words.list(about.site.catalog.groups.map(\.title))).")),
            ])
    }

    /// The ledger over the whole history: counts, no figures.
    private var hidden: MethodSection {
        var blocks: [MethodSection.Block] = []
        if let week = about.site.week {
            let history = about.site.history
            let ledger = history.ledger(asOf: week, window: history.firstWeek.ordinal...max(week.ordinal, history.firstWeek.ordinal))
            let rows = ledger.filter { $0.hidden > 0 }
            if rows.isEmpty {
                blocks.append(.text(tell("Up to \(week), no group is hidden in any week.")))
            } else {
                let now = ledger.count { history.isHidden(group: $0.group, week: week, asOf: week) }
                blocks += [
                    .text(Words.hiddenNow(now, in: week)), .text(Words.hiddenReason),
                    .table(
                        DataTable(
                            id: "ledger", caption: tell("Groups with hidden weeks, of all weeks up to now"), columns: [tell("Group"), tell("Weeks shown"), tell("Weeks hidden")],
                            heads: rows.map { history.catalog.groups[$0.group].title }, cells: rows.flatMap { [String($0.shown), String($0.hidden)] })),
                ]
            }
            let kept = about.site.withheldRestatements.count
            if kept > 0 { blocks.append(.text(Words.keptAsTold(kept))) }
        }
        return MethodSection(id: "hidden", title: tell("What is hidden now"), blocks: blocks)
    }
}

extension Words {
    static func hiddenNow(_ groups: Int, in week: Week) -> String {
        switch groups {
        case 0: tell("In \(week), no group is hidden.")
        case 1: tell("In \(week), 1 group is hidden.")
        default: tell("In \(week), \(groups) groups are hidden.")
        }
    }

    /// How the figures of several weeks make one.
    static func overWeeks(_ aggregate: Metric.Aggregate) -> String {
        switch aggregate {
        case .sum: tell("adds up")
        case .mean: tell("mean")
        case .ratio: tell("the sum of numerators over the sum of denominators")
        case .last: tell("the last week’s")
        case .none: tell("does not combine")
        }
    }
}
