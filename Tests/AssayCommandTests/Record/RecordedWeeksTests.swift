import AssayMetrics
import Testing

@testable import assay

struct RecordedWeeksTests {
    private func places(_ group: String, _ weeks: Int...) -> [GroupWeekName] { weeks.map { GroupWeekName(group: group, week: Week(ordinal: $0)) } }

    @Test func `consecutive weeks are an interval, whatever their order`() {
        let runs = RecordedWeeks.runs(places("night", 5, 3, 4, 4, 8) + places("day", 6) + places("night", 9))
        #expect(runs.map { "\($0.group) \($0.first.ordinal) \($0.last.ordinal)" } == ["day 6 6", "night 3 5", "night 8 9"])
        #expect(runs.places == Set(places("night", 3, 4, 5, 8, 9) + places("day", 6)))
    }

    @Test func `an interval over the end of a year reads back`() throws {
        let run = try #require(RecordedWeeks.runs([("2026-W52"), ("2026-W53"), ("2027-W01")].map { GroupWeekName(group: "g", week: Week($0)!) }).first)
        #expect(run.text == "2026-W52/2027-W01")
        #expect(RecordedWeeks(group: "g", run.text) == run)
        #expect(RecordWriter.bytes { [run].write(to: &$0) } == Array(#"{"g": ["2026-W52/2027-W01"]}"#.utf8))
    }

    @Test(arguments: ["", "/", "2026-W54", "2026-W20/", "2026-W20/2026-W20", "2026-W21/2026-W20", "2026-W19/2026-W20/2026-W21", "2026-W19 / 2026-W20"])
    func `nothing else is read`(_ text: String) {
        #expect(RecordedWeeks(group: "g", text) == nil)
    }
}
