import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct PersonFiguresTests {
    private static func metric(_ id: String, _ rule: WeekRule) -> ExportMetric {
        ExportMetric(
            Metric(id: id, title: id, kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "d", source: "s"), field: id, rule: rule)
    }

    private let place = SourceLocation(path: "x.csv", line: 2)
    private let monday = Week("2026-W21")!.monday

    /// Persons `0..<count` of a group, each with one line on Monday and two on Sunday.
    private func persons(_ count: Int, groups: [String], first: Int = 0, lines: (Int) -> Double = { _ in 1 }) -> PersonFigures {
        var figures = PersonFigures([PersonFiguresTests.metric("lines", .sum), PersonFiguresTests.metric("active", .distinct), PersonFiguresTests.metric("hours", .mean)])
        figures.openFile()
        add(count, groups, first, lines, to: &figures)
        return figures
    }

    private func add(_ count: Int, _ groups: [String], _ first: Int, _ lines: (Int) -> Double, to figures: inout PersonFigures) {
        figures.cover(monday...monday.advanced(by: 6))
        for person in first..<first + count {
            figures.add("p\(person)", on: monday, groups: groups, [("lines", lines(person), 0), ("active", 1, 0), ("hours", Double(person), 0)], at: place)
            figures.add("p\(person)", on: monday.advanced(by: 6), groups: groups, [("lines", 2 * lines(person), 0)], at: place)
        }
    }

    private func read(_ figures: PersonFigures, minimum: Int = 5) -> (figures: [ImportedFigure], leftOut: [String], faults: [Diagnostic]) {
        var log = ImportLog()
        let reading = figures.reading(for: ImportRequest(minimumPeople: minimum), log: &log)
        return (reading.figures, reading.leftOut, log.finished())
    }

    private func isHidden(_ figures: PersonFigures, minimum: Int = 5) -> Bool { read(figures, minimum: minimum).figures.allSatisfy(\.isHidden) }

    @Test func personsBecomeFiguresOfEverybody() {
        let week = Week("2026-W21")!
        #expect(read(persons(5, groups: [])).figures == [
            ImportedFigure(week: week, metric: "lines", value: 15, people: 5), ImportedFigure(week: week, metric: "active", value: 5, people: 5),
            ImportedFigure(week: week, metric: "hours", value: 2, people: 5),
        ])
    }

    @Test func fewerThanTheMinimumMakeNone() {
        let reading = read(persons(4, groups: []))
        #expect(reading.figures.isEmpty)
        #expect(reading.leftOut == ["1 week of group 'all': fewer than 5 people"])
        #expect(read(persons(9, groups: []), minimum: 10).figures.isEmpty)
        // Of a group it is told that it is hidden: what is told of a larger one must not give it back.
        #expect(read(persons(4, groups: ["a"])).figures == ["lines", "active", "hours"].map { .hidden(week: Week("2026-W21")!, group: "a", metric: $0) })
    }

    @Test func oneFigureOfTooFewHidesTheWeek() {
        // Four of six have any lines: that many people also have the other figures.
        let few = persons(6, groups: []) { $0 < 4 ? 1 : 0 }
        #expect(isHidden(few))
        #expect(read(few).leftOut == ["1 week of group 'all': fewer than 5 people behind 'lines'"])
        // Nobody has: everybody stands behind the 0.
        #expect(read(persons(6, groups: []) { _ in 0 }).figures.first == ImportedFigure(week: Week("2026-W21")!, metric: "lines", value: 0, people: 6))
    }

    @Test func onePersonBehindMoreThanHalfHidesTheWeek() {
        let one = persons(9, groups: []) { $0 == 3 ? 9 : 1 }
        #expect(isHidden(one))
        #expect(read(one).leftOut == ["1 week of group 'all': one person behind more than half of 'lines'"])
        #expect(!isHidden(persons(9, groups: []) { $0 == 3 ? 8 : 1 }))
    }

    @Test func peopleInNoGroupAreInNoFigure() {
        var figures = persons(5, groups: ["a"])
        add(7, [], 5, { _ in 1 }, to: &figures)
        add(3, ["b"], 20, { _ in 1 }, to: &figures)
        let reading = read(figures)
        #expect(Set(reading.figures.filter { !$0.isHidden }.map(\.group)) == ["a"])
        #expect(Set(reading.figures.filter(\.isHidden).map(\.group)) == ["b"])
        #expect(reading.leftOut.contains("7 people in no group"))
        #expect(reading.leftOut.contains("1 week of group 'b': fewer than 5 people"))
    }

    /// Beside a figure of everybody their sum would be what is left.
    @Test func aFewPeopleInNoGroupAreAHiddenGroup() {
        var figures = persons(5, groups: ["a"])
        add(3, [], 5, { _ in 1 }, to: &figures)
        #expect(Set(read(figures).figures.filter(\.isHidden).map(\.group)) == ["in-no-group"])
    }

    @Test func aGroupThatHoldsAnotherAndAFewMoreIsRefused() {
        var figures = persons(9, groups: ["a", "b"])
        add(1, ["a"], 9, { _ in 1 }, to: &figures)
        #expect(read(figures).faults.map(\.rule) == ["overlapping-groups", "counted-twice"])
        add(4, ["a"], 10, { _ in 1 }, to: &figures)
        #expect(read(figures).faults.map(\.rule) == ["counted-twice"])
    }

    @Test func filesThatOverlapMustAgree() {
        var figures = persons(5, groups: [])
        figures.openFile()
        add(5, [], 0, { _ in 1 }, to: &figures)
        #expect(read(figures).figures.first?.value == 15)
        #expect(read(figures).faults.isEmpty)
        figures.openFile()
        add(5, [], 0, { _ in 3 }, to: &figures)
        #expect(read(figures).faults.first?.rule == "overlap")
    }
}
