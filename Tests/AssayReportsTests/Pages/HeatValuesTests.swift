import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct HeatValuesTests {
    static let request = ChartRequest.heat(metric: "answers", groups: nil, weeks: 4, content: .value)

    @Test(arguments: Themes.names) func aShadedTableIsATable(theme: String) throws {
        let page = ReportPage(ChartSite.report([Self.request]), previous: nil, next: nil, hasFigureFiles: true)
        let text = String(decoding: page.render(Sample.site, with: try Themes.templates(theme)).bytes, as: UTF8.self)
        for part in [
            "id=\"figure-commentary.1.answers\"", "<th scope=\"col\">W5</th>", "<th scope=\"row\">South</th>", "<td class=\"heat-2\">903</td>", "<td class=\"unshaded\">c</td>",
            "c: too few to show", "aria-describedby=\"figure-commentary.1.answers-description\"", "href=\"figures/commentary.1.answers.csv\"",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(text.ranges(of: "<li class=\"heat-").count == 5, "a legend of five shades")
    }

    @Test func itsDataAreAFileAndThereIsNoDrawing() {
        let files = ReportPage(ChartSite.report([Self.request]), previous: nil, next: nil, hasFigureFiles: true).figureFiles().map(\.path)
        #expect(files.contains("2027/W05/figures/commentary.1.answers.csv") && !files.contains("2027/W05/figures/commentary.1.answers.svg"))
    }
}
