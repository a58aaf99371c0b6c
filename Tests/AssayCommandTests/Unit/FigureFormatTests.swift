import AssayCharts
import AssayReports
import Testing

@testable import assay

@Suite struct FigureFormatTests {
    @Test(arguments: [("a.svg", FigureFormat.svg), ("dir/b.PNG", .png), ("c.d.csv", .csv), ("e.html", .table)]) func `a file's ending says its format`(_ name: String, _ format: FigureFormat) {
        #expect(FigureFormat(fileName: name) == format)
    }

    @Test(arguments: ["a", "svg", "a.svgz", "a.htm", "a.png/b"]) func `another ending says nothing`(_ name: String) {
        #expect(FigureFormat(fileName: name) == nil)
    }

    @Test func `a heat table has a table and figures, and no drawing`() throws {
        let heat = HeatTable(measure: ChartMeasure(title: "Changes", role: .value, format: NumberFormat()), columns: ["W1"], rows: [HeatTable.Row(label: "a", cells: [.value(5)])])
        let chart = DrawnChart(caption: ChartCaption(title: "T", subtitle: "S", description: "D"), picture: .heat(heat), table: heat.table, csv: Array("x\n".utf8))
        #expect(throws: FigureRefusal.self) { try FigureFormat.svg.bytes(chart, isDark: false, isNarrow: false) }
        #expect(throws: FigureRefusal.self) { try FigureFormat.png.bytes(chart, isDark: false, isNarrow: false) }
        #expect(try FigureFormat.csv.bytes(chart, isDark: false, isNarrow: false) == Array("x\n".utf8))
        #expect(try FigureFormat.description.bytes(chart, isDark: false, isNarrow: false) == Array("T\nS\nD\n".utf8))
        #expect(try String(decoding: FigureFormat.table.bytes(chart, isDark: false, isNarrow: false), as: UTF8.self).hasPrefix("<table>\n<caption>T</caption>"))
    }
}
