import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct TrajectoryFigureTests {
    func trajectory(_ weeks: Int?, _ history: History = ChartSite.history()) throws -> Trajectory {
        try #require(try ChartSite.figure(.pair("main", form: .trajectory, group: "north", weeks: weeks), in: ChartSite.data(history)).design as? Trajectory)
    }

    @Test func aPointIsTheMeanOfFourWeeksCountedBackFromTheReport() throws {
        let points = try trajectory(8).points
        #expect(points.map(\.label) == ["W51–W1", "W2–W5"])
        let last = (0..<4).map { ChartSite.value("tokens", "north", $0) }.reduce(0, +) / 4
        #expect((points[1].adoption - last).magnitude < 1e-6)
    }

    @Test func thereAreThirteenPointsAtMost() throws { #expect(try trajectory(60).points.count == 13) }

    @Test func provisionalWeeksStayOut() throws {
        let points = try trajectory(8, ChartSite.history(provisional: [0])).points
        let last = (1..<4).map { ChartSite.value("tokens", "north", $0) }.reduce(0, +) / 3
        #expect((points[1].adoption - last).magnitude < 1e-6)
    }

    @Test func nothingIsJoinedAcrossAChangeOfDefinition() throws {
        let change = ChartSite.last.advanced(by: -9)
        let points = try trajectory(26, ChartSite.history(ChartSite.catalog(changes: [change]))).points
        #expect(points.map(\.label) == ["W49–W50", "W51–W1", "W2–W5"])
    }
}
