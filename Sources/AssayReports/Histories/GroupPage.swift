import AssayMetrics
import AssayTemplating

/// The page of a group: what is shown of it now, and how much never is.
struct GroupPage {
    let history: GroupHistory
    let view: HistoryView

    init(_ history: GroupHistory, in view: HistoryView) {
        self.history = history
        self.view = view
    }

    var page: HistoryPage {
        let group = history.group
        return HistoryPage(
            template: "group", path: SitePaths.group(group.id), title: group.title, description: group.title,
            fields: [
                ("parent", .optional(history.parent) { HistoryPage.link($0) }),
                ("children", history.children.isEmpty ? .absent : .record(["links": .list(history.children) { HistoryPage.link($0) }])),
                ("from", .optional(group.from?.description)), ("to", .optional(group.to?.description)), ("shown", .text(String(history.shown))),
                ("hidden", .text(String(history.hidden))), ("why_hidden", .optional(history.hidden > 0 && history.hiddenSentence == nil ? Words.hiddenReason : nil)),
                ("not_shown", .optional(history.hiddenSentence)), ("scorecard_note", .text(Words.scorecardNote(view.week))),
                ("scorecard", .optional(history.scorecard) { $0.value { SitePaths.rootFromHistory + SitePaths.metric($0) } }), ("pairs", .list(history.pairs, value)),
            ], figures: [])
    }

    private func value(_ assessment: Assessment) -> TemplateValue {
        let pair = view.catalog.pairs[assessment.pair]
        let card = VerdictCard(assessment, in: view.catalog, page: view.newest.page)
        return .record([
            "title": .text(pair.title), "url": .url(.site(SitePaths.rootFromHistory + SitePaths.pair(pair.id) + "#" + HistoryPage.place(history.group))), "verdict": card.value,
        ])
    }
}
