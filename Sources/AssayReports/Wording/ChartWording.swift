import AssayMetrics

extension Words {
    /// What stands in a chart instead of a figure; nil where there is one.
    static func statement(_ cell: Cell) -> String? {
        switch cell {
        case .value: nil
        case .hidden: tooFewToShow
        case .tooFew: tooFew
        case .missing: noFigure
        }
    }

    /// What stands in a chart instead of a group's line; nil where it has a figure in any week.
    static func statement(_ series: Series) -> String? {
        if series.hasNumbers { return nil }
        return statement(series.cells.first { $0 == .hidden } ?? series.cells.first { $0 == .tooFew } ?? .missing)
    }

    /// One phrase for whatever hides a group.
    static let tooFewToShow = "too few to show"

    /// Adoption is not shown alone.
    static let withheldAlone = "withheld: no value recorded"

    /// `2026-W21`, and that it is not final.
    static func week(_ week: Week, isProvisional: Bool) -> String { isProvisional ? "\(week), provisional" : "\(week)" }

    /// `4 of 12 groups` where not all are drawn.
    static func groups(_ shown: Int, of all: Int) -> String { shown == all ? count(all, "group", "groups") : "\(shown) of \(all) groups" }
}
