import AssayMetrics
import Testing

@testable import assay

struct RecordedReportTests {
    private func recorded(_ change: (inout ReleasedReport) -> Void = { _ in }) -> RecordedReport {
        RecordedReport(RecordSample.report(RecordSample.week, change), settings: RecordSample.settings)
    }

    private func json(_ report: RecordedReport) -> String { String(decoding: RecordWriter.bytes { report.write(to: &$0) }, as: UTF8.self) }

    @Test func `a report is one line with all that it released`() {
        let report = recorded()
        #expect(
            json(report) == """
                {"week": "2026-W21", "settings": "\(RecordSample.settings.digest)", "figures": {"all": {"changes": {"2026-W19": "2971.5, 2972.5, 2973.5"}, \
                "tokens": {"2026-W19": "4140, 4141, 4142"}}, "retail": {"tokens": {"2026-W19": "3340, 3341, 3342"}}}, \
                "hidden": {"shops": ["2026-W19/2026-W20"]}, "verdicts": {"tokens-changes@all": "diverging, early 2"}, "digest": "\(report.digest)"}
                """)
    }

    @Test func `the digest tells every difference that readers can see`() {
        var digests = Set([recorded().digest])
        let changes: [(inout ReleasedReport) -> Void] = [
            { $0.figures[0].value = 0 }, { $0.figures[0].value = nil }, { $0.figures[0].isProvisional = true }, { $0.figures.removeLast() },
            { $0.hidden.removeLast() }, { $0.hidden.append(GroupWeekName(group: "shops", week: $0.week)) }, { $0.verdicts = [] },
            { $0.verdicts[0].text = "diverging, confirmed" }, { $0.isReconstructed = true }, { $0.week = $0.week.advanced(by: 1) },
        ]
        for change in changes { digests.insert(recorded(change).digest) }
        digests.insert(RecordedReport(RecordSample.report(RecordSample.week), settings: RecordSample.otherSettings).digest)
        #expect(digests.count == changes.count + 2)
    }

    @Test func `the digest holds the note and the one before, and does not depend on the order of what is given`() {
        let report = RecordSample.report(RecordSample.week)
        let later = RecordedReport(report, settings: RecordSample.settings, reissue: "a late export", previous: "0123")
        #expect(later.digest != recorded().digest)
        #expect(later.digest != RecordedReport(report, settings: RecordSample.settings, reissue: "a late export", previous: "0124").digest)
        #expect(later.digest != RecordedReport(report, settings: RecordSample.settings, previous: "0123").digest)
        #expect(json(later).contains(#""reissue": "a late export", "previous": "0123", "digest": "#))
        #expect(recorded { $0.figures.reverse(); $0.hidden.reverse() } == recorded())
    }

    @Test func `other settings alone say nothing else`() {
        #expect(recorded().agrees(with: RecordedReport(RecordSample.report(RecordSample.week), settings: RecordSample.otherSettings)))
        #expect(!recorded().agrees(with: recorded { $0.figures[0].value = 0 }))
    }
}
