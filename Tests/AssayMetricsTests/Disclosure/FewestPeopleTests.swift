@testable import AssayMetrics
import Testing

@Suite struct FewestPeopleTests {
    private func fewest(_ value: Double, people: Int?, declared: Int32 = 0, counts: Bool = true, part: Double? = nil, whole: Double? = nil, isShare: Bool = false, topShare: Double? = nil) -> Int32 {
        Observation(metric: 0, group: 1, week: Sample.week, value: value, people: people, numerator: part, denominator: whole, topShare: topShare, line: 1)
            .fewestPeople(declared: declared, countsPeople: counts, isShare: isShare)
    }

    @Test func theyAreThoseBehindTheFigure() {
        #expect(fewest(900, people: 14, declared: 30, counts: false) == 14)
        #expect(fewest(900, people: nil, declared: 30, counts: false) == 30)
        #expect(fewest(900, people: nil, counts: false) == 0)
    }

    @Test func aCountIsOfPeopleAndSoIsItsComplement() {
        #expect(fewest(1, people: 12, declared: 12) == 1)
        #expect(fewest(11, people: 12, declared: 12) == 1)
        #expect(fewest(12, people: 12, declared: 12) == 0, "everybody")
        #expect(fewest(0, people: 12, declared: 12) == 0, "nobody")
        #expect(fewest(20, people: 30, declared: 40) == 20)
    }

    @Test func aCountOfMoreThanThereAreHasNoComplement() {
        #expect(fewest(14, people: 30, declared: 12) == 14)
        #expect(fewest(14, people: 30) == 14, "nor one of a group that declares no number")
    }

    @Test func fractionsCompareAsNumbers() {
        #expect(fewest(9.9, people: 30, declared: 60) == 9)
        #expect(fewest(50.1, people: 60, declared: 60) == 9)
        #expect(fewest(-3, people: 30, declared: 60) == 0)
        #expect(fewest(1e300, people: 30) == 30)
    }

    @Test func ofARatioTheDenominatorIsTheWhole() {
        #expect(fewest(0.9, people: 40, declared: 400, part: 36, whole: 40) == 4)
        #expect(fewest(0.1, people: 40, declared: 400, part: 4, whole: 40) == 4)
        #expect(fewest(0.5, people: 40, declared: 400, part: 20, whole: 40) == 20)
        #expect(fewest(0.5, people: 40, counts: false, part: 3, whole: 40) == 40)
    }

    @Test func aShareWithoutPartsIsOfThePeopleBehindIt() {
        #expect(fewest(0.9, people: 40, isShare: true) == 4)
        #expect(fewest(0.5, people: 40, isShare: true) == 20)
    }

    @Test func whatIsMostlyOneContributorsHasNobodyElse() {
        #expect(fewest(900, people: 30, counts: false, topShare: 0.51) == 0)
        #expect(fewest(900, people: 30, counts: false, topShare: 0.5) == 30)
    }
}
