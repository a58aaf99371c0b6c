import AssayMetrics

extension DataTable {
    /// How many weeks of the window each group is shown and hidden in: counts, and one reason for all. Nil when nothing is hidden.
    static func ledger(_ table: SeriesTable) -> DataTable? {
        let window = table.week.ordinal - table.windowWeeks + 1...table.week.ordinal
        let rows = table.history.ledger(asOf: table.week, window: window)
        guard rows.contains(where: { $0.hidden > 0 }) else { return nil }
        return DataTable(
            id: "ledger",
            caption: "Weeks of the window, shown and hidden. \(Words.hiddenReason) Which of these it is, nobody is told.",
            columns: ["Group", "Weeks shown", "Weeks hidden"], heads: rows.map { table.catalog.groups[$0.group].title },
            cells: rows.flatMap { [String($0.shown), String($0.hidden)] })
    }
}
