import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct HeatFigureTests {
    func heat(_ content: ChartRequest.HeatContent, metric: String = "answers", weeks: Int? = nil) throws -> HeatFigure {
        guard case .heat(let heat) = try ChartSite.data().chart(.heat(metric: metric, groups: nil, weeks: weeks, content: content), title: nil, number: 2).mapError(ChartRefusal.init).get() else {
            throw ChartSite.NoFigure()
        }
        return heat
    }

    @Test func eightWeeksAreUsual() throws {
        let heat = try heat(.value)
        #expect(heat.heat.columns == ["2026-W51", "W52", "W53", "2027-W01", "W2", "W3", "W4", "W5"])
        #expect(heat.name == "commentary.2.answers")
        #expect(heat.heat.rows.map(\.label) == ["North", "South", "East", "Tiny"])
        #expect(heat.heat.rows[1].cells.last == .value(903))
    }

    @Test func whatIsHiddenIsALetterThatIsExplained() throws {
        let heat = try heat(.value)
        #expect(heat.heat.rows[3].cells.allSatisfy { $0 == .statement("c") })
        #expect(heat.note == "c: too few to show")
    }

    @Test func changesAreOnTheWeekBefore() throws {
        let heat = try heat(.change, weeks: 4)
        #expect(heat.heat.midpoint == 0 && heat.heat.columns.count == 4)
        guard case .value(let change) = heat.heat.rows[1].cells[3] else { throw ChartSite.NoFigure() }
        #expect((change - (903.0 / 800 - 1)).magnitude < 1e-9)
        #expect(try self.heat(.change, metric: "quality").caption.subtitle.contains("percentage points"))
    }
}
