import AssayCharts
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct BulletChartsTests {
    @Test func `the last week stands beside targets and the week a year before`() throws {
        let csv = "week,tokens,changes\n" + (0..<53).map { "\(ChartSample.first.advanced(by: $0)),\(1_000 + $0),\($0 == 52 ? "" : "7")\n" }.joined()
        let drawn = try #require(ChartSample.draw(ChartSample.file(.bullet), csv).chart)
        guard case .drawing(let design) = drawn.picture else { throw CancellationError() }
        let rows = try #require(design as? Bullet).rows
        #expect(rows.map(\.value) == [1_052, nil])
        #expect(rows.map(\.prior) == [1_000, 7])
        #expect(rows.map(\.target) == [2_000, 100])
        #expect(rows.map(\.statement) == [nil, "no figure"])
        #expect(String(decoding: drawn.csv, as: UTF8.self) == """
            metric,week,value,year_before,target,unit,status
            Tokens,2026-W53,1052,1000,2000,,final
            Changes,2026-W53,,7,100,,missing

            """)
    }

    @Test func `a table without weeks is of one moment`() throws {
        let drawn = try #require(ChartSample.draw(ChartSample.file(.bullet), "tokens,changes\n5,6\n").chart)
        #expect(drawn.caption.subtitle == "Tokens and Changes. Each has its own scale")
    }
}
