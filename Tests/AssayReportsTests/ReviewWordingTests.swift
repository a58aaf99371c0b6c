@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct ReviewWordingTests {
    static let week = Week("2026-W46")!

    func toDate(_ cell: Cell, over scope: Series.Scope = .asGiven, unit: String = "count", beside now: Cell = .value(1, isProvisional: false)) -> String {
        let period = ToDate.Period(weeks: Self.week...Self.week, cell: cell, yearBefore: .missing, change: .notAvailable, scope: scope)
        let series = Series(firstWeek: Self.week, cells: [now], yearBefore: .missing, scope: scope == .asGiven ? .asGiven : .computed([1, 2, 3]))
        return Words.toDate(period, of: Sample.metric("m", "M", kind: .value, unit: unit), beside: series)
    }

    @Test func figuresToDatePrintInTheMetricsFormat() {
        #expect(toDate(.value(1_234_567, isProvisional: false)) == "1.2M")
        #expect(toDate(.value(0.125, isProvisional: false), unit: "%") == "12.5\u{A0}%")
    }

    @Test func whatIsNotThereIsNotAvailable() {
        #expect(toDate(.missing) == "not available")
        #expect(toDate(.hidden) == "not available")
        #expect(toDate(.tooFew) == "too few to say")
    }

    @Test func anEarlierProvisionalWeekIsSaid() {
        #expect(toDate(.value(12, isProvisional: true)) == "12, provisional")
        #expect(toDate(.value(12, isProvisional: true), beside: .value(1, isProvisional: true)) == "12")
    }

    @Test func otherGroupsThanTheWeeksAreSaid() {
        #expect(toDate(.value(12, isProvisional: false), over: .computed([1, 2, 3])) == "12")
        #expect(toDate(.value(12, isProvisional: false), over: .computed([1, 2])) == "12, over 2 groups")
        #expect(toDate(.value(12, isProvisional: false), over: .computed([1])) == "12, over 1 group")
    }

    @Test func signalsAreShort() {
        #expect(Words.signal(.outside(isAbove: true)) == "outside its usual range")
        #expect(Words.signal(.run(isAbove: true, length: 8)) == "8 weeks above its usual level")
        #expect(Words.signal(.run(isAbove: false, length: 11)) == "11 weeks below its usual level")
        #expect(Words.signal(.nearLimit(isAbove: true)) == "three of four weeks near the top of its usual range")
        #expect(Words.signal(.nearLimit(isAbove: false)) == "three of four weeks near the bottom of its usual range")
    }

    @Test func limitsOfAnotherKindAreNeverUsedSilently() {
        func metric(_ terms: ProcessTerms) -> Metric {
            Metric(
                id: "m", title: "M", kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "", process: terms)
        }
        let signal = ProcessLimits.Signal.outside(isAbove: true)
        #expect(Words.signal(signal, of: metric(ProcessTerms())) == "outside its usual range")
        #expect(Words.signal(signal, of: metric(ProcessTerms(limits: .widened))) == "outside its usual range (limits widened: this metric moves slowly)")
        #expect(Words.signal(signal, of: metric(ProcessTerms(limits: .median))) == "outside its usual range (limits from medians: this metric has spikes)")
        #expect(Words.process(ProcessTerms()) == nil)
        #expect(Words.process(ProcessTerms(rules: [.nearLimit, .outside, .run])) == "limits from the mean; weeks are marked by rules 1, 2 and 3")
        #expect(Words.process(ProcessTerms(limits: .widened, rules: [.outside])) == "limits widened, since it moves slowly; weeks are marked by rule 1")
    }

    @Test func yearOnYearNamesItsWeek() {
        #expect(Words.scorecardNote(Self.week).contains("compares with 2025-W46"))
        // 2026 has a week 53: from then on the numbers differ.
        #expect(Words.scorecardNote(Week("2027-W01")!).contains("compares with 2026-W02"))
    }
}
