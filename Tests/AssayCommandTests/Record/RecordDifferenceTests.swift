import AssayMetrics
import Testing

@testable import assay

struct RecordDifferenceTests {
    private func difference(_ change: (inout ReleasedReport) -> Void) -> RecordDifference {
        let week = RecordSample.week
        return RecordDifference(
            RecordedReport(RecordSample.report(week), settings: RecordSample.settings), remade: RecordedReport(RecordSample.report(week, change), settings: RecordSample.settings))
    }

    @Test func `figures are named and not quoted`() {
        let changed = difference { report in
            report.figures[0].value = 77
            report.figures[1].isProvisional = true
            report.figures.removeLast()
            report.figures.append(PublishedFigure(metric: "staff", group: "all", week: report.week, value: 5))
        }
        #expect(changed.summary == "'changes' of 'all' in 2026-W19, 'tokens' of 'all' in 2026-W19, 'staff' of 'all' in 2026-W21 and 1 more")
    }

    @Test func `verdicts are named, changed, gone and new ones`() {
        let changed = difference { $0.verdicts = [ReleasedVerdict(pair: "tokens-changes", group: "retail", text: "together")] }
        #expect(changed.summary == "the verdict of 'tokens-changes@all', 'tokens-changes@retail'")
        #expect(difference { $0.verdicts[0].text = "lagging" }.summary == "the verdict of 'tokens-changes@all'")
    }

    @Test func `a group that would be shown is named first, and its figures are not listed`() {
        let changed = difference { report in
            report.hidden.removeFirst()
            report.figures.append(PublishedFigure(metric: "tokens", group: "shops", week: Week("2026-W19")!, value: 5))
            report.verdicts = []
        }
        #expect(changed.summary == "it would show 'shops' in 2026-W19, hidden before; the verdict of 'tokens-changes@all'")
        #expect(changed.figures == [])
    }

    @Test func `a group that would be hidden is named, and its figures are not listed`() {
        let changed = difference { report in
            report.figures.removeAll { $0.group == "retail" && $0.week == report.week }
            report.hidden.append(GroupWeekName(group: "retail", week: report.week))
        }
        #expect(changed.summary == "it would hide 'retail' in 2026-W21, shown before")
    }

    @Test func `a hidden group that is no longer there is named too`() {
        #expect(difference { $0.hidden = [] }.summary == "whether 'shops' in 2026-W19, 'shops' in 2026-W20 is hidden")
        #expect(difference { $0.isReconstructed = true }.summary == "it would be a reconstruction")
        #expect(difference { _ in }.summary == "")
    }
}
