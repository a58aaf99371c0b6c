import AssayMetrics
import Testing

@testable import assay

struct RecordedDerivedTests {
    private let week = RecordSample.week
    private func derived(_ figures: [String: String], _ digests: [RecordedDerived.Part: String] = [.window: "aa", .toDate: "bb", .verdicts: "cc"]) -> RecordedDerived {
        RecordedDerived(everybody: figures.sorted { precedes($0.key, $1.key) }.map { .init(metric: $0.key, figure: $0.value) }, digests: digests)
    }

    private func report(_ week: Week, _ derived: RecordedDerived, _ change: (inout ReleasedReport) -> Void = { _ in }) -> ReleasedReport {
        RecordSample.report(week) {
            $0.derived = derived
            $0.withheld = [CellName("tokens", GroupWeekName(group: "all", week: week.advanced(by: -1))), CellName("tokens", GroupWeekName(group: "all", week: week.advanced(by: -2)))]
            $0.kept = [CellName("changes", GroupWeekName(group: "retail", week: week.advanced(by: -1)))]
            $0.earlier = [PublishedFigure(metric: "changes", group: "retail", week: week.advanced(by: -3), value: 12.5)]
            change(&$0)
        }
    }

    @Test func `all that is recorded is read back`() throws {
        let record = RecordSample.record([report(week, derived(["tokens": "1200", "changes": "too few"]))])
        let read = try #require(RecordSample.read(record))
        #expect(read.entries.map(\.report) == record.entries.map(\.report))
        #expect(read.bytes == record.bytes)
        let text = String(decoding: record.bytes, as: UTF8.self)
        #expect(text.contains(#""withheld": {"all": {"tokens": ["2026-W19/2026-W20"]}}, "kept": {"retail": {"changes": ["2026-W20"]}}, "earlier": {"retail": {"changes": {"2026-W18": "12.5"}}}"#))
        #expect(text.contains(#""derived": {"all": {"changes": "too few", "tokens": "1200"}, "window": "aa", "to_date": "bb", "verdicts": "cc"}"#))
    }

    @Test func `what differs is named, figures first`() {
        let old = derived(["tokens": "1200", "changes": "30"])
        func differences(_ new: RecordedDerived, ofOwnWeek: Bool = false) -> [String] { new.differences(from: old, week: week, ofOwnWeek: ofOwnWeek) }
        #expect(differences(old) == [])
        #expect(differences(derived(["tokens": "1200", "changes": "31"], [.window: "a2", .toDate: "b2", .verdicts: "cc"])) == ["'changes' of 'all' in 2026-W21, which is computed"])
        #expect(differences(derived(["tokens": "1200"], [.window: "aa", .toDate: "bb", .verdicts: "c2"])) == ["'changes' of 'all' in 2026-W21, which is computed", "the numbers of a verdict"])
        let other = derived(["tokens": "1200", "changes": "30"], [.window: "a2", .toDate: "bb", .verdicts: "cc", .signs: "dd"])
        #expect(differences(other) == ["a figure of 'all' computed for a week of its window", "what was found of the signs of gaming"])
        #expect(differences(other, ofOwnWeek: true) == [])
    }

    @Test func `a single figure that is withheld no more, or newly, is another report`() {
        let record = RecordSample.record([report(week, derived([:]))])
        for change in [{ $0.withheld = [] }, { $0.kept = [] }, { $0.earlier[0].value = 13 }] as [(inout ReleasedReport) -> Void] {
            let diagnostics = record.check([report(week, derived([:]), change)], reissuing: [:])
            #expect(diagnostics.map(\.rule) == ["record-differs"] && !diagnostics.contains { $0.summary.contains("13") }, "\(diagnostics)")
        }
        #expect(record.check([report(week, derived([:]))], reissuing: [:]) == [])
    }

    /// Week 21 is issued anew; week 22, which stands after it, derives other figures since.
    @Test func `what another report derives is told by the last that said so`() throws {
        let next = week.advanced(by: 1)
        let (one, two, three) = (derived([:], [.window: "a1"]), derived([:], [.window: "a2"]), derived([:], [.window: "a3"]))
        let record = RecordSample.record([report(week, one), report(next, one)])
        let changed = [report(week, two) { $0.figures[0].value = 3 }, report(next, two)]
        #expect(record.check(changed, reissuing: [:]).count == 1, "the later one follows")
        #expect(record.check(changed, reissuing: [week: "why"]) == [])
        let reissued = try #require(RecordSample.read(record.appending(changed, settings: RecordSample.settings, reissuing: [week: "why"])))
        #expect(reissued.entries.map(\.report.week) == [week, next, week])
        #expect(reissued.entries[2].report.others.map(\.week) == [next])
        #expect(reissued.derived(next) == two && record.derived(next) == one)
        #expect(reissued.check(changed, reissuing: [:]) == [])
        #expect(reissued.check([changed[0], report(next, three)], reissuing: [:]).count == 1)
        #expect(reissued.check([changed[0], report(next, one)], reissuing: [:]).count == 1, "not what it once was either")
    }

    @Test func `of reports without it on record the next report says what they derive`() throws {
        let record = RecordSample.record([RecordSample.report(week)])
        #expect(String(decoding: record.bytes, as: UTF8.self).contains("\"version\": 1"))
        let made = report(week, derived([:])) { ($0.withheld, $0.kept, $0.earlier) = ([], [], []) }
        #expect(record.check([made], reissuing: [:]) == [])
        let next = week.advanced(by: 1)
        let more = record.appending([made, report(next, derived([:]))], settings: RecordSample.settings, reissuing: [:])
        #expect(more.entries[1].report.others.map(\.week) == [week])
        #expect(more.entries[0].report == record.entries[0].report)
        #expect(String(decoding: more.bytes, as: UTF8.self).contains("\"version\": 2"))
    }
}
