import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct PairChartsTests {
    private func design<Design: ChartDesign>(_ file: ChartFile, _ csv: String, _ type: Design.Type) throws -> Design {
        guard case .drawing(let design) = try #require(ChartSample.draw(file, csv).chart).picture else { throw CancellationError() }
        return try #require(design as? Design)
    }

    @Test func `adoption stands above value, over the same weeks`() throws {
        let file = ChartSample.file(.pair) {
            $0.weeks = 3
            $0.events = [ChartEvent(ordinal: ChartSample.first.ordinal, label: "too early", isNoted: false), ChartEvent(ordinal: ChartSample.first.ordinal + 4, label: "shown", isNoted: true)]
        }
        let panels = try design(file, ChartSample.weekly(6), TwinPanels.self)
        #expect(panels.weeks.map(\.label) == ["W4", "W5", "W6"])
        #expect(panels.adoption.measure.title == "Tokens" && panels.adoption.values == [1_150, 1_200, 1_250])
        #expect(panels.value.measure.title == "Changes" && panels.value.values.count == 3)
        #expect(panels.events.map(\.label) == ["shown"])
    }

    @Test func `an index is a percentage of the mean of the first four weeks, or of those given`() throws {
        let csv = "week,tokens,changes\n2026-W01,100,10\n2026-W02,200,\n2026-W03,300,30\n2026-W04,400,20\n2026-W05,900,80\n"
        let first = try design(ChartSample.file(.indexed), csv, IndexedPair.self)
        #expect(first.adoptionBase == 250 && first.valueBase == 20)
        #expect(first.base == "mean of 2026-W01 to 2026-W04")
        let given = try design(ChartSample.file(.indexed) { $0.base = ChartSample.first.advanced(by: 2)...ChartSample.first.advanced(by: 3) }, csv, IndexedPair.self)
        #expect(given.adoptionBase == 350 && given.valueBase == 25)
        let one = try design(ChartSample.file(.indexed) { $0.base = ChartSample.first...ChartSample.first }, csv, IndexedPair.self)
        #expect(one.base == "figure of 2026-W01")
    }

    @Test func `a base that is not above zero, or outside the weeks, is refused`() {
        let csv = "week,tokens,changes\n2026-W01,0,10\n2026-W02,5,10\n"
        let zero = ChartSample.file(.indexed) { $0.base = ChartSample.first...ChartSample.first }
        #expect(ChartSample.told(ChartSample.draw(zero, csv).diagnostics) == """
            error: 'tokens' has no base above zero from 2026-W01 to 2026-W01 [no-base]
              --> chart.yaml:2
              help: give other weeks with 'base: {from, to}', or draw 'type: pair'
            """)
        let outside = ChartSample.file(.indexed) { $0.base = ChartSample.first.advanced(by: 1)...ChartSample.first.advanced(by: 9) }
        #expect(ChartSample.draw(outside, csv).diagnostics.map(\.rule) == ["base-outside"])
    }

    @Test func `a path has means of whole periods counted back from the last week, of final figures of both`() throws {
        let csv = """
            week,tokens,changes,status
            2026-W01,999,999,final
            2026-W02,1,10,final
            2026-W03,3,30,final
            2026-W04,5,10,final
            2026-W05,7,20,final
            2026-W06,9,90,provisional
            2026-W07,9,30,final
            """
        let path = try design(ChartSample.file(.trajectory) { $0.period = 3 }, csv, Trajectory.self)
        #expect(path.points.map(\.label) == ["W2–W4", "W5–W7"])
        #expect(path.points.map(\.adoption) == [3, 8])
        #expect(path.points.map(\.value) == [50.0 / 3, 25])
    }

    @Test func `a path takes two points`() {
        #expect(ChartSample.told(ChartSample.draw(ChartSample.file(.trajectory), ChartSample.weekly(5)).diagnostics) == """
            error: a path takes two periods of 4 weeks with both figures, and there is one [too-few-weeks]
              --> chart.yaml:2
              help: give a shorter 'period:', or draw 'type: pair'
            """)
    }
}
