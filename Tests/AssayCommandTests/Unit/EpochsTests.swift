import AssayMetrics
import AssayReports
import Testing

@testable import assay

struct EpochsTests {
    /// Told apart by its window.
    private func epoch(_ windowWeeks: Int) -> Epoch {
        var report = ReportSettings()
        report.windowWeeks = windowWeeks
        let catalog = MetricCatalog(metrics: [], groups: [], pairs: [], events: [])
        return Epoch(
            report: report, history: History(catalog: catalog, minimumDenominator: 20, firstWeek: SiteOnDisk.week(20)), tables: UsageTables(), settings: Digest(of: []),
            told: ToldDigests(history: Digest(of: [])))
    }

    private func windows(_ epochs: Epochs, _ weeks: [Int]) -> [Int] { weeks.map { epochs[SiteOnDisk.week($0)].report.windowWeeks } }

    @Test func `without a record every week is under the site's own settings`() {
        #expect(windows(Epochs(current: epoch(26)), [19, 20, 21]) == [26, 26, 26])
    }

    @Test func `a week on record is under its own settings, and every other under the site's`() {
        let digests = [SiteOnDisk.week(19): "first", SiteOnDisk.week(21): "second"]
        let epochs = Epochs(current: epoch(26), recorded: ["first": epoch(13), "second": epoch(52)], digests: digests)
        #expect(windows(epochs, [18, 19, 20, 21, 22]) == [26, 13, 26, 52, 26])
        #expect(epochs.current.report.windowWeeks == 26)
    }
}
