import AssayMetrics
import Testing

@testable import assay

struct RecordedRunTests {
    private func figure(_ group: String, _ metric: String, _ week: Int, _ value: Double?) -> PublishedFigure {
        PublishedFigure(metric: metric, group: group, week: Week(year: 2026, number: week)!, value: value)
    }

    private func json(_ runs: [RecordedRun], week: Int = 50) -> String {
        String(decoding: RecordWriter.bytes { runs.write(to: &$0, week: Week(year: 2026, number: week)!) }, as: UTF8.self)
    }

    @Test func `the figure of the report's own week stands by itself`() {
        let runs = RecordedRun.runs([figure("all", "tokens", 21, 5), figure("all", "changes", 20, 4), figure("all", "changes", 21, 4.5), figure("all", "staff", 20, 3)])
        #expect(json(runs, week: 21) == #"{"all": {"changes": {"2026-W20": "4, 4.5"}, "staff": {"2026-W20": "3"}, "tokens": "5"}}"#)
    }

    @Test func `consecutive weeks make a run, and a gap ends it`() {
        let runs = RecordedRun.runs([figure("all", "tokens", 19, 1), figure("all", "tokens", 20, nil), figure("all", "tokens", 22, 4.5), figure("b", "tokens", 23, 7)])
        #expect(json(runs) == #"{"all": {"tokens": {"2026-W19": "1, too few", "2026-W22": "4.5"}}, "b": {"tokens": {"2026-W23": "7"}}}"#)
    }

    @Test func `the order of figures leaves no trace`() {
        let figures = ["b", "all", "B"].flatMap { group in ["tokens", "changes"].flatMap { metric in (1...53).map { figure(group, metric, $0, Double($0)) } } }
        let runs = RecordedRun.runs(figures)
        #expect(runs.map { "\($0.group) \($0.metric)" } == ["B changes", "B tokens", "all changes", "all tokens", "b changes", "b tokens"])
        #expect(runs.allSatisfy { $0.figures.split(separator: ", ").count == 53 })
        #expect(RecordedRun.runs(figures.reversed()) == runs)
        #expect(RecordedRun.runs(figures.sorted { ($0.week, $0.metric) < ($1.week, $1.metric) }) == runs)
    }

    @Test func `a figure given twice counts once`() {
        let runs = RecordedRun.runs([figure("all", "tokens", 20, 2), figure("all", "tokens", 19, 1), figure("all", "tokens", 20, 3)])
        #expect(json(runs) == #"{"all": {"tokens": {"2026-W19": "1, 2"}}}"#)
    }

    @Test func `every figure comes back with its place`() {
        var found: [String] = []
        RecordedRun.runs([figure("all", "tokens", 53, 1), figure("all", "tokens", 52, nil)])
            .forEachFigure { place, metric, figure in found.append("\(place.group) \(metric) \(place.week) \(figure)") }
        #expect(found == ["all tokens 2026-W52 too few", "all tokens 2026-W53 1"])
        #expect(json([]) == "{}")
    }
}
