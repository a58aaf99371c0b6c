import Testing

@testable import AssayMetrics

@Suite struct EightWeeksTests {
    private func weeks(
        _ count: Int = 14, events: [Event] = [], changes: [Metric.DefinitionChange] = [], provisional: Set<Int> = [], people: (String, Int) -> Int = { _, _ in 60 },
        group: Int = 1, _ value: @escaping (Int) -> Double?
    ) throws -> EightWeeks {
        let catalog = SignSite.catalog([SignSite.metric("x", changes: changes), SignSite.metric("one")], events: events)
        let history = SignSite.history(catalog, weeks: count, provisional: provisional, people: people) { metric, group, back in
            group == "all" ? nil : metric == "one" ? 2 : value(back)
        }
        return try EightWeeks([0, 1], group: group, in: SignSite.input(history))
    }

    @Test func aLevelIsTheMedianOfThreeWeeks() throws {
        let levels = try weeks { [0: 30, 1: 500, 2: 20, 8: 10, 9: 0, 10: 12][$0] ?? 1_000 }.levels { $0[0] / $0[1] }
        #expect(levels == EightWeeks.Levels(before: 5, now: 15))
        #expect(levels.change == 2)
    }

    @Test func everybodyIsTheSumOfTheGroups() throws {
        #expect(try weeks(group: 0) { _ in 7 }.levels { $0[0] / $0[1] } == EightWeeks.Levels(before: 3.5, now: 3.5))
    }

    @Test func oneOfThreeWeeksMayBeMissing() throws {
        #expect(try weeks { $0 == 1 ? nil : 10 - Double($0) }.levels { $0[0] }.now == 9)
        #expect(throws: SignFinding.Missing.gaps) { try weeks { $0 == 1 || $0 == 0 ? nil : 10 } }
        #expect(throws: SignFinding.Missing.gaps) { try weeks(provisional: [0, 2]) { _ in 10 } }
        #expect(throws: SignFinding.Missing.gaps) { try weeks(events: [SignSite.event(.holiday, 9), SignSite.event(.holiday, 10)]) { _ in 10 } }
    }

    @Test func whatCannotBeDividedIsNoFigure() {
        #expect(throws: SignFinding.Missing.gaps) { try weeks { $0 < 2 ? 0 : 10 }.levels { $0[1] / $0[0] } }
    }

    @Test func elevenWeeksOfOneDefinitionAreNeeded() {
        #expect(throws: SignFinding.Missing.weeks(11)) { try weeks(10) { _ in 10 } }
        #expect(throws: Never.self) { try weeks(11) { _ in 10 } }
        let change = { [Metric.DefinitionChange(week: SignSite.last.advanced(by: -$0), note: "")] }
        #expect(throws: SignFinding.Missing.definitionChange) { try weeks(changes: change(9)) { _ in 10 } }
        #expect(throws: Never.self) { try weeks(changes: change(10)) { _ in 10 } }
    }

    @Test func anyHiddenWeekIsRefused() {
        #expect(throws: SignFinding.Missing.hidden) { try weeks(people: { $0 == "a" && $1 == 5 ? 9 : 60 }) { _ in 10 } }
    }

    @Test func noFigureIsSaidToBeNone() { #expect(throws: SignFinding.Missing.figures) { try weeks { _ in nil } } }
}
