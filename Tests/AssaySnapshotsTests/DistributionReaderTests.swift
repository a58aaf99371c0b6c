import AssayDiagnostics
import Testing

@testable import AssayMetrics
@testable import AssaySnapshots

@Suite struct DistributionReaderTests {
    static let header = "week,group,metric,bin_lower,bin_upper,people\n"

    private func read(_ text: String, capture: String? = "2026-W21") -> DistributionReading {
        DistributionReader().read(Array(text.utf8), path: "d.csv", capture: capture.map { Week($0)! }, schema: TestSite.schema)
    }

    private func rendered(_ rows: String, capture: String? = "2026-W21") -> [String] { read(Self.header + rows, capture: capture).diagnostics.map { $0.rendered() } }

    @Test func binsOfEverybodyAreRead() {
        let reading = read(Self.header + "2026-W21,all,tokens,0,10.5,12\n,,tokens,10.5,20,0\n2026-W20,all,tokens,0,5,3\n,all,changes,-1,1,40\n")
        #expect(reading.diagnostics.isEmpty && reading.rows == 4)
        let rows = reading.table.rows
        #expect(rows.map(\.metric) == [0, 0, 0, 1])
        #expect(rows.map(\.week) == ["2026-W21", "2026-W21", "2026-W20", "2026-W21"].map { Week($0)! })
        #expect(rows.map(\.bin.lower) == [0, 10.5, 0, -1] && rows.map(\.bin.upper) == [10.5, 20, 5, 1])
        #expect(rows.map(\.bin) == [DistributionBin(lower: 0, upper: 10.5, people: 12), DistributionBin(lower: 10.5, upper: 20, people: 0), DistributionBin(lower: 0, upper: 5, people: 3), DistributionBin(lower: -1, upper: 1, people: 40)])
        #expect(reading.table.capture == Week("2026-W21"))
    }

    @Test func columnsStandInAnyOrderAndTwoMayBeLeftOut() {
        let reading = read("people,bin_upper,bin_lower,metric\n5,2,1,tokens\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.table.rows.map(\.bin) == [DistributionBin(lower: 1, upper: 2, people: 5)])
    }

    @Test func aGroupHasNoDistribution() {
        #expect(
            rendered(",retail,tokens,0,10,12\n") == [
                """
                error: a distribution is read for 'all' only, and the row is of 'retail' [distribution-of-group]
                  --> d.csv:2:2
                  help: remove the rows of groups: in a group a bin can be one person
                """
            ])
    }

    @Test func binsFollowOneAnother() {
        let gap = """
            error: the bin does not begin where the one before it of the same metric and week ends [bins-not-contiguous]
              --> d.csv:3:10
              help: give the bins in ascending order, without gaps or overlaps; a bin may have 0 people
            """
        for second in ["11,20", "9,20", "0,10", "-10,0"] { #expect(rendered(",,tokens,0,10,12\n,,tokens,\(second),5\n") == [gap]) }
        // Other metrics and weeks have bins of their own.
        #expect(rendered(",,tokens,0,10,12\n,,changes,50,60,5\n2026-W20,,tokens,3,4,5\n,,tokens,10,20,5\n").isEmpty)
    }

    @Test func aBinEndsAboveWhereItBegins() {
        for bin in ["10,10", "10,9"] {
            #expect(
                rendered(",,tokens,\(bin),12\n") == [
                    """
                    error: the bin does not end above where it begins [empty-bin]
                      --> d.csv:2:13
                      help: 'bin_lower' is below 'bin_upper': a value on the edge is in the bin above
                    """
                ])
        }
    }

    @Test(arguments: [
        (",,tokens,a,10,12", "invalid-number", 10), (",,tokens,0,\"10,5\",12", "decimal-comma", 12), (",,tokens,0,nan,12", "not-finite", 12),
        (",,tokens,0,,12", "missing-value", 12), (",,tokens,0,10,", "missing-value", 15), (",,tokens,0,10,-1", "invalid-count", 15),
        (",,tokens,0,10,1.5", "invalid-count", 15), (",,tokens,0,10,9999999999", "invalid-count", 15), (",,nothing,0,10,12", "unknown-metric", 3),
        (",,,0,10,12", "missing-metric", 3), (",nowhere,tokens,0,10,12", "unknown-group", 2), ("2026-W22,,tokens,0,10,12", "week-after-capture", 1),
        ("W22,,tokens,0,10,12", "invalid-week", 1), (",,tokens,0,10", "short-row", 0), (",,tokens,0,10,12,9", "long-row", 0), (",,tok\"ens,0,10,12", "bare-quote", 6),
    ])
    func badFieldsAreRefusedAtTheirPlace(row: String, rule: String, column: Int) {
        let reading = read(Self.header + row + "\n")
        #expect(reading.diagnostics.map(\.rule) == [rule])
        #expect(reading.diagnostics.map(\.location) == [SourceLocation(path: "d.csv", line: 2, column: column)])
        #expect(reading.diagnostics.allSatisfy { $0.severity == .error && $0.help != nil })
        #expect(reading.table.rows.isEmpty && reading.rows == 1)
    }

    @Test func noFigureIsQuoted() {
        let texts = [",,tokens,7654321x,10,12", ",,tokens,0,10,7654321.5", ",,tokens,7654321,7654320,12", ",,tokens,0,1,2\n,,tokens,7654321,7654322,12"].flatMap { rendered($0 + "\n") }
        #expect(texts.count == 4)
        #expect(texts.allSatisfy { !$0.contains("765432") })
    }

    @Test func aPersonColumnIsRefused() {
        let reading = read("metric,bin_lower,bin_upper,people,user_email\ntokens,0,1,5,x\n")
        #expect(
            reading.diagnostics.map { $0.rendered() } == [
                """
                error: column 'user_email' looks like a person's: Assay reads groups only [person-column]
                  --> d.csv:1:35
                  help: remove it, and give the number of people in 'people'
                """
            ])
        #expect(reading.table.rows.isEmpty)
    }

    @Test func rowsOfAGroupThatWasDeclaredOnceAreLeftOut() {
        let schema = SnapshotSchema(TestSite.catalog, retired: (metrics: [], groups: ["old"]))
        let reading = DistributionReader().read(Array((Self.header + ",old,tokens,0,10,12\n").utf8), path: "d.csv", capture: Week("2026-W21"), schema: schema)
        #expect(reading.diagnostics.isEmpty && reading.table.rows.isEmpty && reading.rows == 1)
    }

    @Test func anOwnWeekIsNeededInBackfill() {
        #expect(read(Self.header + ",,tokens,0,10,12\n", capture: nil).diagnostics.map(\.rule) == ["missing-week"])
        #expect(read(Self.header + "2025-W01,,tokens,0,10,12\n", capture: nil).diagnostics.isEmpty)
    }
}
