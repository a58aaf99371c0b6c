import AssayLanguage
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
    static var tooFewToShow: String { tell("too few to show") }

    /// Adoption is not shown alone.
    static var withheldAlone: String { tell("withheld: no value recorded") }

    /// `2026-W21`, and that it is not final.
    static func week(_ week: Week, isProvisional: Bool) -> String { isProvisional ? tell("\(week), provisional") : "\(week)" }

    /// `W21`, where the year is known.
    static func shortWeek(_ week: Week) -> String { tell("W\(week.number)") }

    /// `W1–W4`, or the one week.
    static func shortWeeks(_ first: Week, _ last: Week) -> String { first == last ? shortWeek(first) : tell("W\(first.number)–W\(last.number)") }

    /// `2026-W01 to 2026-W26`, or the one week.
    static func period(_ first: Week, _ last: Week) -> String { first == last ? "\(last)" : tell("\(first) to \(last)") }

    /// `4 of 12 groups` where not all are drawn.
    static func groups(_ shown: Int, of all: Int) -> String { shown == all ? groups(all) : tell("\(shown) of \(all) groups") }
}
