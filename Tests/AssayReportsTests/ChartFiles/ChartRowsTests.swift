import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssayReports

@Suite struct ChartRowsTests {
    private let group = ChartFile.Column("group", .text)
    private let changes = ChartFile.Column("changes", .number)

    private var rows: ChartRows { ChartSample.rows("group,changes\nb,1\na,2\nb,\n,4\n", for: ChartSample.file(.bar)) }

    @Test func `fields are found by column and kind`() {
        #expect(rows.has(group) && !rows.has(ChartFile.Column("group", .week)))
        #expect((0..<4).map { rows.text($0, group) } == ["b", "a", "b", nil])
        #expect((0..<4).map { rows.number($0, changes) } == [1, 2, nil, 4])
        #expect(rows.week(0, group) == nil && rows.number(0, group) == nil)
        #expect(rows.place(2) == SourceLocation(path: "data.csv", line: 4))
    }

    @Test func `rows are those that meet every condition`() {
        #expect(rows.rows(where: []) == [0, 1, 2, 3])
        #expect(rows.rows(where: [ChartFile.Condition(group, is: "b")]) == [0, 2])
        #expect(rows.rows(where: [ChartFile.Condition(group, is: "b"), ChartFile.Condition(group, is: "a")]) == [])
        #expect(rows.texts(group) == ["b", "a"])
    }

    @Test func `a condition that no row meets is told with the nearest text`() {
        var faults = ChartFaults()
        #expect(ChartFile.Condition(group, is: "a").isMet(in: rows, &faults))
        #expect(!ChartFile.Condition(ChartFile.Column("group", .text, at: SourceLocation(path: "chart.yaml", line: 3)), is: "c").isMet(in: rows, &faults))
        #expect(ChartSample.told(faults.finished) == """
            error: no row has 'c' in the column 'group' [no-such-row]
              --> chart.yaml:3
              help: did you mean 'b'?
            """)
    }
}
