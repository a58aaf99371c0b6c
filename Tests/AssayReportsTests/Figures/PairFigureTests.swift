import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct PairFigureTests {
    @Test func theVerdictIsTheTitle() throws {
        let data = ChartSite.data()
        let section = try #require(data.figure(of: data.placed[0]))
        #expect(section.caption.title.hasPrefix("Tokens up about ") && section.caption.title.contains(": diverging"), "\(section.caption.title)")
        #expect(!section.caption.title.hasSuffix("."))
        let block = try ChartSite.figure(.pair("main", form: .twinPanels, group: nil, weeks: nil), in: data)
        #expect(block.caption.title == section.caption.title)
        #expect(section.table.caption == "Tokens and answers: the figures")
    }

    @Test func aVerdictIsAboutItsOwnWeeksOnly() throws {
        let figure = try ChartSite.figure(.pair("main", form: .twinPanels, group: nil, weeks: 8))
        #expect(figure.caption.title.hasPrefix("Tokens rose "), "\(figure.caption.title)")
    }

    @Test func aClaimThatDoesNotStandAmongTheOthersIsNoTitle() {
        func data(isHeadline: Bool) -> ReportData {
            let history = Sample.history(Made.catalog)
            return ReportData(
                history: history, week: Sample.last, settings: ReportSettings(), page: PageOfComparisons(assessments: [Made.usual(.diverging, isHeadline: isHeadline)]))
        }
        #expect(data(isHeadline: true).finding(of: Made.catalog.pairs[0], group: 0)?.contains("diverging") == true)
        #expect(data(isHeadline: false).finding(of: Made.catalog.pairs[0], group: 0) == nil)
    }
}
