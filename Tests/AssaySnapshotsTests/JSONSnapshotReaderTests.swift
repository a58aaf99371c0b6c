import Testing

@testable import AssayMetrics
@testable import AssaySnapshots

@Suite struct JSONSnapshotReaderTests {
    @Test func theSameRowsReadAsTheCSVForm() throws {
        let csv = TestSite.csv(CSVSnapshotReaderTests.full)
        let json = TestSite.json(
            """
            [
             {"week": "2026-W21", "group": "retail", "metric": "tokens", "value": 1200.5, "people": 14, "status": "final"},
             {"week": "2026-W20", "group": "retail", "metric": "tokens", "value": "1100", "people": "13", "status": "provisional", "note": "late export, 2\\u0020days"},
             {"metric": "first_pass_share", "numerator": 1, "denominator": 3, "value": 0.33, "note": null, "group": "", "people": null}
            ]
            """)
        #expect(json.rendered == [] && json.rows == 3)
        #expect(json.snapshot.notes == csv.snapshot.notes)
        #expect(json.snapshot.observations.map(key) == csv.snapshot.observations.map(key))
        #expect(json.snapshot.observations.map(\.line) == [2, 3, 4])
    }

    private func key(_ row: Observation) -> String {
        "\(row.week) \(row.group) \(row.metric) \(row.value) \(row.people) \(row.numerator) \(row.denominator) \(row.isProvisional) \(row.note)"
    }

    @Test func faultsOfRowsHaveTheirPlace() {
        #expect(
            TestSite.json("[{\"metric\": \"tokns\",\n  \"value\": 9007199254740993},\n {\"metric\": \"tokens\", \"value\": \"1,5\", \"people\": true}, 7]").rendered == [
                "error: metric 'tokns' is not declared [unknown-metric]\n  --> s.json:1:13\n  help: did you mean 'tokens'?",
                "error: the value cannot be held exactly here [inexact-integer]\n  --> s.json:2:12\n  help: give it in a larger unit",
                "error: the value has a decimal comma [decimal-comma]\n  --> s.json:3:32\n  help: write a decimal point: 1234.5",
                "error: 'people' is true, not a text or a number [wrong-type]\n  --> s.json:3:49\n  help: write it as in the CSV form",
                "error: an element of the array is a number, and each row is an object [not-an-object]\n  --> s.json:3:56\n  help: write {\"metric\": …, \"value\": …}",
            ])
    }

    @Test func keysAreThoseOfTheColumns() {
        let columns = "the columns are week, group, metric, value, people, numerator, denominator, status, note, top_share"
        #expect(
            TestSite.json("[{\"metric\": \"tokens\", \"value\": 1, \"stauts\": 1, \"email\": 1, \"value\": 2}]").rendered == [
                "error: unknown key 'stauts' [unknown-key]\n  --> s.json:1:35\n  help: did you mean 'status'? \(columns)",
                """
                error: key 'email' looks like a person's: Assay reads groups only [person-column]
                  --> s.json:1:48
                  help: remove it, and give one figure a group, with the number of people behind it in 'people'
                """,
                "error: key 'value' is given twice in one object [repeated-key]\n  --> s.json:1:60\n  help: keep one of them",
            ])
    }

    @Test(arguments: ["", "[]", " [ ]\n"]) func noRowsIsAFault(text: String) {
        #expect(TestSite.json(text).diagnostics.map(\.rule) == ["no-rows"])
    }

    @Test func aSnapshotIsAnArray() {
        #expect(
            TestSite.json("{\"metric\": \"tokens\"}").rendered == [
                "error: the file is an object, and a snapshot is an array of objects [not-an-array]\n  --> s.json:1:1\n  help: put the objects between [ and ]"
            ])
    }

    @Test func faultsBeforeASyntaxErrorAreKept() {
        #expect(TestSite.json("[{\"metric\": \"x\", \"value\": 1},\n{]").diagnostics.map(\.rule) == ["unknown-metric", "json-syntax"])
        #expect(TestSite.json("[{\"metric\": \"tokens\", \"value\": 1}] x").diagnostics.map(\.rule) == ["json-syntax"])
    }

    @Test func textIsHeldToTheRulesOfTheCSVForm() {
        #expect(
            TestSite.json("[{\"metric\": \"tokens\", \"value\": 1, \"note\": \"a\\u0000\"}]").rendered == [
                "error: control byte 0x00 [control-byte]\n  --> s.json:1:43\n  help: remove it: fields hold text"
            ])
        let reading = TestSite.json("[{\"metric\": \"tokens\", \"value\": 1, \"note\": \"a\\r\\nb\"}]")
        #expect(reading.rendered == [] && reading.snapshot.notes == ["a\nb"])
        let long = String(repeating: "x", count: CSVTokenizer.maximumFieldLength + 1)
        #expect(TestSite.json("[{\"metric\": \"tokens\", \"value\": 1, \"note\": \"\(long)\"}]").diagnostics.map(\.rule) == ["field-too-long"])
    }

    @Test func aRowOfBackfillCarriesItsWeek() {
        #expect(
            TestSite.json("[\n{\"metric\": \"tokens\", \"value\": 1}]", capture: nil).rendered == [
                "error: a row of backfill has no week [missing-week]\n  --> s.json:2\n  help: write the week of the figure, such as 2026-W21"
            ])
    }

    @Test func rowsAreLimited() {
        let bytes = Array("[{\"metric\":\"x\"},\n{\"metric\":\"x\"},\n{\"metric\":\"x\"}]".utf8)
        let reading = JSONSnapshotReader(maximumRows: 2).read(bytes, path: "s", capture: Week("2026-W21"), schema: TestSite.schema)
        #expect(reading.rows == 2)
        #expect(reading.rendered.last == "error: the file has more than 2 rows [too-many-rows]\n  --> s:3\n  help: split it into several files")
        #expect(RowValidator.maximumRows == 10_000_000)
    }
}
