@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictPaceTests {
    @Test(arguments: [
        (0.5, "less than half as fast as adoption", "kept even half the pace"), (0.25, "less than a quarter as fast as adoption", "kept even a quarter of the pace"),
        (1.0 / 3, "less than a third as fast as adoption", "kept even a third of the pace"), (0.1 / 0.3, "less than a third as fast as adoption", "kept even a third of the pace"),
        (0.3, "at less than 30\u{A0}% of adoption’s pace", "kept even 30\u{A0}% of the pace"), (0.125, "at less than 12.5\u{A0}% of adoption’s pace", "kept even 12.5\u{A0}% of the pace"),
        (1.0, "more slowly than adoption", "kept the same pace"), (1.5, "at less than 150\u{A0}% of adoption’s pace", "kept 150\u{A0}% of the pace"), (0.0, "not at all", "stayed level"),
    ])
    func wordsFitThePassThrough(passThrough: Double, shortfall: String, supposition: String) {
        let pace = VerdictPace(passThrough: passThrough)
        #expect(pace.shortfall == shortfall)
        #expect(pace.supposition == "If value had " + supposition)
    }

    @Test(arguments: [
        (0.5, "at least half of adoption’s growth", "an improvement by at least half of adoption’s growth"),
        (0.3, "at least 30\u{A0}% of adoption’s growth", "an improvement by at least 30\u{A0}% of adoption’s growth"),
        (1.0, "growth at least as fast as adoption’s", "an improvement at least as fast as adoption’s growth"), (0.0, "no fall", "no rise"),
    ])
    func whatWasExpectedIsSaidOfAValueThatDidNotGrow(passThrough: Double, growth: String, improvement: String) {
        let pace = VerdictPace(passThrough: passThrough)
        #expect(pace.growth == growth && pace.improvement == improvement)
    }

    @Test func halfIsSaidOfHalfOnly() {
        for percent in 0...200 where percent != 50 { #expect(!VerdictPace(passThrough: Double(percent) / 100).shortfall.contains("half")) }
    }
}
