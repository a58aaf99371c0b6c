import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct GroupChartsTests {
    private func drawn(_ file: ChartFile, _ csv: String) throws -> DrawnChart { try #require(ChartSample.draw(file, csv).chart) }

    private func design<Design: ChartDesign>(_ file: ChartFile, _ csv: String, _ type: Design.Type) throws -> Design {
        guard case .drawing(let design) = try drawn(file, csv).picture else { throw CancellationError() }
        return try #require(design as? Design)
    }

    @Test func `groups stand as the table has them, or as asked for`() throws {
        let csv = ChartSample.grouped(["b", "a", "c"], 2)
        #expect(try design(ChartSample.file(.bar), csv, Bar.self).rows.map(\.label) == ["b", "a", "c"])
        #expect(try design(ChartSample.file(.bar) { $0.groups = ["c", "b"] }, csv, Bar.self).rows.map(\.label) == ["c", "b"])
    }

    @Test func `bars are of the last week, of the one asked for, or of a table without weeks`() throws {
        let csv = ChartSample.grouped(["a", "b"], 3)
        #expect(try design(ChartSample.file(.bar), csv, Bar.self).rows.map(\.value) == [52, 62])
        #expect(try design(ChartSample.file(.bar) { $0.at = ChartSample.first }, csv, Bar.self).rows.map(\.value) == [50, 60])
        #expect(try design(ChartSample.file(.bar), "group,changes\na,5\nb,\n", Bar.self).rows.map(\.value) == [5, nil])
    }

    @Test func `a group that is hidden says so and nothing else`() throws {
        let csv = "week,group,changes,status\n2026-W01,a,5,final\n2026-W01,b,99,hidden\n2026-W02,a,6,final\n2026-W02,b,98,hidden\n"
        for type in [ChartKind.bar, .multiples, .dumbbell, .slope, .heat] {
            let chart = try drawn(ChartSample.file(type), csv)
            let all = (chart.svg(isDark: false, isNarrow: false) ?? []) + chart.html + chart.csv + Array(chart.words.utf8)
            let text = String(decoding: all, as: UTF8.self)
            #expect(!text.contains(">99<") && !text.contains(">98<") && !text.contains(",99,") && !text.contains(",98,"), "\(type)")
        }
        #expect(try design(ChartSample.file(.dumbbell), csv, Dumbbell.self).rows[1].statement == "too few to show")
    }

    @Test func `small multiples leave the group for everybody out, and draw it behind`() throws {
        let chart = try design(ChartSample.file(.multiples) { $0.reference = "all" }, ChartSample.grouped(["a", "all", "b"], 3), SmallMultiples.self)
        #expect(chart.panels.map(\.measure.title) == ["a", "b"])
        #expect(chart.reference == [60, 61, 62])
    }

    @Test func `then and now are the first and the last week, or those given`() throws {
        let csv = ChartSample.grouped(["a"], 5)
        let all = try design(ChartSample.file(.slope), csv, Slope.self)
        #expect((all.before, all.after) == ("W1", "W5"))
        #expect(all.rows.map(\.before) == [50] && all.rows.map(\.after) == [54])
        let some = try design(ChartSample.file(.dumbbell) { $0.from = ChartSample.first.advanced(by: 1) }, csv, Dumbbell.self)
        #expect(some.rows.map(\.before) == [51])
    }

    @Test func `then comes before now, and both are in the table`() {
        let csv = ChartSample.grouped(["a"], 5)
        let turned = ChartSample.file(.slope) {
            $0.from = ChartSample.first.advanced(by: 2)
            $0.to = ChartSample.first
        }
        #expect(ChartSample.draw(turned, csv).diagnostics.map(\.summary) == ["then is 2026-W03, and now is 2026-W01"])
        let missing = ChartSample.draw(ChartSample.file(.slope) { $0.to = ChartSample.first.advanced(by: 9) }, csv).diagnostics
        #expect(missing.map(\.summary) == ["the table has no figure of 2026-W10"])
        #expect(missing.map(\.help) == ["its weeks are 2026-W01 to 2026-W05"])
    }

    @Test func `unknown groups are told with the nearest, all at once`() {
        let file = ChartSample.file(.bar) { $0.groups = ["Serach", "Checkuot"] }
        let told = ChartSample.draw(file, ChartSample.table(.bar)).diagnostics
        #expect(told.map(\.help) == ["did you mean 'Search'?", "did you mean 'Checkout'?"])
    }

    @Test(arguments: [(ChartKind.multiples, 12), (.slope, 8), (.bar, 100)]) func `more groups than somebody can tell apart are refused`(_ type: ChartKind, _ most: Int) {
        let names = (0...most).map { "g\($0)" }
        #expect(ChartSample.draw(ChartSample.file(type), ChartSample.grouped(Array(names.dropLast()), 2)).diagnostics == [])
        #expect(ChartSample.told(ChartSample.draw(ChartSample.file(type), ChartSample.grouped(names, 2)).diagnostics) == """
            error: there are \(most + 1) groups, and '\(type.rawValue)' shows at most \(most) [too-many-groups]
              --> chart.yaml:2
              help: choose up to \(most) with 'groups: [...]'
            """)
    }

    @Test func `a heat table is a table: figures, or changes on the week before`() throws {
        let csv = "week,group,changes\n2026-W01,a,50\n2026-W02,a,55\n2026-W03,a,\n"
        let values = try drawn(ChartSample.file(.heat), csv)
        #expect(values.svg(isDark: false, isNarrow: false) == nil)
        #expect(values.table.rows.map(\.cells) == [["50", "55", "–"]])
        #expect(String(decoding: values.html, as: UTF8.self).contains("style=\"background:#"))
        let changes = try drawn(ChartSample.file(.heat) { $0.showsChanges = true }, csv)
        #expect(changes.table.rows.map(\.cells) == [["–", "+10.0\u{A0}%", "–"]])
    }
}
