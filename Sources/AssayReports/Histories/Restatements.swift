import AssayLanguage
import AssayMetrics

/// What later captures told otherwise of a metric, as far as it may be shown.
struct Restatements: Sendable, Hashable {
    struct Row: Sendable, Hashable {
        var week: Week
        /// Whether there is a report of that week.
        var hasReport: Bool
        var group: String
        var before: String
        var after: String
        var capture: Week
        var note: String?
    }

    /// Newest first: by the capture that told it, then by its week.
    var rows: [Row]
    /// Of figures that are not shown: how many.
    var hidden: String?
    /// How many only turned from provisional to final.
    var finalised: String?

    init(of metric: Int, in view: HistoryView) {
        let history = view.site.history
        let (catalog, week) = (view.catalog, view.week)
        let declared = catalog.metrics[metric]
        let all = view.site.restatements.filter { $0.metric == metric }
        func isShown(_ restated: Restatement) -> Bool {
            !view.hidden.contains(restated.group) && !history.isHidden(group: restated.group, week: restated.week, asOf: week)
                && !view.newest.table.isWithheld(metric, group: restated.group) && !history.isAlone(restated)
        }
        let told = all.filter { !$0.isFinalisation }
        // Of equals the later one in the files comes first.
        let shown = told.enumerated().filter { isShown($0.element) }
            .sorted { ($0.element.capture, $0.element.week, $0.offset) > ($1.element.capture, $1.element.week, $1.offset) }.map(\.element)
        rows = shown.map { restated in
            Row(
                week: restated.week, hasReport: view.hasReport(of: restated.week), group: catalog.groups[restated.group].title,
                before: declared.format.full(restated.before), after: declared.format.full(restated.after), capture: restated.capture,
                note: restated.note.map { view.site.tellsOfHidden($0, on: restated) ? tell("The note names a group that is not shown.") : $0 })
        }
        let kept = view.site.withheldRestatements.count { $0.metric == metric }
        let others = told.count - shown.count + kept
        hidden = others == 0 ? nil : tell("Restated figures that are not shown: \(others).")
        let finalised = all.count(where: \.isFinalisation)
        self.finalised = finalised == 0 ? nil : tell("Figures that turned from provisional to final: \(finalised).")
    }
}
