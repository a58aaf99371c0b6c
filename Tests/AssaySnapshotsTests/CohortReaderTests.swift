import AssayDiagnostics
import Testing

@testable import AssayMetrics
@testable import AssaySnapshots

@Suite struct CohortReaderTests {
    static let header = "week_created,group,kind,created,used_again,opened,weeks_observed,people\n"

    private func read(_ text: String, capture: String? = "2026-W21") -> CohortReading {
        CohortReader().read(Array(text.utf8), path: "c.csv", capture: capture.map { Week($0)! }, schema: TestSite.schema)
    }

    @Test func cohortsAreRead() throws {
        let reading = read(Self.header + "2026-W17,retail,agent,40,12,30,4,15\n2026-W18,,prompt,5,,,3,\n")
        #expect(reading.diagnostics.isEmpty && reading.rows == 2 && reading.table.capture == Week("2026-W21"))
        let rows = reading.table.rows
        try #require(rows.count == 2)
        #expect(rows[0].created == Week("2026-W17") && rows[0].group == 1 && rows[0].kind == "agent" && rows[0].count == 40)
        #expect(rows[0].usedAgain == 12 && rows[0].opened == 30 && rows[0].weeksObserved == 4 && rows[0].people == 15)
        #expect(rows[1].group == 0 && rows[1].usedAgain == nil && rows[1].opened == nil && rows[1].people == nil)
    }

    @Test func groupUsedAgainAndOpenedMayBeLeftOut() {
        #expect(read("kind,created,weeks_observed,people,week_created\nagent,1,0,5,2026-W21\n").diagnostics.isEmpty)
        let missing = read("kind,created\nagent,1\n").diagnostics
        #expect(missing.map(\.rule) == ["missing-column", "missing-column", "missing-column"])
        #expect(missing[0].summary == "the header has no column 'week_created'")
    }

    @Test(arguments: [
        (",retail,agent,4,1,1,0,15", "missing-week", 1), ("2026-W22,retail,agent,4,1,1,0,15", "week-after-capture", 1),
        ("2026-W17,nowhere,agent,4,1,1,4,15", "unknown-group", 10), ("2026-W09,claims,agent,4,1,1,4,15", "outside-group-life", 10),
        ("2026-W17,retail,,4,1,1,4,15", "invalid-kind", 17), ("2026-W17,retail,jane@example.org,4,1,1,4,15", "invalid-kind", 17),
        ("2026-W17,retail,12,4,1,1,4,15", "invalid-kind", 17), ("2026-W17,retail,agent,,1,1,4,15", "missing-value", 23),
        ("2026-W17,retail,agent,4.5,1,1,4,15", "invalid-count", 23), ("2026-W17,retail,agent,4,-1,1,4,15", "invalid-count", 25),
        ("2026-W17,retail,agent,4,5,1,4,15", "part-above-whole", 25), ("2026-W17,retail,agent,4,1,5,4,15", "part-above-whole", 27),
        ("2026-W17,retail,agent,4,1,1,,15", "missing-value", 29), ("2026-W17,retail,agent,4,1,1,5,15", "observed-after-capture", 29),
        ("2026-W17,retail,agent,4,1,1,4,x", "invalid-people", 31),
    ])
    func badFieldsAreRefusedAtTheirPlace(row: String, rule: String, column: Int) {
        let reading = read(Self.header + row + "\n")
        #expect(reading.diagnostics.map(\.rule) == [rule])
        #expect(reading.diagnostics.map(\.location) == [SourceLocation(path: "c.csv", line: 2, column: column)])
        #expect(reading.diagnostics.allSatisfy { $0.help != nil })
        #expect(reading.table.rows.isEmpty)
    }

    @Test func whatIsNoKindIsNotRepeated() {
        let texts = ["jane@example.org", "Jane Doe", "4711"].flatMap { read(Self.header + "2026-W17,retail,\($0),4,1,1,4,15\n").diagnostics.map { $0.rendered() } }
        #expect(texts.count == 3)
        #expect(texts.allSatisfy { !$0.contains("ane") && !$0.contains("4711") })
    }

    @Test func aCohortIsGivenOnceForEachTimeItWasObserved() {
        let row = "2026-W17,retail,agent,4,1,1,4,15\n"
        #expect(
            read(Self.header + row + row).diagnostics.map { $0.rendered() } == [
                """
                error: 2026-W17, group 'retail', kind 'agent' is given twice, first in line 2 [repeated-row]
                  --> c.csv:3:17
                  help: keep one of the rows
                """
            ])
        #expect(read(Self.header + row + "2026-W17,retail,agent,4,1,1,3,15\n2026-W17,support,agent,4,1,1,4,15\n2026-W17,retail,prompt,4,1,1,4,15\n").diagnostics.isEmpty)
    }

    @Test func aPersonColumnIsRefused() {
        #expect(read("week_created,kind,created,weeks_observed,people,owner_login\n2026-W21,agent,1,0,5,x\n").diagnostics.map(\.rule) == ["person-column"])
        #expect(read("week_created,kind,created,weeks_observed,people,user\n2026-W21,agent,1,0,5,x\n").diagnostics.map(\.rule) == ["person-column"])
    }
}
