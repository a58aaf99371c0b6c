@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct PairWordingTests {
    private let catalog = Sample.catalog()

    private func series(_ values: [Double]) -> Series {
        Series(firstWeek: Sample.last, cells: values.map { .value($0, isProvisional: false) }, yearBefore: .missing, scope: .asGiven)
    }

    @Test func theWeeksFiguresStandSideBySide() {
        let text = Words.levels(adoption: catalog.metrics[0], series([100, 150]), value: catalog.metrics[1], series([10, 9]))
        #expect(text == "Tokens 150, +50.0\u{A0}% on last week · Changes 9, −10.0\u{A0}%")
        #expect(Words.levels(adoption: catalog.metrics[0], series([150]), value: catalog.metrics[1], series([9])) == "Tokens 150 · Changes 9")
        #expect(
            Words.levels(adoption: catalog.metrics[0], series([150]), value: catalog.metrics[1], series([10, 9])) == "Tokens 150 · Changes 9, −10.0\u{A0}% on last week")
    }

    @Test func severalGroupsAreCounted() {
        let text = Words.levels(
            adoption: catalog.metrics[0], [series([1, 2]), series([2, 1]), series([1])], value: catalog.metrics[1], [series([1, 1]), series([1, 2]), series([3, 4])])
        #expect(text == "Tokens: up on the week in 1 of 2 groups; Changes: up on the week in 2 of 3 groups")
    }

    @Test func aHeadlineHasAtMostEighteenWords() {
        let words = (1...30).map { "w\($0)" }
        #expect(Words.headline([words.joined(separator: " "), words.prefix(18).joined(separator: " ")]) == words.prefix(18).joined(separator: " "))
        #expect(Words.headline([words.joined(separator: " ")]) == words.prefix(18).joined(separator: " ") + "…")
        #expect(Words.wordCount("a b  c") == 3)
    }

    @Test func theExpectationIsASentence() {
        #expect(
            Words.expectation(catalog.pairs[0], adoption: catalog.metrics[0], value: catalog.metrics[1])
                == "If “Tokens” rises by 50\u{A0}%, “Changes” should rise by at least 25\u{A0}%.")
        var falling = catalog.pairs[0]
        falling.expected.value = -0.1
        #expect(Words.expectation(falling, adoption: catalog.metrics[0], value: catalog.metrics[1]).contains("should fall by at least 10\u{A0}%"))
        falling.lagWeeks = 3
        #expect(Words.lag(falling) == "The effect is expected after 3 weeks.")
        #expect(Words.lag(catalog.pairs[0]) == nil)
    }
}
