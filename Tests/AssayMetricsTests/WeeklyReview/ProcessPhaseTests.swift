@testable import AssayMetrics
import Testing

@Suite struct ProcessPhaseTests {
    static let first = Week("2026-W01")!

    func series(_ cells: [Cell]) -> Series { Series(firstWeek: Self.first, cells: cells, yearBefore: .missing, scope: .asGiven) }

    func metric(changed weeks: [Int] = []) -> Metric {
        Metric(
            id: "m", title: "m", kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "",
            changes: weeks.map { .init(week: Self.first.advanced(by: $0), note: "") })
    }

    @Test func limitsAreDrawnAnewWhereTheDefinitionChanged() {
        let cells = ProcessSignalTests.usual(13) + Array(repeating: Cell.final(200), count: 10)
        #expect(series(cells).processPhases(of: metric()).map(\.weeks) == [0..<23])
        let phases = series(cells).processPhases(of: metric(changed: [13]))
        #expect(phases.map(\.weeks) == [0..<13, 13..<23])
        #expect(phases[0].limits.upper(at: 0) < 110 && phases[1].limits.lower(at: 0) == 200)
    }

    @Test func theLastWeekIsNeverAmongTheBaseline() {
        let usual = ProcessSignalTests.usual(12)
        #expect(series(usual + [.final(500)]).processPhases(of: metric())[0].limits.baselineCount == 12)
        // A provisional week is not judged, and not among them either.
        #expect(series(usual + [.value(500, isProvisional: true)]).processPhases(of: metric())[0].limits.baselineCount == 12)
        #expect(series(ProcessSignalTests.usual(40)).processPhases(of: metric())[0].limits.baselineCount == ProcessLimits.lockedAt)
    }

    @Test func fewerThanSixPointsHaveNoLimits() {
        #expect(series(ProcessSignalTests.usual(5)).processPhases(of: metric()).isEmpty)
        #expect(series(ProcessSignalTests.usual(6)).processPhases(of: metric()).count == 1)
    }

    @Test func theReportsWeekIsJudgedByTwelvePointsOrMore() {
        #expect(series(ProcessSignalTests.usual(12)).usualLimits(of: metric()) == nil)
        #expect(series(ProcessSignalTests.usual(13)).usualLimits(of: metric())?.baselineCount == 12)
        #expect(series(ProcessSignalTests.usual(30)).usualLimits(of: metric(changed: [20])) == nil)
    }
}
