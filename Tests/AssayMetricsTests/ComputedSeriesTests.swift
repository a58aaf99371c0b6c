@testable import AssayMetrics
import Testing

@Suite struct ComputedSeriesTests {
    let w10 = Week("2026-W10")!
    let w11 = Week("2026-W11")!

    @Test func sumsAddOverGroupsShownThroughout() {
        // c is too small in W10, so it takes no part in either week: the sum never jumps because a group became visible.
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "a", 1, week: w10), Sample.row("sum", "b", 2, week: w10), Sample.row("sum", "c", 4, people: 3, week: w10)]),
            (w11, [Sample.row("sum", "a", 10, week: w11), Sample.row("sum", "b", 20, week: w11), Sample.row("sum", "c", 40, week: w11)]),
        ])
        let series = history.series("sum", "all", through: w11, weeks: 2)
        #expect(series.cells == [.final(3), .final(30)])
        #expect(series.scope == .computed([1, 2]))
    }

    @Test func ratiosAddTheirParts() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("share", "a", 0.5, part: 10, whole: 20), Sample.row("share", "b", 0.1, part: 8, whole: 80)])
        ])
        #expect(history.series("share", "all").now == .final(0.18))
    }

    @Test func meansWeighByPeople() {
        let (history, _) = Sample.history([(w10, [Sample.row("mean", "a", 2, people: 10), Sample.row("mean", "b", 5, people: 20)])])
        #expect(history.series("mean", "all").now == .final(4))
    }

    @Test func mediansDoNotCombine() {
        let (history, _) = Sample.history([(w10, [Sample.row("median", "a", 2), Sample.row("median", "b", 5)])])
        #expect(history.series("median", "all").scope == .notAvailable)
        #expect(history.series("median", "all").now == .missing)
    }

    @Test func theSnapshotsOwnFigureOfEverybodyWins() {
        let (history, _) = Sample.history([(w10, [Sample.row("sum", "a", 1), Sample.row("sum", "all", 100, people: 200)])])
        #expect(history.series("sum", "all").now == .final(100))
        #expect(history.series("sum", "all").scope == .asGiven)
    }

    @Test func everybodyTooSmallIsNotComputedInstead() {
        let (history, _) = Sample.history([(w10, [Sample.row("sum", "a", 1), Sample.row("sum", "all", 100, people: 9)])])
        #expect(history.series("sum", "all").now == .hidden)
    }

    @Test func aWeekWithNoFigureAtAllIsAGapForAll() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "a", 1, week: w10)]), (w11.advanced(by: 1), [Sample.row("sum", "a", 3, week: w11.advanced(by: 1))]),
        ])
        #expect(history.series("sum", "all", through: w11.advanced(by: 1), weeks: 3).cells == [.final(1), .missing, .final(3)])
    }

    @Test func aParentWithFiguresStandsForItsChildren() {
        let catalog = MetricCatalog(
            metrics: [Sample.metric("sum")],
            groups: [Group(id: "p", title: "P"), Group(id: "q", title: "Q", parent: "p"), Group(id: "r", title: "R")], pairs: [], events: [])
        let rows = [("p", 10.0), ("q", 4), ("r", 1)].map { Sample.row("sum", $0.0, $0.1, in: catalog) }
        let (history, _) = Sample.history([(w10, rows)], catalog: catalog)
        #expect(history.series("sum", "all").now == .final(11))
    }

    @Test(arguments: [false, true]) func nobodyCountsTwiceHoweverDeepTheTree(isSealed: Bool) {
        // g > p > c; g and c have figures, p has none.
        let catalog = MetricCatalog(
            metrics: [Sample.metric("sum")],
            groups: [
                Group(id: "g", title: "G"), Group(id: "p", title: "P", parent: "g"), Group(id: "c", title: "C", parent: "p"), Group(id: "x", title: "X"),
            ], pairs: [], events: [])
        var (history, _) = Sample.history([(w10, ["g", "c", "x"].map { Sample.row("sum", $0, 100, in: catalog) })], catalog: catalog)
        if isSealed { history.seal() }
        #expect(history.series("sum", "all").now == .final(200))
    }

    @Test func aLaterFigureOfEverybodyChangesNoEarlierReport() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "a", 1, week: w10)]), (w11, [Sample.row("sum", "a", 2, week: w11), Sample.row("sum", "all", 50, people: 90, week: w11)]),
        ])
        #expect(history.series("sum", "all", through: w10, weeks: 1).cells == [.final(1)])
        #expect(history.series("sum", "all", through: w11, weeks: 1).cells == [.final(50)])
    }

    @Test func aWeekThatGivesOnlyGroupsIsComputed() {
        let (history, _) = Sample.history([
            (w10, [Sample.row("sum", "all", 50, people: 90, week: w10)]), (w11, [Sample.row("sum", "a", 2, week: w11)]),
        ])
        #expect(history.series("sum", "all", through: w11, weeks: 2).cells == [.missing, .final(2)])
    }

    @Test func whatIsTooFewToSayDoesNotComeBackBySubtraction() {
        let rows = [Sample.row("share", "a", 0.5, part: 23, whole: 204), Sample.row("share", "b", 0.5, part: 3, whole: 8)]
        let (history, _) = Sample.history([(w10, rows)])
        #expect(history.series("share", "all").now == .tooFew)
    }

    @Test func computedMeansHaveFourDigits() {
        let (history, _) = Sample.history([(w10, [Sample.row("mean", "a", 2.3456, people: 13), Sample.row("mean", "b", 5.4321, people: 22)])])
        // Weights 15 and 20, not 13 and 22.
        #expect(history.series("mean", "all").now == .final(4.109))
    }

    @Test func aMeanOverMorePeopleThanThereAreDoesNotOverflow() {
        let (history, _) = Sample.history([(w10, [Sample.row("mean", "a", 2, people: .max)])])
        #expect(history.series("mean", "all").now == .final(2))
    }

    @Test func aSumTooLargeForANumberIsNone() {
        let (history, _) = Sample.history([(w10, [Sample.row("sum", "a", 1e308), Sample.row("sum", "b", 1e308)])])
        #expect(history.series("sum", "all").now == .missing)
    }

    @Test func theYearBeforeIsOverTheSameGroups() {
        let (history, _) = Sample.history([
            (w10.yearBefore, [Sample.row("sum", "a", 1, week: w10.yearBefore), Sample.row("sum", "c", 50, week: w10.yearBefore)]),
            (w10, [Sample.row("sum", "a", 2, week: w10)]),
        ])
        #expect(history.series("sum", "all").yearBefore == .final(1))
    }
}
