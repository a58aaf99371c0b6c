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
        #expect(Words.cell(.hidden, of: share) == "hidden")
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
