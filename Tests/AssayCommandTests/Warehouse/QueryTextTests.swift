import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

@Suite struct QueryTextTests {
    private func query(_ text: String, _ dialect: QueryText.Dialect = .standard, week: String = "2026-W21") -> QueryText {
        QueryText(Array(text.utf8), QueryParameters(week: Week(week)!), dialect) { SourceLocation(path: "q.sql", line: 1, column: $0 + 1) }
    }

    @Test func parametersBecomeLiterals() {
        let text = query("SELECT :week AS week FROM events WHERE day>=:monday AND day<=:sunday AND (:monday,:sunday) IS NOT NULL")
        #expect(
            text.text == "SELECT '2026-W21' AS week FROM events WHERE day>=DATE '2026-05-18' AND day<=DATE '2026-05-24' AND (DATE '2026-05-18',DATE '2026-05-24') IS NOT NULL")
        #expect(text.asksForWeek && text.diagnostics == [])
    }

    @Test func aWeekCanReachIntoTwoYears() {
        #expect(query(":week :monday :sunday", week: "2026-W53").text == "'2026-W53' DATE '2026-12-28' DATE '2027-01-03'")
        #expect(query(":week :monday :sunday", week: "2025-W01").text == "'2025-W01' DATE '2024-12-30' DATE '2025-01-05'")
    }

    @Test(arguments: [
        "SELECT 1 -- of :week\n", "/* :week /* :monday */ :sunday */ 1", "'it''s :week'", "'it'':week'", "':week''s'", "\"a \"\":week\"", "`:week`", "x::week", "a[1:week]", "a[:week]", "payload:week", "f(x):week",
        "{'a':week}", "$$ :week $$", "$f$ :week $$ :monday $f$", "E'\\' :week'", "'\\' || x", "'a' -- '", "'unfinished :week", "/* unfinished :week",
    ]) func whatIsNoneStays(_ text: String) {
        let query = query(text)
        #expect(query.text == text && !query.asksForWeek && query.diagnostics == [])
    }

    @Test func aBackslashInQuotesIsOneOnlyWhereItIs() {
        #expect(query("'\\' :week").text == "'\\' '2026-W21'")
        #expect(query("'\\' :week'", .spark).text == "'\\' :week'")
        #expect(query("r'\\' :week", .spark).text == "r'\\' '2026-W21'")
        #expect(query("\"\\\" :week\"", .spark).text == "\"\\\" :week\"")
    }

    @Test func statementsAreCutAtSemicolonsOutsideOfQuotes() {
        let text = query("-- first; second\nSET a = 1;\n SELECT ';' /* ; */ AS b;\n;-- the end")
        #expect(text.statements == ["-- first; second\nSET a = 1", "\n SELECT ';' /* ; */ AS b"])
        #expect(query(" -- nothing\n").statements == [] && query("").statements == [])
    }

    @Test func anUnknownParameterIsNamed() {
        #expect(
            rendered(query("SELECT :mondai, :x").diagnostics) == """
                error: there is no parameter ':mondai' [unknown-parameter]
                  --> q.sql:1:8
                  help: did you mean ':monday'?
                error: there is no parameter ':x' [unknown-parameter]
                  --> q.sql:1:17
                  help: the parameters are :week, :monday and :sunday
                """)
        #expect(query("SELECT :mondai", .foreign).diagnostics == [])
    }

    @Test func aParameterInQuotesIsNone() {
        #expect(
            rendered(query("WHERE day >= date ':monday'").diagnostics) == """
                error: ':monday' stands in quotes, where it is only text [quoted-parameter]
                  --> q.sql:1:19
                  help: leave the quotes out: it becomes a literal
                """)
        #expect(query("\":monday\"", .spark).diagnostics.map(\.rule) == ["quoted-parameter"] && query("':monday'", .foreign).diagnostics == [])
    }

    @Test(arguments: ["\\! rm -rf x", "SELECT 1;\n .shell ls", "-- c\n!ls", "source other.sql", "\\copy a to b", "QUIT"]) func shellsOfEnginesGetNothing(_ text: String) {
        #expect(query(text).diagnostics.map(\.rule) == ["not-sql"])
    }

    @Test func whatOnlyLooksLikeOneIsSQL() {
        #expect(query("SELECT source, .5 + quit FROM t WHERE a != '\\!'").diagnostics == [])
        #expect(query("sources AS (SELECT 1)").diagnostics == [])
    }
}
