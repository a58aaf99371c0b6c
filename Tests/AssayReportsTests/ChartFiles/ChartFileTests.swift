import AssayCharts
import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct ChartFileTests {
    @Test(arguments: ChartKind.allCases) func `every type is drawn from a table`(_ type: ChartKind) throws {
        let (chart, diagnostics) = ChartSample.draw(ChartSample.file(type), ChartSample.table(type))
        #expect(diagnostics == [])
        let drawn = try #require(chart)
        #expect(!drawn.caption.title.isEmpty && !drawn.caption.subtitle.isEmpty && !drawn.caption.description.isEmpty)
        #expect(!drawn.table.rows.isEmpty)
        #expect(drawn.table.rows.allSatisfy { $0.cells.count == drawn.table.columns.count - 1 })
        #expect(drawn.csv.count { $0 == 0x0A } > 1)
        let svg = drawn.svg(isDark: false, isNarrow: false)
        #expect((svg == nil) == (type == .heat))
        #expect(svg.map { String(decoding: $0.prefix(5), as: UTF8.self) } ?? "<?xml" == "<?xml")
    }

    @Test(arguments: ChartKind.allCases) func `the same bytes at the second time`(_ type: ChartKind) throws {
        let charts = try (0..<2).map { _ in try #require(ChartSample.draw(ChartSample.file(type), ChartSample.table(type)).chart) }
        for isDark in [false, true] {
            for isNarrow in [false, true] { #expect(charts[0].svg(isDark: isDark, isNarrow: isNarrow) == charts[1].svg(isDark: isDark, isNarrow: isNarrow)) }
        }
        #expect(charts[0].csv == charts[1].csv && charts[0].html == charts[1].html && charts[0].words == charts[1].words)
    }

    @Test(arguments: ChartKind.allCases) func `one row is drawn, or refused with a reason, and never crashes`(_ type: ChartKind) {
        let lines = ChartSample.table(type).split(separator: "\n")
        let (chart, diagnostics) = ChartSample.draw(ChartSample.file(type), lines[0...1].joined(separator: "\n"))
        #expect((chart == nil) == diagnostics.hasErrors)
        #expect(diagnostics.allSatisfy { $0.help != nil && $0.location != nil })
    }

    @Test(arguments: ChartKind.allCases) func `a table without a figure is refused`(_ type: ChartKind) {
        let lines = ChartSample.table(type).split(separator: "\n").map(String.init)
        let empty = [lines[0]] + lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            // The last columns are the numbers.
            let keep = type == .multiples || type == .dumbbell || type == .slope || type == .heat || type == .bar ? 2 : 1
            return (fields.prefix(keep) + fields.dropFirst(keep).map { _ in "" }).joined(separator: ",")
        }
        let (chart, diagnostics) = ChartSample.draw(ChartSample.file(type), empty.joined(separator: "\n"))
        #expect(chart == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test func `words of the chart file stand instead of those of the numbers`() throws {
        let file = ChartSample.file(.bar) {
            $0.title = "A"
            $0.subtitle = "B"
            $0.description = "C"
        }
        #expect(try #require(ChartSample.draw(file, ChartSample.table(.bar)).chart).words == "A\nB\nC\n")
    }

    @Test func `a chart needs only the columns that it draws`() {
        let file = ChartSample.file(.pair)
        #expect(file.columns.required.map(\.name) == ["tokens", "changes", "week"])
        #expect(file.columns.optional.map(\.name) == ["status"])
        #expect(ChartSample.file(.bar).columns.required.map(\.name) == ["changes", "group"])
        #expect(ChartSample.file(.bar) { $0.at = ChartSample.first }.columns.required.map(\.name).contains("week"))
        #expect(ChartSample.file(.threshold).columns.required.map(\.name) == ["bin_lower", "bin_upper", "people"])
    }

    @Test func `rows are chosen by the texts of other columns`() throws {
        let csv = "week,metric,value,desk\n2026-W01,tokens,10,a\n2026-W01,changes,3,a\n2026-W02,tokens,12,a\n2026-W02,changes,4,a\n2026-W02,changes,9,b\n"
        func measure(_ metric: String) -> ChartFile.Measure {
            var measure = ChartSample.measure("value")
            measure.filter = [ChartFile.Condition(ChartFile.Column("metric", .text), is: metric)]
            measure.measure.title = metric
            return measure
        }
        var file = ChartFile(type: .pair, measures: [measure("tokens"), measure("changes")])
        #expect(ChartSample.told(ChartSample.draw(file, csv).diagnostics) == """
            error: 'value' in 2026-W02 is given twice, first in line 5 [repeated-figure]
              --> data.csv:6
              help: keep one of the rows, or choose among them with 'where:'
            """)
        file.filter = [ChartFile.Condition(ChartFile.Column("desk", .text), is: "a")]
        let chart = try #require(ChartSample.draw(file, csv).chart)
        #expect(String(decoding: chart.csv, as: UTF8.self) == """
            group,metric,week,value,unit,status
            ,tokens,2026-W01,10,,final
            ,tokens,2026-W02,12,,final
            ,changes,2026-W01,3,,final
            ,changes,2026-W02,4,,final

            """)
    }

    @Test func `weeks too far apart are refused, and not drawn`() {
        let (chart, diagnostics) = ChartSample.draw(ChartSample.file(.pair), "week,tokens,changes\n1999-W01,1,2\n2026-W01,1,2\n")
        #expect(chart == nil)
        #expect(ChartSample.told(diagnostics) == """
            error: the rows reach from 1999-W01 to 2026-W01, and a chart has at most 520 weeks [too-many-weeks]
              --> chart.yaml:2
              help: give 'weeks:', or mend the week that is wrong
            """)
        #expect(ChartSample.draw(ChartSample.file(.pair) { $0.weeks = 4 }, "week,tokens,changes\n1999-W01,1,2\n2026-W01,1,2\n").chart != nil)
    }
}
