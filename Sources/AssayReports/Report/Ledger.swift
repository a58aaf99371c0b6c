import AssayLanguage
import AssayMetrics

extension DataTable {
    /// In how many weeks of the window groups are shown and hidden, of those that are hidden in any: counts, and one reason for all in the notes. Nil when nothing is hidden.
    static func ledger(_ table: SeriesTable) -> DataTable? {
        let window = table.week.ordinal - table.windowWeeks + 1...table.week.ordinal
        let rows = table.history.ledger(asOf: table.week, window: window).filter { $0.hidden > 0 }
        guard !rows.isEmpty else { return nil }
        return DataTable(
            id: "ledger",
            caption: tell("Groups with hidden weeks in this window"),
            columns: [tell("Group"), tell("Weeks shown"), tell("Weeks hidden")], heads: rows.map { table.catalog.groups[$0.group].title },
            cells: rows.flatMap { [String($0.shown), String($0.hidden)] })
    }
}
