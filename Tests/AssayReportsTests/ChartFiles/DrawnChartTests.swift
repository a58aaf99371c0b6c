import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct DrawnChartTests {
    /// Markup, a lead that a spreadsheet takes for a formula, a quote.
    private let hostile = "group,changes\n<script>alert(1)</script>,5\n=cmd|' /C calc'!A0,6\n\"a\" & b,7\n"

    @Test func `a figure of a report gives its own words, numbers and drawing`() throws {
        let design = Bar(measure: ChartMeasure(title: "Changes", role: .value, format: NumberFormat()), rows: [Bar.Row(label: "a", value: 5)])
        let caption = ChartCaption(title: "T", subtitle: "S", description: "D")
        let figure = Figure(
            name: "n", caption: caption, design: design,
            table: DataTable(id: "i", caption: "c", columns: ["Group", "Changes", "Share"], heads: ["a", "b"], cells: ["5", "1", "6", "2"]), data: .bytes(Array("x,y\n".utf8)))
        let drawn = DrawnChart(figure)
        #expect(drawn.svg(isDark: false, isNarrow: false) == design.svg(caption, .standalone(dark: false)))
        #expect(drawn.svg(isDark: true, isNarrow: true) == design.svg(caption, .standalone(dark: true), width: Chart.narrow))
        #expect(drawn.csv == Array("x,y\n".utf8))
        #expect(drawn.words == "T\nS\nD\n")
        #expect(String(decoding: drawn.html, as: UTF8.self) == """
            <table>
            <caption>T</caption>
            <thead>
            <tr><th scope="col">Group</th><th scope="col">Changes</th><th scope="col">Share</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row">a</th><td>5</td><td>1</td></tr>
            <tr><th scope="row">b</th><td>6</td><td>2</td></tr>
            </tbody>
            </table>

            """)
    }

    @Test func `a hostile table stays text everywhere`() throws {
        let file = ChartSample.file(.bar)
        let drawn = try #require(ChartSample.draw(file, hostile).chart)
        for bytes in [drawn.html, try #require(drawn.svg(isDark: false, isNarrow: false))] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<script") && !text.contains("\"a\" & b"))
            #expect(text.contains("&lt;script"))
            #expect(text.contains("&amp; b"))
        }
        #expect(String(decoding: drawn.csv, as: UTF8.self).contains("\n'=cmd|' /C calc'!A0,"))
        #expect(String(decoding: drawn.csv, as: UTF8.self).contains("\n\"\"\"a\"\" & b\","))
    }
}
