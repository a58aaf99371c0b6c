import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension History {
    /// Id and title of each group that is hidden in any of some weeks, as known at a report's week.
    func hiddenTitles(in weeks: [Week], asOf report: Week) -> [(id: String, title: String)] {
        catalog.groups.indices.filter { group in weeks.contains { isHidden(group: group, week: $0, asOf: report) } }
            .map { (catalog.groups[$0].id, catalog.groups[$0].title) }
    }
}

extension HiddenGroupProse {
    /// Looks for numbers beside the groups that are hidden in these weeks; the digits of other titles count for nothing.
    init(hiddenIn weeks: [Week], of history: History, asOf report: Week) {
        let catalog = history.catalog
        self.init(
            hiddenTitles: history.hiddenTitles(in: weeks, asOf: report),
            otherNames: catalog.groups.map(\.title) + catalog.metrics.map(\.title) + catalog.pairs.map(\.title))
    }
}
