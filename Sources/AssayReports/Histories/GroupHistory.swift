import AssayLanguage
import AssayMetrics

/// All there is to show of a group, as values.
struct GroupHistory: Sendable {
    var index: Int
    var group: Group
    /// The group above it as it is declared; nil of everybody.
    var parent: Group?
    /// The groups directly below it, in declared order.
    var children: [Group]
    /// In how many of all weeks it is shown and hidden.
    var shown: Int
    var hidden: Int
    /// Said instead of everything else.
    var hiddenSentence: String?
    var scorecard: Scorecard?
    /// What the newest report says of the pairs that it judges here, in declared order.
    var pairs: [Assessment]

    init(_ index: Int, in view: HistoryView) {
        let catalog = view.catalog
        let group = catalog.groups[index]
        let isEverybody = index == MetricCatalog.everybody
        // Without a parent it is directly below everybody.
        func parent(of group: Group) -> String { group.parent.flatMap { catalog.groupIndex($0) == nil ? nil : $0 } ?? Group.everybody }
        self.index = index
        self.group = group
        self.parent = isEverybody ? nil : catalog.groupIndex(parent(of: group)).map { catalog.groups[$0] }
        children = catalog.groups.dropFirst().filter { parent(of: $0) == group.id }
        (shown, hidden) = view.ledger[index] ?? (0, 0)
        let (week, reason) = (view.week, Words.hiddenReason)
        hiddenSentence = view.hidden.contains(index) ? tell("Not shown in \(week). \(reason)") : nil
        let settings = view.newest.settings
        scorecard = hiddenSentence != nil
            ? nil
            : Scorecard.compose(
                group: index, in: view.newest.table, id: "card", hasSparklines: settings.sparklines == .all, calendar: FiscalCalendar(yearEnds: settings.fiscalYearEnds))
        pairs = hiddenSentence != nil ? [] : view.newest.page.assessments.filter { $0.group == index }
    }
}
