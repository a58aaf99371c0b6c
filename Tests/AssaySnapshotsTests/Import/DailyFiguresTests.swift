import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct DailyFiguresTests {
    private static func metric(_ id: String, _ rule: WeekRule) -> ExportMetric {
        ExportMetric(
            Metric(id: id, title: id, kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "d", source: "s"), field: id, rule: rule)
    }

    private let place = SourceLocation(path: "x.json", line: 3)
    private let metrics = [metric("added", .sum), metric("window", .sunday), metric("level", .last), metric("share", .ratio)]

    /// Ten days from Monday 2026-W21 on: a whole week and three days.
    private func tenDays() -> DailyFigures {
        var daily = DailyFigures(metrics)
        daily.openFile()
        let monday = Week("2026-W21")!.monday
        for offset in 0..<10 {
            let day = monday.advanced(by: offset)
            daily.add("added", Double(offset), on: day, at: place)
            daily.add("window", Double(100 + offset), on: day, at: place)
            daily.add("share", 1, over: 4, on: day, at: place)
            daily.setPeople(offset, on: day, at: place)
        }
        daily.add("level", 7, on: monday.advanced(by: -3), at: place)
        daily.add("level", 9, on: monday.advanced(by: 2), at: place)
        return daily
    }

    @Test func eachRuleMakesTheWeeksFigure() {
        var log = ImportLog()
        let (figures, leftOut) = tenDays().reading(for: ImportRequest(), log: &log)
        let week = Week("2026-W21")!
        #expect(figures == [
            ImportedFigure(week: week, metric: "added", value: 21, people: 6), ImportedFigure(week: week, metric: "window", value: 106, people: 6),
            ImportedFigure(week: week, metric: "level", value: 9, people: 6), ImportedFigure(week: week, metric: "share", numerator: 7, denominator: 28, people: 6),
        ])
        #expect(leftOut == ["2026-W20 is partial: the export has 1 of its 7 days", "2026-W22 is partial: the export has 3 of its 7 days"])
        #expect(log.finished().isEmpty)
    }

    @Test func whatTwoFilesSayAlikeCountsOnce() {
        var daily = tenDays()
        daily.openFile()
        daily.add("added", 4, on: Week("2026-W21")!.monday.advanced(by: 4), at: place)
        var log = ImportLog()
        #expect(daily.reading(for: ImportRequest(), log: &log).figures.first?.value == 21)
        #expect(log.finished().isEmpty)
    }

    @Test func whatTwoFilesSayDifferentlyIsRefused() {
        var daily = tenDays()
        daily.openFile()
        daily.add("added", 5, on: Week("2026-W21")!.monday.advanced(by: 4), at: SourceLocation(path: "y.json", line: 9))
        var log = ImportLog()
        _ = daily.reading(for: ImportRequest(), log: &log)
        #expect(log.finished().map(\.summary) == ["'added' of 2026-05-22 is another one than in x.json:3"])
        #expect(log.finished().first?.location?.path == "y.json")
    }

    @Test func aFurtherPageAddsToTheFileBefore() {
        var daily = tenDays()
        daily.openFile(isContinued: true)
        daily.add("added", 5, on: Week("2026-W21")!.monday.advanced(by: 4), at: place)
        var log = ImportLog()
        #expect(daily.reading(for: ImportRequest(), log: &log).figures.first?.value == 26)
        #expect(log.finished().isEmpty)
    }

    @Test func onlyWhatIsWantedUpToAWeekIsMade() {
        var log = ImportLog()
        let none = tenDays().reading(for: ImportRequest(wanted: ["window"], through: Week("2026-W20")), log: &log)
        #expect(none.figures.isEmpty)
        #expect(none.leftOut.contains("2026-W21 is later than 2026-W20"))
        #expect(tenDays().reading(for: ImportRequest(wanted: ["window"]), log: &log).figures.map(\.metric) == ["window"])
    }
}
