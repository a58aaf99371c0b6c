import AssayMetrics
import Testing

@testable import assay

struct PublishedRecordCheckTests {
    private let weeks = ["2026-W20", "2026-W21", "2026-W22"].map { Week($0)! }
    private var reports: [ReleasedReport] { weeks.map { RecordSample.report($0) } }
    private var record: PublishedRecord { RecordSample.read(RecordSample.record(reports))! }

    @Test func `the same reports are the same`() {
        #expect(record.check(reports, reissuing: [:]) == [])
        #expect(record.check(reports + [RecordSample.report(weeks[2].advanced(by: 1))], reissuing: [:]) == [])
    }

    @Test func `each report that differs is an error at its line`() {
        var changed = reports
        changed[0].figures[0].value = 3
        changed[1].verdicts[0].text = "together"
        #expect(
            rendered(record.check(changed, reissuing: [:])) == """
                error: the report of 2026-W20 would differ from what was published: 'tokens' of 'all' in 2026-W18 [record-differs]
                  --> site/published.json:8
                  help: restore the input, or issue the report anew: --reissue 2026-W20 --note "why"
                error: the report of 2026-W21 would differ from what was published: the verdict of 'tokens-changes@all' [record-differs]
                  --> site/published.json:9
                  help: restore the input, or issue the report anew: --reissue 2026-W21 --note "why"
                """)
    }

    @Test func `a report that can no longer be made is an error, reissued or not`() {
        for reissuing in [[:], [weeks[1]: "gone"]] {
            #expect(
                rendered(record.check([reports[0], reports[2]], reissuing: reissuing)) == """
                    error: the report of 2026-W21 is on record, and can no longer be made: its snapshot or its commentary is gone [record-differs]
                      --> site/published.json:9
                      help: restore them: what was published stays
                    """)
        }
    }

    @Test func `a reissue may differ, and only that one`() {
        var changed = reports
        changed[0].figures[0].value = 3
        changed[1].figures[0].value = 3
        #expect(record.check(changed, reissuing: [weeks[0]: "why"]).map(\.location?.line) == [9])
        #expect(record.check(changed, reissuing: [weeks[0]: "why", weeks[1]: "why"]) == [])
    }

    @Test func `a reissue without effect is a warning`() {
        let next = weeks[2].advanced(by: 1)
        let diagnostics = record.check(reports, reissuing: [weeks[0]: "why", next: "why"])
        #expect(diagnostics.map(\.rule) == ["reissue-unchanged", "reissue-unrecorded"])
        #expect(!diagnostics.hasErrors)
        #expect(PublishedRecord(path: "p").check(reports, reissuing: [weeks[0]: "why"]).map(\.rule) == ["reissue-unrecorded"])
    }

    @Test func `a later reissue is what counts`() {
        var changed = reports
        changed[1].figures[0].value = 3
        let reissued = RecordSample.read(record.appending(changed, settings: RecordSample.settings, reissuing: [weeks[1]: "why"]))!
        #expect(reissued.check(changed, reissuing: [:]) == [])
        #expect(reissued.check(reports, reissuing: [:]).map(\.location?.line) == [11])
    }

    @Test func `what is not recorded is listed`() {
        let next = (1...8).map { RecordSample.report(weeks[2].advanced(by: $0)) }
        #expect(record.unrecordedNews(reports) == nil)
        #expect(record.unrecordedNews(reports + next.prefix(2)) == "not recorded yet: 2026-W23, 2026-W24")
        #expect(record.unrecordedNews(reports + next) == "not recorded yet: 8 reports, 2026-W23 to 2026-W30")
    }
}
