@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct SiteHistoryRestatementsTests {
    /// South had people enough in the week that a note is about and at the capture, and has too few by now; or the other way round for the capture alone.
    @Test(arguments: [(nil, false), (0, true), (8, true), (9, true)] as [(Int?, Bool)])
    func oneRuleJudgesANoteForAllPages(shrinks: Int?, isTelling: Bool) throws {
        let retelling = HistorySample.Retelling(week: 9, capture: 8, value: 140, note: "South had 43 too many")
        let site = HistorySample.site(HistorySample.history(shrinks: shrinks, retold: [retelling]))
        let restated = try #require(site.restatements.first)
        #expect(site.tellsOfHidden("South had 43 too many", on: restated) == isTelling && !site.tellsOfHidden("North had 43 too many", on: restated))
        let onMetric = Restatements(of: 1, in: HistorySample.view(site)).rows.first?.note
        let onCorrections = Corrections(site).corrected.flatMap(\.restated).first?.note
        #expect(onMetric == (isTelling ? "The note names a group that is not shown." : "South had 43 too many"))
        #expect(onCorrections == (isTelling ? nil : "South had 43 too many"))
    }

    /// Hidden for good in the capture's week only, three weeks before the newest report.
    @Test func theWeekOfTheCaptureCountsToo() {
        let capture = Sample.last.advanced(by: -3)
        let place = HiddenPlace(group: 2, week: capture, from: Sample.last)
        let site = AboutSample.site(hiddenForGood: [place])
        let restated = Restatement(metric: 1, group: 1, week: Sample.last.advanced(by: -5), capture: capture, before: 1, after: 2, isFinalisation: false, note: nil)
        #expect(site.tellsOfHidden("\(site.catalog.groups[2].title) had 43", on: restated))
    }

    /// Captures may be newer than the newest report: what they tell otherwise is told with the next one, on all pages.
    @Test func onlyWhatTheNewestReportKnowsIsTold() throws {
        let kept = WithheldRestatement(metric: 1, group: 1, week: Sample.last.advanced(by: -3), capture: Sample.last)
        let restated = AboutSample.restated(1)
        for (reports, count) in [(0...15, 1), (1...15, 0)] {
            let site = AboutSample.site([restated], withheld: [kept], reports: reports)
            #expect(site.restatements.count == count && site.withheldRestatements.count == count)
            #expect(Corrections(site).corrected.count == count)
            let metric = Restatements(of: 1, in: HistorySample.view(site))
            #expect(metric.rows.count == count && (metric.hidden != nil) == (count == 1))
            let sheet = try AboutSample.page(AboutSample.about(site), SitePaths.dataSheet)
            #expect(sheet.contains(Words.keptAsTold(1)) == (count == 1))
        }
        var none = AboutSample.site([restated], withheld: [kept])
        none.reports = []
        #expect(none.restatements.isEmpty && none.withheldRestatements.isEmpty)
    }
}
