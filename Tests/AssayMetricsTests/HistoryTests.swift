@testable import AssayMetrics
import Testing

@Suite struct HistoryTests {
    let w10 = Week("2026-W10")!
    let w11 = Week("2026-W11")!
    let w12 = Week("2026-W12")!

    @Test func aReportSeesCapturesOfItsWeekAndEarlier() {
        let (history, conflicts) = Sample.history(
            [
                (w10, [Sample.row("sum", "a", 100, week: w10)]),
                (w11, [Sample.row("sum", "a", 110, week: w11)]),
                (w12, [Sample.row("sum", "a", 120, week: w12), Sample.row("sum", "a", 90, week: w10, note: 0)]),
            ], notes: ["counted twice before"])
        #expect(conflicts.isEmpty)
        #expect(history.series("sum", "a", through: w11, weeks: 2).cells == [.final(100), .final(110)])
        #expect(history.series("sum", "a", through: w12, weeks: 3).cells == [.final(90), .final(110), .final(120)])
        #expect(history.restatements.map(\.note) == ["counted twice before"])
        #expect(history.restatements.map(\.before) == [100])
        #expect(history.captures == [w10, w11, w12])
    }

    @Test func lateFiguresShowFromTheirCaptureOn() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "a", 90, week: w10)]),
            (w11, [Sample.row("sum", "b", 1, week: w11)]),
            (w12, [Sample.row("sum", "a", 100, week: w11), Sample.row("sum", "a", 110, week: w12)]),
        ])
        #expect(history.series("sum", "a", through: w11, weeks: 1).now == .missing)
        #expect(history.series("sum", "a", through: w12, weeks: 2).cells == [.final(100), .final(110)])
    }

    @Test func aRestatementNeedsANote() {
        let (history, conflicts) = Sample.history([
            (w10, [Sample.row("sum", "a", 100, week: w10)]), (w11, [Sample.row("sum", "a", 90, week: w10)]),
        ])
        #expect(conflicts.map(\.kind) == [.restatedWithoutNote])
        #expect(history.series("sum", "a", through: w11, weeks: 2).cells == [.final(100), .missing])
    }

    @Test func turningFinalNeedsNone() {
        let (history, conflicts) = Sample.history([
            (w10, [Sample.row("sum", "a", 100, week: w10, provisional: true)]), (w11, [Sample.row("sum", "a", 101, week: w10)]),
        ])
        #expect(conflicts.isEmpty)
        #expect(history.series("sum", "a", through: w10, weeks: 1).now == .value(100, isProvisional: true))
        #expect(history.series("sum", "a", through: w11, weeks: 2).cells[0] == .final(101))
        #expect(history.restatements.map(\.isFinalisation) == [true])
    }

    @Test func theSameFigureAgainIsNoNews() {
        let (history, conflicts) = Sample.history([
            (w10, [Sample.row("sum", "a", 100, week: w10)]), (w11, [Sample.row("sum", "a", 100, week: w10)]),
        ])
        #expect(conflicts.isEmpty && history.restatements.isEmpty)
    }

    @Test func peopleOfAPastWeekStay() {
        let (_, conflicts) = Sample.history([
            (w10, [Sample.row("sum", "a", 100, people: 20, week: w10)]), (w11, [Sample.row("sum", "a", 100, people: 21, week: w10)]),
        ])
        #expect(conflicts.map(\.kind) == [.restatedPeople])
    }

    @Test func twoFilesMustNotGiveTheSameFigure() {
        var history = History(catalog: Sample.catalog, minimumDenominator: 20, firstWeek: w10)
        let file = Sample.snapshot([Sample.row("sum", "a", 100)])
        let conflicts = history.add(DisclosurePolicy().disclose([file, file], catalog: Sample.catalog))
        #expect(conflicts.map(\.kind) == [.repeated])
    }

    @Test func whatIsHiddenIsNeverFilledIn() {
        let (history, conflicts) = Sample.history(
            [
                (w10, [Sample.row("sum", "a", 100, people: 8, week: w10)]),
                (w11, [Sample.row("sum", "a", 100, people: 14, week: w10, note: 0), Sample.row("sum", "a", 110, people: 14, week: w11)]),
            ], notes: ["more people found"])
        #expect(conflicts.isEmpty)
        #expect(history.series("sum", "a", through: w11, weeks: 2).cells == [.hidden, .hidden])
    }

    @Test func historyLoadedOnceCountsAsCapturedInItsOwnWeek() {
        let old = Week("2025-W50")!
        let (history, _) = Sample.history([
            (nil, [Sample.row("sum", "a", 1, week: old.advanced(by: 1)), Sample.row("sum", "a", 2, week: old)]),
            (w10, [Sample.row("sum", "a", 100, week: w10)]),
        ])
        #expect(history.firstWeek == old)
        #expect(history.captures == [w10])
        #expect(history.series("sum", "a", through: old, weeks: 3).cells == [.final(2)])
        #expect(history.hasFigures(in: old) && !history.hasFigures(in: old.advanced(by: 2)))
    }

    @Test func lateRowsOfOldWeeksDoNotLengthenEarlierReports() {
        let (history, _) = Sample.history([
            (w11, [Sample.row("sum", "all", 1, week: w11)]), (w12, [Sample.row("sum", "all", 2, week: w12), Sample.row("sum", "all", 9, week: w10)]),
        ])
        #expect(history.series("sum", "all", through: w11, weeks: 9).cells == [.final(1)])
        #expect(history.series("sum", "all", through: w12, weeks: 9).cells == [.final(9), .final(1), .final(2)])
    }

    @Test func lateRowsDoNotChangeTheBandOfAnEarlierReport() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "a", 1, people: 60, week: w10)]), (w11, [Sample.row("mean", "a", 1, people: 12, week: w10)]),
        ])
        #expect(history.peopleBand(group: 1, week: w10, asOf: w10) == .fiftyAndMore)
        #expect(history.peopleBand(group: 1, week: w10, asOf: w11) == .tenToNineteen)
    }

    @Test func peopleOfAPastWeekDoNotFallUnderTheMinimum() {
        let (history, conflicts) = Sample.history([
            (w10, [Sample.row("sum", "a", 1, people: 60, week: w10)]), (w11, [Sample.row("sum", "a", 1, people: 5, week: w10)]),
        ])
        #expect(conflicts.map(\.kind) == [.restatedPeople])
        #expect(history.series("sum", "a", through: w11, weeks: 2).cells[0] == .final(1))
    }

    /// The second file says why, or it is a fault.
    @Test func aFigureToldTwiceByOneCaptureIsRestatedWithANoteOnly() {
        func conflicts(note: Int?) -> (kinds: [HistoryConflict.Kind], last: Cell) {
            var (history, _) = Sample.history([(w10, [Sample.row("sum", "a", 1, week: w10)])])
            let files = [
                Sample.snapshot([Sample.row("sum", "a", 1, week: w10)], capture: w11),
                Sample.snapshot([Sample.row("sum", "a", 2, week: w10, note: note)], capture: w11, notes: ["revised"]),
            ]
            let kinds = history.add(DisclosurePolicy().disclose(files, catalog: Sample.catalog)).map(\.kind)
            return (kinds, history.series("sum", "a", through: w11, weeks: 2).cells[0])
        }
        #expect(conflicts(note: nil) == ([.repeated], .final(1)))
        #expect(conflicts(note: 0) == ([], .final(2)))
    }

    @Test func peopleShowInBands() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "a", 1, people: 19), Sample.row("sum", "b", 1, people: 50), Sample.row("sum", "c", 1, people: 4)])
        ])
        #expect(history.peopleBand(group: 1, week: w10, asOf: w10) == .tenToNineteen)
        #expect(history.peopleBand(group: 2, week: w10, asOf: w10) == .fiftyAndMore)
        #expect(history.peopleBand(group: 3, week: w10, asOf: w10) == nil)
    }
}
