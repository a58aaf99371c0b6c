@testable import AssayMetrics
import Testing

@Suite struct JudgedSeriesTests {
    private static let first = Week("2026-W10")!

    private func metric(_ aggregate: Metric.Aggregate = .sum, unit: String = "count", changes: [Int] = []) -> Metric {
        Metric(
            id: "m", title: "", kind: .value, unit: unit, better: .up, aggregate: aggregate, overWeeks: aggregate, definition: "", source: "",
            changes: changes.map { Metric.DefinitionChange(week: JudgedSeriesTests.first.advanced(by: $0), note: "") })
    }

    private func judged(_ cells: [Cell], _ metric: Metric? = nil) -> JudgedSeries {
        JudgedSeries(Series(firstWeek: JudgedSeriesTests.first, cells: cells, yearBefore: .missing, scope: .asGiven), of: metric ?? self.metric())
    }

    /// Numbers, and `-` for NaN.
    private func text(_ judged: JudgedSeries) -> String { judged.values.map { $0.isNaN ? "-" : "\(Int($0))" }.joined(separator: " ") }

    @Test func onlyFinalNumbersAreJudged() {
        let judged = judged([.final(3), .value(4, isProvisional: true), .hidden, .tooFew, .missing, .final(0)])
        #expect(text(judged) == "3 - - - - 0")
        #expect(judged.provisionalWeeks == 1)
        #expect(judged.hasNumbers)
        #expect(judged.definitionChange == nil)
    }

    @Test func nothingThatCountsIsNoNumbers() {
        #expect(!judged([.hidden, .missing, .tooFew, .value(4, isProvisional: true)]).hasNumbers)
        #expect(!judged([]).hasNumbers)
        #expect(judged([.final(0)]).hasNumbers)
    }

    @Test func theLastChangeOfTheDefinitionStartsAnew() {
        let cells = (0..<6).map { Cell.final(Double($0)) }
        #expect(text(judged(cells, metric(changes: [1, 4]))) == "- - - - 4 5")
        #expect(judged(cells, metric(changes: [4, 1])).definitionChange == JudgedSeriesTests.first.advanced(by: 4))
        #expect(text(judged(cells, metric(changes: [5]))) == "- - - - - 5")
    }

    /// From the first week on nothing is left to compare; and nobody knows yet of a change to come.
    @Test(arguments: [0, -3, 6, 40]) func aChangeOutsideTheWindowIsNone(_ week: Int) {
        let judged = judged((0..<6).map { .final(Double($0)) }, metric(changes: [week]))
        #expect(text(judged) == "0 1 2 3 4 5")
        #expect(judged.definitionChange == nil)
    }

    @Test func provisionalWeeksBeforeAChangeAreCountedAsWell() {
        let cells: [Cell] = [.value(1, isProvisional: true), .final(2), .final(3), .value(4, isProvisional: true)]
        #expect(judged(cells, metric(changes: [2])).provisionalWeeks == 2)
    }

    @Test(arguments: zip([Metric.Aggregate.sum, .last, .mean, .ratio, .none], [true, true, false, false, false]))
    func sumsAndLevelsGrowWithTheGroup(_ aggregate: Metric.Aggregate, _ isSum: Bool) {
        #expect(judged([], metric(aggregate)).isSum == isSum)
    }

    @Test func distinctPeopleGrowWithTheGroupThoughTheyDoNotAddUp() {
        #expect(judged([], metric(.none, unit: "people")).isSum)
        #expect(!judged([], metric(.ratio, unit: "%")).isSum)
    }

    @Test func theSameFigureInEveryWeekIsIdentical() {
        #expect(judged([.final(7), .missing, .final(7), .hidden]).isIdentical)
        #expect(!judged([.final(7), .final(7.5)]).isIdentical)
        #expect(!judged([.final(7), .missing]).isIdentical, "one figure repeats nothing")
        #expect(!judged([.final(7), .value(7, isProvisional: true)]).isIdentical)
        // Before the change it was another.
        #expect(judged([.final(1), .final(7), .final(7)], metric(changes: [1])).isIdentical)
    }

    @Test func weeksAtTheEndWithoutAFigureAreSilent() {
        #expect(judged([.final(1), .final(2)]).silentWeeks == 0)
        #expect(judged([.final(1), .missing, .final(2), .missing, .hidden, .tooFew]).silentWeeks == 3)
        #expect(judged([.final(1), .missing, .value(2, isProvisional: true)]).silentWeeks == 1, "a provisional week is not silent")
        #expect(judged([.missing, .missing]).silentWeeks == 2)
    }

    /// Sixty people, then forty: too few to divide by, and a hundred.
    @Test func perPersonSmallWeeksBecomeGapsAndMeansStayAsTheyAre() {
        let people = [60, 40, 100]
        let history = JudgedSample(adoption: [120, 120, 120], value: [60, 60, 60], people: people).history()
        func judged(_ aggregate: Metric.Aggregate) -> JudgedSeries {
            JudgedSeries(history.series(metric: 1, group: 1, through: JudgedSample.last, weeks: 3), of: metric(aggregate))
        }
        var sizes = GroupSizes()
        let size = GroupSize(of: judged(.sum), group: 1, in: history, asOf: JudgedSample.last, among: &sizes)
        var sum = judged(.sum)
        sum.divide(by: size)
        #expect(sum.values[0] == 1 && sum.values[1].isNaN && sum.values[2] == 0.6)
        var mean = judged(.mean)
        mean.divide(by: size)
        #expect(mean.values == [60, 60, 60])
    }
}
