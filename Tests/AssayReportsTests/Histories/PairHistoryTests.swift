@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct PairHistoryTests {
    @Test func eachGroupHasItsVerdictItsPanelsAndItsPath() throws {
        let history = PairHistory(1, in: HistorySample.view())
        #expect(history.places.map(\.group) == [1, 2])
        for place in history.places {
            #expect(place.verdict?.word == "Diverging" && place.verdict?.stage == "confirmed since 2026-W14" && place.withheld == nil && place.ended == nil)
            #expect(place.figure?.table.heads.count == 16)
            #expect(place.strip.count == 16)
        }
        #expect(history.figures.map(\.name).filter { $0.hasSuffix("panels") } == ["each.north.panels", "each.south.panels"])
        #expect(history.hidden == nil)
    }

    @Test func theWeekOfTheEarlySignAndOfItsConfirmationCanBeRead() throws {
        let runs = PairHistory(0, in: HistorySample.view()).places[0].runs
        #expect(runs.map { "\($0.first) \($0.last) \($0.verdict.word) \($0.stageWords ?? "-") \($0.reports)" } == [
            "2026-W14 2026-W16 Diverging confirmed 3", "2026-W12 2026-W13 Diverging early sign 2", "2026-W01 2026-W11 Too early - 11",
        ])
    }

    @Test(arguments: Themes.names) func theStripLinksToTheSectionOfEachReport(theme: String) throws {
        let (text, _) = try HistorySample.page(.pair(1), HistorySample.site(reconstructed: 2, reissues: [Week("2026-W13")!: "why"]), theme: theme)
        #expect(text.contains("<a href=\"../../2026/W16/index.html#pair-each.north\""))
        #expect(text.contains("2026-W16: Diverging, confirmed<") && text.contains("2026-W13: Diverging, early sign, issued anew<") && text.contains("2026-W01: Too early, reconstructed<"))
        #expect(text.components(separatedBy: "#pair-each.south\"").count == 17)
    }

    @Test func aPairWithARowAloneLinksToThePage() throws {
        let (text, _) = try HistorySample.page(.pair(0), rows: ["main"])
        #expect(text.contains("<a href=\"../../2026/W16/index.html\" title=\"2026-W16: Diverging, confirmed\">") && !text.contains("#pair-main"))
    }

    @Test func theStripEndsAfterAYear() {
        let all = (0..<60).map { ReportedVerdict(report: $0, week: HistorySample.first.advanced(by: $0), verdict: .noRise, stage: nil, isReconstructed: false, isReissued: false) }
        #expect(VerdictRun.runs(all).map(\.reports) == [60])
        #expect(PairHistory.stripReports == 52)
    }

    /// An earlier report had its pairs in another order, and a pair that is declared no more.
    @Test func eachReportSpeaksInItsOwnIndices() {
        var site = HistorySample.site()
        let catalog = site.catalog
        let earlier = Sample.catalog(pairs: [Sample.pair("gone"), HistorySample.pairs[1], HistorySample.pairs[0]])
        let history = HistorySample.history(earlier)
        site.reports[0] = SiteHistory.ReportedWeek(
            week: HistorySample.first, isReconstructed: false, catalog: earlier, verdicts: history.compare(through: HistorySample.first, weeks: 26).verdicts)
        let view = HistorySample.view(site)
        #expect(view.sayings(pair: catalog.pairIndex("main")!, group: 0).map(\.report) == Array(0..<16))
        #expect(view.sayings(pair: catalog.pairIndex("each")!, group: 1).map(\.report) == Array(0..<16))
    }

    @Test func aHiddenGroupHasNoPlace() throws {
        let site = HistorySample.site(HistorySample.history(shrinks: 0))
        let history = PairHistory(1, in: HistorySample.view(site))
        #expect(history.places.map(\.group) == [1])
        #expect(history.hidden == "Not shown in 2026-W16: South. \(Words.hiddenReason)")
        let (text, files) = try HistorySample.page(.pair(1), site)
        #expect(!text.contains("in-south") && !text.contains("pair-each.south") && !files.contains { $0.contains("south") })
    }

    @Test func aPairWithoutValueShowsNoAdoption() throws {
        let (text, files) = try HistorySample.page(.pair(0), HistorySample.site(HistorySample.history(skip: ["changes"])))
        #expect(files.isEmpty && text.contains("No value recorded") && !text.contains("<svg"))
    }

    @Test func aGroupThatIsJudgedNoMoreKeepsItsStory() {
        var site = HistorySample.site()
        let pairs = [HistorySample.pairs[0], Sample.pair("each", scope: .groups(["north"]))]
        let catalog = Sample.catalog(pairs: pairs)
        let history = HistorySample.history(catalog)
        site.history = history
        site.newest = history.compare(through: HistorySample.last, weeks: 26)
        site.reports[15] = SiteHistory.ReportedWeek(week: HistorySample.last, isReconstructed: false, catalog: catalog, verdicts: site.newest.verdicts)
        let south = PairHistory(1, in: HistorySample.view(site)).places.last
        #expect(south?.verdict == nil && south?.ended == "Not judged any more since the report of 2026-W15." && south?.runs.isEmpty == false)
    }
}

@Suite struct VerdictRunTests {
    private func saying(_ report: Int, _ verdict: Verdict, _ stage: Assessment.Stage? = nil, isReconstructed: Bool = false) -> ReportedVerdict {
        ReportedVerdict(report: report, week: HistorySample.first.advanced(by: report), verdict: verdict, stage: stage, isReconstructed: isReconstructed, isReissued: false)
    }

    @Test func earlyAndConfirmedAreTwo() {
        let since = HistorySample.first.advanced(by: 4)
        let runs = VerdictRun.runs([
            saying(0, .noRise, isReconstructed: true), saying(1, .noRise), saying(2, .diverging, .early(reports: 1)), saying(3, .diverging, .early(reports: 2)),
            saying(4, .diverging, .confirmed(reports: 3, since: since)), saying(5, .diverging, .confirmed(reports: 4, since: since)),
            saying(6, .divergingFalling, .confirmed(reports: 5, since: since)),
        ])
        #expect(runs.map(\.reports) == [1, 1, 2, 2, 1])
        #expect(runs.map(\.stageWords) == ["reconstructed", nil, "early sign", "confirmed", "confirmed"])
        #expect(runs[3].first == since)
    }

    @Test func aReportWithoutTheComparisonEndsARun() {
        #expect(VerdictRun.runs([saying(0, .noRise), saying(2, .noRise), saying(3, .noRise)]).map(\.reports) == [1, 2])
        #expect(VerdictRun.runs([]).isEmpty)
    }
}
