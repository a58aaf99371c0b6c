@testable import AssayMetrics
import Testing

@Suite struct RestatementTests {
    private let w10 = Tree.first
    private var w11: Week { w10.advanced(by: 1) }
    private var w12: Week { w10.advanced(by: 2) }
    private var w13: Week { w10.advanced(by: 3) }

    /// c's export of W11 is missing, and so is c in all. It comes a week later, hidden, and all is told anew: the difference is c's.
    @Test func aDifferenceThatIsALateHiddenFigureIsWithheld() {
        let whole = Tree.rows("tokens", ["all": 86], w11)
        let again = [Sample.row("tokens", "all", 940, people: 86, week: w11, note: 0, in: Tree.catalog)]
        let (history, conflicts) = Tree.history(
            [
                (w10, Tree.rows("tokens", ["all": 94, "a": 30, "b": 26, "c": 8, "d": 30])),
                (w11, whole + Tree.rows("tokens", ["a": 30, "b": 26, "d": 30], w11)),
                (w12, again + Tree.rows("tokens", ["c": 8], w11)),
                // A week before all others comes in between, and moves what is kept by place.
                (w13, Tree.rows("median", ["all": 90], w10.advanced(by: -3)) + again),
            ], notes: ["label printing came late"])
        #expect(conflicts.isEmpty)
        #expect(history.restatements.isEmpty)
        #expect(history.withheldRestatements == [WithheldRestatement(metric: 0, group: 0, week: w11, capture: w12)], "counted once")
        #expect(history.cell("tokens", "all", w11) == .final(860), "stays as it was")
        #expect(history.released(by: w12).figures.isEmpty)
    }

    /// The same two are hidden before and after: the difference is of their sum, and may come from either.
    @Test func aDifferenceOfASumOfHiddenFiguresIsTold() {
        let (history, conflicts) = Tree.history(
            [
                (w10, Tree.rows("tokens", ["all": 94, "a": 30, "b": 26, "c": 8, "d": 30])),
                (w11, Tree.rows("tokens", ["all": 94], note: 0, plus: 7) + Tree.rows("tokens", ["c": 8, "d": 30], note: 0, plus: 7)),
            ], notes: ["counted again"])
        #expect(conflicts.isEmpty && history.withheldRestatements.isEmpty)
        #expect(history.restatements.map(\.after) == [947])
        #expect(history.cell("tokens", "all", w10) == .final(947))
    }

    @Test func aWholeFurtherUpIsWithheldToo() {
        // e is late below a, which is shown; all is told anew with a.
        let (history, conflicts) = Tree.history(
            [
                (w10, Tree.rows("tokens", ["all": 100, "a": 50, "b": 50, "e": 8, "f": 42])),
                (w11, Tree.rows("tokens", ["all": 92, "a": 42, "b": 50], w11)),
                (w12, Tree.rows("tokens", ["all": 92, "a": 42], w11, note: 0, plus: 80) + Tree.rows("tokens", ["e": 8, "f": 42], w11)),
            ], notes: ["late"])
        #expect(conflicts.isEmpty && history.restatements.isEmpty)
        #expect(history.withheldRestatements.map(\.group).sorted() == [0, 1])
    }

    @Test func aPartIsToldAnewAsEver() {
        let (history, _) = Tree.history(
            [
                (w10, Tree.rows("tokens", ["all": 94, "a": 30, "b": 26, "c": 8, "d": 30])), (w11, Tree.rows("tokens", ["a": 30], note: 0, plus: 5)),
            ], notes: ["counted again"])
        #expect(history.restatements.map(\.after) == [305])
    }
}
