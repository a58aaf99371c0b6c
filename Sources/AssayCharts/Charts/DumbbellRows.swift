import AssayLanguage

/// What dumbbells and slopes know of their rows.
struct DumbbellRows {
    struct Compared {
        /// Of the rows.
        var index: Int
        var label: String
        var before: Double
        var after: Double

        var change: Double { after / 2 - before / 2 }
    }

    let measure: ChartMeasure
    let rows: [Dumbbell.Row]
    let before: String, after: String

    init(_ measure: ChartMeasure, _ rows: [Dumbbell.Row], before: String, after: String) {
        self.measure = measure
        self.rows = rows
        self.before = before.isEmpty ? tell("then") : before
        self.after = after.isEmpty ? tell("now") : after
    }

    /// The figures of a row that may be told: none where there is a statement.
    func figures(_ row: Dumbbell.Row) -> (before: Double?, after: Double?) {
        guard row.statement == nil else { return (nil, nil) }
        return (row.before.flatMap { $0.isFinite ? $0 : nil }, row.after.flatMap { $0.isFinite ? $0 : nil })
    }

    /// Rows with both figures.
    var compared: [Compared] {
        rows.indices.compactMap { index in
            guard case let (before?, after?) = figures(rows[index]) else { return nil }
            return Compared(index: index, label: rows[index].label, before: before, after: after)
        }
    }

    /// What is said of a row with one figure or none; nil where both are there.
    func statement(_ row: Dumbbell.Row) -> String? {
        if let statement = row.statement { return statement.isEmpty ? tell("no figures") : statement }
        return switch figures(row) {
        case (nil, nil): tell("no figures")
        case (nil, _): tell("no figure for \(before)")
        case (_, nil): tell("no figure for \(after)")
        default: nil
        }
    }

    /// Whether both figures print alike, so that a reader sees no change.
    func isUnchanged(_ row: Compared) -> Bool { measure.format.short(row.before) == measure.format.short(row.after) }

    func levels(_ row: Compared) -> String { PairedFigures.levels(measure.format, from: row.before, to: row.after) }
}
