@testable import AssayMetrics
import Testing

@Suite struct ReturnRuleTests {
    let first = Week("2026-W10")!

    /// Group `a` with these numbers of people, one capture a week.
    private func history(_ people: [Int]) -> History {
        Sample.history(
            people.enumerated().map { index, people in
                let week = first.advanced(by: index)
                return (week, [Sample.row("sum", "a", Double(index), people: people, week: week)])
            }
        ).0
    }

    private func isShown(_ history: History) -> [Bool] {
        let last = history.captures.last!
        return history.series("sum", "a", through: last, weeks: history.captures.count).cells.map { $0.number != nil }
    }

    @Test func aGroupThatGrowsComesBackAfterFourCapturesAndOnlyForward() {
        #expect(isShown(history([8, 10, 11, 12, 14, 15])) == [false, false, false, false, true, true])
    }

    @Test func aGroupThatNeverWasSmallIsShownFromItsFirstWeek() {
        #expect(isShown(history([10, 10])) == [true, true])
    }

    @Test func goingUnderAgainStartsTheCountAnew() {
        #expect(isShown(history([9, 10, 10, 10, 9, 10, 10, 10, 10])) == [false, false, false, false, false, false, false, false, true])
    }

    @Test func whatWasShownBeforeStaysShown() {
        #expect(isShown(history([12, 12, 9, 12])) == [true, true, false, false])
    }

    @Test func lateRowsOfAHiddenGroupFillNothingIn() {
        let (history, _) = Sample.history([
            (first, [Sample.row("sum", "a", 1, people: 3, week: first)]),
            (first.advanced(by: 2), [Sample.row("sum", "a", 2, people: 30, week: first.advanced(by: 1))]),
        ])
        #expect(history.series("sum", "a", through: first.advanced(by: 2), weeks: 3).cells == [.hidden, .hidden, .missing])
    }

    @Test func historyLoadedOnceIsJudgedWeekByWeek() {
        let rows = [8, 10, 10, 10, 10].enumerated().map { Sample.row("sum", "a", 1, people: $1, week: first.advanced(by: $0)) }
        let (history, _) = Sample.history([(nil, rows.reversed())])
        let cells = history.series("sum", "a", through: first.advanced(by: 4), weeks: 5).cells
        #expect(cells.map { $0.number != nil } == [false, false, false, false, true])
    }
}
