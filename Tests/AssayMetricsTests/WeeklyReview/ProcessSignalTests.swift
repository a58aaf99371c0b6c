@testable import AssayMetrics
import Testing

@Suite struct ProcessSignalTests {
    static let first = Week("2026-W01")!

    /// Ups and downs around 100, with limits of about 95 and 105.
    static func usual(_ count: Int) -> [Cell] { (0..<count).map { .final($0 % 2 == 0 ? 99 : 101) } }

    func signal(_ cells: [Cell], changed: Week? = nil, _ terms: ProcessTerms = ProcessTerms()) -> ProcessLimits.Signal? {
        let metric = Metric(
            id: "m", title: "m", kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "",
            changes: changed.map { [.init(week: $0, note: "")] } ?? [], process: terms)
        return Series(firstWeek: Self.first, cells: cells, yearBefore: .missing, scope: .asGiven).processSignal(of: metric)
    }

    @Test func aWeekOutsideTheLimitsIsWorthAQuestion() {
        #expect(signal(Self.usual(25) + [.final(106)]) == .outside(isAbove: true))
        #expect(signal(Self.usual(25) + [.final(94)]) == .outside(isAbove: false))
    }

    @Test func withinTheLimitsNothingIsSaid() { #expect(signal(Self.usual(25) + [.final(104)]) == nil) }

    @Test func onlyTheLastWeekIsTold() { #expect(signal(Self.usual(22) + [.final(200)] + Self.usual(3)) == nil) }

    @Test func eightWeeksOnOneSideAreWorthAQuestion() {
        let high = Array(repeating: Cell.final(102), count: 8)
        #expect(signal(Self.usual(21) + high) == .run(isAbove: true, length: 8))
        #expect(signal(Self.usual(21) + high.dropLast()) == nil)
    }

    @Test func theRulesAreTheMetrics() {
        let near = [103, 100, 103, 103].map { Cell.final($0) }
        #expect(signal(Self.usual(22) + near) == nil)
        #expect(signal(Self.usual(22) + near, ProcessTerms(rules: [.outside, .run, .nearLimit])) == .nearLimit(isAbove: true))
        #expect(signal(Self.usual(25) + [.final(106)], ProcessTerms(rules: [.run])) == nil)
    }

    @Test func theLimitsAreTheMetrics() {
        let slow = (0..<25).map { Cell.final(100 + Double($0 / 5 % 2)) }
        #expect(signal(slow + [.final(101.3)]) == .outside(isAbove: true))
        #expect(signal(slow + [.final(101.3)], ProcessTerms(limits: .widened)) == nil)
        #expect(signal(slow + [.final(103)], ProcessTerms(limits: .widened)) == .outside(isAbove: true))
        let spiky = Self.usual(10) + [.final(900)] + Self.usual(14)
        #expect(signal(spiky + [.final(120)], ProcessTerms(rules: [.outside])) == nil)
        #expect(signal(spiky + [.final(120)], ProcessTerms(limits: .median)) == .outside(isAbove: true))
    }

    /// The same figure in most weeks: their median step is none, and says nothing about the others.
    @Test func limitsFromAMedianStepOfNoneAreNone() {
        let still = (0..<25).map { Cell.final($0 % 6 == 5 ? 3 : 0) }
        #expect(signal(still + [.final(1)], ProcessTerms(limits: .median)) == nil)
        #expect(signal(Array(repeating: .final(0), count: 25) + [.final(1)], ProcessTerms(limits: .median)) == .outside(isAbove: true))
    }

    @Test func aGapEndsARun() {
        let high = Array(repeating: Cell.final(102), count: 4)
        #expect(signal(Self.usual(21) + high + [.missing] + high) == nil)
    }

    @Test func theWeekThatIsJudgedDoesNotWidenItsOwnLimits() { #expect(signal(Self.usual(12) + [.final(106)]) == .outside(isAbove: true)) }

    @Test func fewerThanTwelveWeeksBeforeSayNothing() { #expect(signal(Self.usual(11) + [.final(900)]) == nil) }

    @Test func provisionalWeeksStayOut() {
        #expect(signal(Self.usual(25) + [.value(900, isProvisional: true)]) == nil)
        // In the baseline it would widen the limits.
        #expect(signal([.value(900, isProvisional: true)] + Self.usual(24) + [.final(106)]) == .outside(isAbove: true))
    }

    @Test func aHiddenWeekIsNotJudged() { #expect(signal(Self.usual(25) + [.hidden]) == nil) }

    @Test func limitsBeginAnewWhereADefinitionChanged() {
        let cells = (0..<13).map { _ in Cell.final(500) } + Self.usual(13)
        #expect(signal(cells, changed: Self.first.advanced(by: 13)) == nil)
        #expect(signal(cells.dropLast() + [.final(120)], changed: Self.first.advanced(by: 13)) == .outside(isAbove: true))
        #expect(signal(cells.dropLast() + [.final(120)], changed: Self.first.advanced(by: 14)) == nil)
    }

    @Test func theSameFigureEveryWeekIsUsual() { #expect(signal(Array(repeating: .final(0.1), count: 26)) == nil) }
}
