import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct QueryResultTests {
    private func read(_ text: String, _ format: SnapshotFormat = .csv) -> QueryResult {
        QueryResult.read(Array(text.utf8), format, path: "the result of 'tokens'", capture: Week("2026-W21")!, schema: TestSite.schema)
    }

    private func text(_ result: QueryResult) -> String { String(decoding: result.csv, as: UTF8.self) }

    @Test func theSameFiguresAreTheSameBytesWhoeverPrintsThem() {
        let spellings: [(String, SnapshotFormat)] = [
            (
                "metric,value,people,numerator,denominator,week,group,note\ntokens,1200.50,14,,,2026-W21,retail,\"late, by a day\"\nfirst_pass_share,0.33,,1,3,,,\n"
                    + "tokens,3.0,14,,,2026-W20,retail,\n", .csv
            ),
            (
                "group,metric,week,value,people,numerator,denominator,note\r\nretail,tokens,2026-W20,3,14,,,\r\nall,first_pass_share,2026-W21,,,1.000,3.0,\r\n"
                    + "retail,tokens,2026-W21,1.2005E3,14,,,\"late, by a day\"\r\n", .csv
            ),
            (
                """
                [{"metric": "tokens", "value": 1200.5, "people": 14, "week": "2026-W21", "group": "retail", "note": "late, by a day", "top_share": null},
                 {"metric": "first_pass_share", "value": null, "numerator": "1", "denominator": 3.0},
                 {"metric": "tokens", "value": "3", "people": 14, "week": "2026-W20", "group": "retail", "note": null}]
                """, .json
            ),
        ]
        let expected = """
            week,group,metric,value,people,numerator,denominator,note
            2026-W20,retail,tokens,3,14,,,
            2026-W21,all,first_pass_share,,,1,3,
            2026-W21,retail,tokens,1200.5,14,,,"late, by a day"

            """
        for (spelling, format) in spellings {
            let result = read(spelling, format)
            #expect(result.diagnostics == [])
            #expect(text(result) == expected)
            #expect(result.rows.map { "\($0.week) \($0.group) \($0.metric)" } == ["2026-W20 retail tokens", "2026-W21 all first_pass_share", "2026-W21 retail tokens"])
        }
    }

    @Test func itsSpellingReadsAsTheSameFigures() {
        let written = "metric,numerator,denominator,people,top_share,status\nreopened,0.1,0.3,12,0.30000000000000004,provisional\n"
        let again = text(read(written))
        #expect(again == "week,group,metric,value,people,numerator,denominator,status,top_share\n2026-W21,all,reopened,,12,0.1,0.3,provisional,0.3\n")
        #expect(text(read(again)) == again)
    }

    @Test(arguments: [
        ("user_email,metric,value\na@example.org,tokens,1\n", "person-column"), ("metric,value,week\ntokens,1,2026-W22\n", "week-after-capture"),
        ("metric,value\n", "no-rows"), ("", "no-rows"), ("metric,value\ntokens,1\ntokens,2\n", "repeated-row"), ("metric\tvalue\ntokens\t1\n", "foreign-separator"),
        ("metric,value\ntokens,1\nmetric,value\ntokens,2\n", "unknown-metric"), ("metric,value,model\ntokens,1,x\n", "unknown-column"),
    ]) func refusesWhatASnapshotMayNotBe(_ printed: String, _ rule: String) {
        let result = read(printed)
        #expect(result.diagnostics.contains { $0.severity == .error && $0.rule == rule }, "\(result.diagnostics)")
        #expect(result.csv == [] && result.rows == [])
        #expect(result.diagnostics.allSatisfy { $0.location?.path == "the result of 'tokens'" })
    }

    @Test func aPersonInAKeyIsRefusedToo() {
        #expect(read("[{\"metric\": \"tokens\", \"value\": 1, \"login\": \"ada\"}]", .json).diagnostics.map(\.rule) == ["person-column"])
    }

    @Test func warningsStay() {
        let result = read("metric,value,numerator,denominator\ntokens,5,,\nfirst_pass_share,,0,0\n")
        #expect(result.diagnostics.map(\.rule) == ["zero-denominator"])
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
    }
}
