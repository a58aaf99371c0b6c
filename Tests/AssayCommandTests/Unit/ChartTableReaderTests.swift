import AssayDiagnostics
import AssayReports
import Testing

@testable import assay

@Suite struct ChartTableReaderTests {
    private func read(_ csv: String, _ spec: String) throws -> (chart: DrawnChart?, told: String) {
        let file = try #require(ChartFileReader.read(Array(spec.utf8), path: "chart.yaml").file)
        let (rows, faults) = ChartTableReader.read(Array(csv.utf8), path: "x.csv", for: file)
        let drawn = faults.hasErrors ? (nil, []) : file.draw(rows)
        return (drawn.0, (faults + drawn.1).map { $0.rendered() }.joined(separator: "\n"))
    }

    @Test func `a column can be asked for twice, as a text and as a week`() throws {
        let (chart, told) = try read("week,changes\n2026-W20,5\n2026-W21,6\n", "type: pair\nadoption: changes\nvalue: {column: changes, where: {week: 2026-W21}}\n")
        #expect(told == "")
        #expect(chart.map { String(decoding: $0.csv, as: UTF8.self) } == """
            group,metric,week,value,unit,status
            ,changes,2026-W20,5,,final
            ,changes,2026-W21,6,,final
            ,changes,2026-W20,,,missing
            ,changes,2026-W21,6,,final

            """)
    }

    @Test func `what is missing is told with the key that names it`() throws {
        #expect(try read("wek,team\n2026-W21,a\n", "type: heat\nmeasure: changes\n").told == """
            error: the header has no column 'changes' [missing-column]
              --> x.csv:1
              help: the chart file names it in line 2
            error: the header has no column 'week' [missing-column]
              --> x.csv:1
              help: did you mean 'wek'? name the column in the chart file with 'week:'
            error: the header has no column 'group' [missing-column]
              --> x.csv:1
              help: name the column in the chart file with 'group:'
            """)
    }

    @Test func `a label stands on one line`() throws {
        let chart = try #require(try read("group,changes\n\"a\r\nb\",5\n", "type: bar\nmeasure: changes\n").chart)
        #expect(chart.table.rows.map(\.head) == ["a b"])
    }

    @Test func `words of a status that mean nothing are refused`() throws {
        #expect(try read("week,changes,status\n2026-W21,5,provisonal\n", "type: process\nmeasure: changes\n").told == """
            error: 'status' is 'provisonal' [unknown-value]
              --> x.csv:2:12
              help: did you mean 'provisional'?
            """)
    }
}
