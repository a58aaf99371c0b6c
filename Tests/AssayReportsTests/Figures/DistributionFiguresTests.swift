import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct DistributionFiguresTests {
    func data(_ people: [Int], before: [Int]? = nil, minimum: Int = 10) -> ReportData {
        let history = ChartSite.history()
        return ChartSite.data(
            history,
            distributions: [ChartSite.distribution(people, minimum: minimum, in: history)] + (before.map { [ChartSite.distribution($0, back: 8, minimum: minimum, in: history)] } ?? []))
    }

    @Test func aCurveIsDrawnThroughBandsOfTenAtLeast() throws {
        let design = try #require(try ChartSite.figure(.concentration(metric: "tokens"), in: data([6, 6, 60, 60, 6, 6], minimum: 5)).design as? Lorenz)
        // Six and six are a band, and so are the last two; to the nearest five.
        let people = [0.0, 10, 70, 130, 140]
        #expect(design.curves[0].points.map(\.x) == people.map { $0 / 140 })
        #expect(design.curves[0].points.last == DataPoint(x: 1, y: 1))
    }

    @Test func theBusiestTenthIsToldOfAHundredPeopleOrMore() throws {
        func top(_ people: [Int]) throws -> Lorenz.TopShare? { try #require(try ChartSite.figure(.concentration(metric: "tokens"), in: data(people)).design as? Lorenz).topShare }
        #expect(try top([30, 30, 30]) == nil)
        let share = try #require(try top([40, 30, 20, 10])?.share)
        // The last band is the tenth: ten people at 35 of 1,000 in all.
        #expect((share - 350.0 / 1_500).magnitude < 1e-9)
    }

    @Test func eightWeeksBeforeIsTheSecondCurve() throws {
        let figure = try ChartSite.figure(.concentration(metric: "tokens"), in: data(ChartSite.bell, before: ChartSite.bell))
        let design = try #require(figure.design as? Lorenz)
        #expect(design.curves.map(\.label) == ["2027-W05", "2026-W50"])
        #expect(figure.caption.subtitle.contains("estimated from bins"))
    }

    @Test func theThresholdIsABorder() throws {
        let figure = try ChartSite.figure(.threshold(metric: "tokens", threshold: nil, before: ChartSite.last.advanced(by: -8)), in: data(ChartSite.bell, before: ChartSite.bell.reversed()))
        let design = try #require(figure.design as? ThresholdHistogram)
        #expect(design.threshold == 50 && design.thresholdLabel == "target: 50")
        #expect(design.bins.contains { $0.upper == 50 } && design.bins.contains { $0.lower == 50 })
        #expect(design.bins.allSatisfy { $0.people.truncatingRemainder(dividingBy: 5) == 0 && $0.people >= 10 })
        let total = { (bins: [ThresholdHistogram.Bin]) in bins.reduce(0) { $0 + $1.people } }
        #expect((total(design.bins) - total(design.comparison)).magnitude < 1e-6)
        #expect(design.excess == "24\u{A0}% of people just above the target, 5\u{A0}% in 2026-W50")
    }

    @Test func aThresholdWithinABinIsRefused() {
        // The bins on both sides of 50 hold too few people, and are one.
        let merged = data([60, 60, 60, 60, 4, 120])
        #expect(ChartSite.rule(.threshold(metric: "tokens", threshold: nil, before: nil), in: merged) == "threshold-within-bin")
        #expect(ChartSite.rule(.threshold(metric: "tokens", threshold: 45, before: nil), in: data(ChartSite.bell)) == "threshold-within-bin")
        #expect(ChartSite.rule(.threshold(metric: "tokens", threshold: 60, before: nil), in: data(ChartSite.bell)) == nil)
    }

    @Test func tooFewPeopleAreNoDistribution() {
        #expect(ChartSite.rule(.concentration(metric: "tokens"), in: data([3, 3, 3])) == "no-distribution")
        #expect(ChartSite.rule(.threshold(metric: "tokens", threshold: 50, before: ChartSite.last.advanced(by: -3)), in: data(ChartSite.bell)) == "no-distribution")
    }
}
