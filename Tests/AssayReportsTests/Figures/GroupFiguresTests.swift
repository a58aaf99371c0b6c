import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct GroupFiguresTests {
    @Test func groupsStandInTheOrderOfTheSite() throws {
        let figure = try ChartSite.figure(.change(metric: "answers", form: .dumbbell, groups: nil, from: ChartSite.last.advanced(by: -5), to: nil))
        let design = try #require(figure.design as? Dumbbell)
        #expect(design.rows.map(\.label) == ["North", "South", "East", "Tiny"])
        #expect(design.before == "2026-W53" && design.after == "2027-W05", "two years need naming")
    }

    @Test func slopesHaveEightLinesAtMost() throws {
        let figure = try ChartSite.figure(.change(metric: "answers", form: .slope, groups: nil, from: ChartSite.last.advanced(by: -2), to: ChartSite.last.advanced(by: -1)))
        let design = try #require(figure.design as? Slope)
        #expect(design.rows.count == 4 && design.before == "W3" && design.after == "W4")
    }

    @Test func weeksThatCannotBeComparedAreRefused() {
        let last = ChartSite.last
        func rule(_ from: Week, _ to: Week?, _ data: ReportData = ChartSite.data()) -> String? {
            ChartSite.rule(.change(metric: "answers", form: .dumbbell, groups: nil, from: from, to: to), in: data)
        }
        #expect(rule(last, nil) == "out-of-range")
        #expect(rule(last.advanced(by: -3), last.advanced(by: 1)) == "out-of-range")
        #expect(rule(last.advanced(by: -400), nil) == "no-figure")
        let changed = ChartSite.data(ChartSite.history(ChartSite.catalog(changes: [last.advanced(by: -3)])))
        #expect(rule(last.advanced(by: -5), nil, changed) == "definition-changed")
        #expect(rule(last.advanced(by: -3), nil, changed) == nil)
    }

    @Test func multiplesHaveEverybodyBehindThemWhereThatCompares() throws {
        func design(_ metric: String) throws -> SmallMultiples {
            try #require(try ChartSite.figure(.multiples(metric: metric, groups: nil, weeks: 12, hasOwnScales: true)).design as? SmallMultiples)
        }
        let (rates, sums) = (try design("quality"), try design("answers"))
        #expect(rates.reference.count == 12 && sums.reference.isEmpty)
        #expect(rates.hasOwnScales)
        #expect(sums.panels.first?.measure.title == "North")
    }

    @Test func bulletsHaveTargetAndTheYearBefore() throws {
        let rows = try #require(try ChartSite.figure(.bullet(metrics: ["answers", "quality"], group: "north")).design as? Bullet).rows
        #expect(rows.map(\.target) == [4_000, 0.8])
        #expect(rows[0].value == ChartSite.value("answers", "north", 0) && rows[0].prior == ChartSite.value("answers", "north", 52))
    }
}
