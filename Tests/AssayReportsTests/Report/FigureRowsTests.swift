@testable import AssayMetrics
@testable import AssayReports
import Testing

/// Weeks are printed once for the series over them: each row must still name its own.
@Suite struct FigureRowsTests {
    private static let first = Week(year: 2026, number: 52)!

    private func series(from week: Week, _ cells: [Cell]) -> Series { Series(firstWeek: week, cells: cells, yearBefore: .missing, scope: .asGiven) }

    private func lines(_ all: [Series], weeks: [Week]? = nil) -> [String] {
        let catalog = Sample.catalog()
        var rows = FigureRows()
        for series in all { rows.append(catalog.metrics[0], series, group: catalog.groups[0], weeks: weeks) }
        return String(decoding: rows.bytes, as: UTF8.self).split(separator: "\n").map { line in line.split(separator: ",", omittingEmptySubsequences: false)[2...3].joined(separator: " ") }
    }

    @Test func everyRowNamesItsWeekOverTheTurnOfTheYear() {
        let two = series(from: Self.first, [.value(1.5, isProvisional: false), .value(2, isProvisional: true)])
        let three = series(from: Self.first, [.hidden, .missing, .value(-3, isProvisional: false)])
        #expect(lines([two, three, two]) == [
            "week value", "2026-W52 1.5", "2026-W53 2", "2026-W52 ", "2026-W53 ", "2027-W01 -3", "2026-W52 1.5", "2026-W53 2",
        ])
    }

    @Test func seriesFromAnotherWeekHaveTheirOwnWeeks() {
        let later = series(from: Self.first.advanced(by: 1), [.value(7, isProvisional: false)])
        #expect(lines([series(from: Self.first, [.tooFew, .missing]), later]) == ["week value", "2026-W52 ", "2026-W53 ", "2026-W53 7"])
    }

    @Test func onlyTheWeeksChosen() {
        let all = series(from: Self.first, [.value(1, isProvisional: false), .value(2, isProvisional: false), .value(3, isProvisional: false)])
        #expect(lines([all], weeks: [Self.first.advanced(by: 2)]) == ["week value", "2027-W01 3"])
    }

    @Test func aRowEndsWithItsStatus() {
        let catalog = Sample.catalog()
        var rows = FigureRows()
        rows.append(catalog.metrics[0], series(from: Self.first, [.value(1, isProvisional: false), .value(2, isProvisional: true), .hidden]), group: catalog.groups[0])
        let ends = String(decoding: rows.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { $0.split(separator: ",").last ?? "" }
        #expect(ends == ["final", "provisional", "hidden"])
    }
}
