@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct DateWordingTests {
    @Test(arguments: [
        ("2026-W21", "18–24 May 2026"), ("2026-W18", "27 April – 3 May 2026"), ("2026-W53", "28 December 2026 – 3 January 2027"),
        ("2026-W01", "29 December 2025 – 4 January 2026"),
    ])
    func saysTheDaysOfAWeek(week: String, dates: String) { #expect(Words.dates(Week(week)!) == dates) }

    @Test func namesAWeekByItsISOYear() { #expect(Words.heading(Week("2026-W53")!) == "Week 53, 2026") }
}

@Suite struct MetricWordingTests {
    let tokens = Sample.metric("tokens", "Tokens", kind: .adoption, unit: "tokens")
    let share = Sample.metric("share", "Share", kind: .value, unit: "%", aggregate: .ratio)

    @Test func figuresPrintWithTheirUnitAndStatesWithWords() {
        #expect(tokens.format.full(4_200_000) == "4.2M\u{A0}tokens")
        #expect(Words.cell(.value(4_200_000, isProvisional: false), of: tokens) == "4.2M")
        #expect(Words.cell(.value(0.625, isProvisional: false), of: share) == "62.5\u{A0}%")
        #expect(Words.cell(.tooFew, of: share) == "too few to say")
        #expect(Words.cell(.hidden, of: share) == "too few people")
        #expect(Words.cell(.missing, of: share) == "no figure")
    }

    @Test func whatDoesNotExistIsNeverZero() {
        #expect(Words.change(.notAvailable) == "not available")
        #expect(Words.change(.relative(0.031)) == "+3.1\u{A0}%")
        #expect(Words.change(.points(-0.012)) == "−1.2\u{A0}pp")
        #expect(Words.change(.relative(0)) == "0.0\u{A0}%")
    }

    @Test func aUnitThatSaysNothingNewIsLeftOut() {
        #expect(tokens.titleWithUnit == "Tokens")
        #expect(share.titleWithUnit == "Share (%)")
        #expect(Sample.metric("c", "Changes", kind: .value).titleWithUnit == "Changes")
    }

    @Test func listsReadAsSentences() {
        #expect(Words.list([]) == "")
        #expect(Words.list(["a"]) == "a")
        #expect(Words.list(["a", "b"]) == "a and b")
        #expect(Words.list(["a", "b", "c"]) == "a, b and c")
        #expect(Words.count(1, "week", "weeks") == "1 week")
    }

    @Test func aPairOverDifferentGroupsSaysSo() {
        let catalog = Sample.catalog()
        func series(_ scope: Series.Scope) -> Series { Series(firstWeek: Sample.last, cells: [], yearBefore: .missing, scope: scope) }
        #expect(Words.scope(of: [series(.computed([1, 2])), series(.computed([1, 2]))], group: 0, in: catalog) == "All, computed over 2 groups")
        #expect(
            Words.scope(of: [series(.computed([1, 2])), series(.computed([1]))], group: 0, in: catalog)
                == "All, computed over 2 groups and over 1 group")
        #expect(Words.scope(of: [series(.asGiven), series(.computed([1]))], group: 0, in: catalog) == "All, as given and computed over 1 group")
        #expect(Words.scope(of: [series(.computed([1])), series(.computed([2]))], group: 0, in: catalog) == "All, computed over 1 group and over 1 group, not the same")
        #expect(Words.scope(of: [series(.asGiven), series(.asGiven)], group: 1, in: catalog) == "North")
    }

    @Test func peopleArePrintedInBands() {
        #expect(Words.people(PeopleBand(10)) == "10–19 people behind its smallest figure")
        #expect(Words.people(PeopleBand(20)) == "20–49 people behind its smallest figure")
        #expect(Words.people(PeopleBand(50)) == "50 people or more behind its smallest figure")
        #expect(Words.people(PeopleBand(7)) == "fewer than 10 people behind its smallest figure")
    }
}

@Suite struct PairWordingTests {
    private let catalog = Sample.catalog()

    private func series(_ values: [Double]) -> Series {
        Series(firstWeek: Sample.last, cells: values.map { .value($0, isProvisional: false) }, yearBefore: .missing, scope: .asGiven)
    }

    @Test func aPointSetsTheTwoSideBySide() {
        let text = Words.point(adoption: catalog.metrics[0], series([100, 150]), value: catalog.metrics[1], series([10, 9]))
        #expect(text == "Tokens 150 (+50.0\u{A0}%); Changes 9 (−10.0\u{A0}%).")
    }

    @Test func aPointHasAtMostEighteenWords() {
        let long = Sample.metric("m", "Number of things that were counted here by the machine", kind: .value)
        let text = Words.point(adoption: long, series([100, 150]), value: long, series([10, 9]))
        #expect(!text.contains("("))
        #expect(Words.wordCount("a b  c") == 3)
    }

    @Test func severalGroupsAreCounted() {
        let text = Words.point(
            adoption: catalog.metrics[0], [series([1, 2]), series([2, 1]), series([1])], value: catalog.metrics[1], [series([1, 1]), series([1, 2]), series([3, 4])])
        #expect(text == "Tokens: up on the week in 1 of 2 groups; Changes: up on the week in 2 of 3 groups.")
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
