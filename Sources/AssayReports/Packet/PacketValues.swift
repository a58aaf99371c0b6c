import AssayCharts
import AssayMetrics
import AssayTemplating

/// The values of one report's parts in a packet: as on the site's page, with places that carry the week, with what the page folds in the appendix, and one drawing of
/// each chart, since paper has one width.
struct PacketValues {
    let packed: PacketReport
    let places: PacketPlaces
    let appendix: PacketAppendix
    let materials: PacketMaterials

    /// A chart that stands beside a pair's words takes three fifths of a sheet.
    static let besideWords = 560.0

    private var week: Week { packed.report.week }

    func name(_ place: String) -> String { PacketPlaces.name(place, week) }

    /// - Parameter width: what it is drawn for.
    func figure(_ figure: Figure, width: Double = Chart.wide) -> TemplateValue {
        let id = name("figure-" + figure.name)
        let drawing = figure.chart.onPaper.svg(.inline(labelledBy: id + "-title", describedBy: id + "-description"), width: width)
        return .record([
            "id": .text(id), "title": .text(figure.caption.title), "subtitle": .text(figure.caption.subtitle), "description": .text(figure.caption.description),
            "svg": .html(drawing), "table": appendix.table(of: figure.name, week),
        ])
    }

    func commentary(_ part: CommentaryPart) -> TemplateValue {
        switch part {
        case .html(let html):
            .record([
                "html": .html(
                    PacketMarkup.rewritten(html, link: { places.address($0, from: week) }, image: { materials.image(String($0.dropFirst(SitePaths.rootFromReport.utf8.count))) }))
            ])
        case .figure(let figure): .record(["figure": self.figure(figure)])
        case .heat(let heat): .record(["heat": heat.value(hasFiles: false, id: name("figure-" + heat.name))])
        case .table(let table): .record(["table": self.table(table)])
        case .scorecard(let card): .record(["scorecard": scorecard(card)])
        case .verdict(let card, let title, let group):
            .record(["verdict_of": .record(["title": .text(title), "group": .optional(group), "verdict": card.value])])
        }
    }

    func table(_ table: DataTable) -> TemplateValue {
        var table = table
        table.id = name(table.id)
        return table.value
    }

    func scorecard(_ card: Scorecard) -> TemplateValue { card.value(place: { places.name($0, of: week) ?? name($0) }) }

    func pair(_ pair: PairSection) -> TemplateValue {
        .record([
            "id": .text(name(pair.id)), "title": .text(pair.title), "group": .optional(pair.group), "verdict": pair.verdict.value, "hypothesis": .text(pair.hypothesis),
            "expectation": .text(pair.expectation), "lag": .optional(pair.lag), "guardrail": .optional(pair.guardrail), "figure": .optional(pair.figure) { figure($0, width: PacketValues.besideWords) },
            "withheld": .optional(pair.withheld), "change_our_mind": .optional(pair.changeOurMind), "levels": .list(pair.levels, \.value),
            "how": appendix.judgement(of: pair, week), "repeated": .flag(pair.askedAbove != nil),
        ])
    }
}

extension Chart {
    /// Panels over weeks are lower than on a screen, so that a sheet holds two pairs with labels that can be read.
    fileprivate var onPaper: Chart {
        var chart = self
        for index in chart.panels.indices {
            if case .weeks = chart.panels[index].x { chart.panels[index].height *= 0.5 }
        }
        return chart
    }
}
