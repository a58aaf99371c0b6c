@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct LedgerTests {
    private func table(_ history: History, week: Week = Sample.last, windowWeeks: Int = 26) -> SeriesTable {
        SeriesTable(history: history, week: week, windowWeeks: windowWeeks, groups: [])
    }

    @Test func hasARowForEachGroupWithHiddenWeeks() throws {
        let ledger = try #require(DataTable.ledger(table(Sample.history())))
        #expect(ledger.id == "ledger")
        #expect(ledger.columns == ["Group", "Weeks shown", "Weeks hidden"])
        #expect(ledger.heads == ["Tiny"])
        #expect(ledger.cells == ["0", "16"])
    }

    @Test func onlyTheWindowIsCounted() throws {
        #expect(try #require(DataTable.ledger(table(Sample.history(), windowWeeks: 5))).cells == ["0", "5"])
    }

    @Test func anEarlierReportKnowsTheWeeksUpToItsOwn() throws {
        let early = try #require(DataTable.ledger(table(Sample.history(), week: Sample.last.advanced(by: -12))))
        #expect(early.cells == ["0", "4"])
    }

    @Test func whereNothingIsHiddenThereIsNone() {
        var history = History(catalog: Sample.catalog(), minimumDenominator: 20, firstWeek: Sample.last)
        let row = Observation(metric: 1, group: 1, week: Sample.last, value: 100, people: 30, line: 2)
        #expect(history.add(DisclosurePolicy().disclose([Snapshot(capture: Sample.last, path: "", observations: [row])], catalog: Sample.catalog())).isEmpty)
        #expect(DataTable.ledger(table(history)) == nil)
        #expect(DataTable.ledger(table(Sample.history(), week: Sample.last.advanced(by: -30))) == nil, "before the first capture")
    }

    @Test func theCaptionNamesNoGroupAndNoNumber() throws {
        let caption = try #require(DataTable.ledger(table(Sample.history()))).caption
        #expect(!caption.contains(where: \.isNumber) && !caption.contains("Tiny"))
    }

    @Test func aReportOfAHistoryWithHiddenGroupsHasIt() {
        #expect(Sample.report().ledger?.heads == ["Tiny"])
    }
}
