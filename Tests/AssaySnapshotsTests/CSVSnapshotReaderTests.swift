import AssayTestSupport
import Foundation
import Testing

@testable import AssayMetrics
@testable import AssaySnapshots

@Suite struct CSVSnapshotReaderTests {
    static let full = """
        week,group,metric,value,people,numerator,denominator,status,note
        2026-W21,retail,tokens,1200.5,14,,,final,
        2026-W20,retail,tokens,1100,13,,,provisional,"late export, 2 days"
        ,,first_pass_share,0.33,,1,3,,

        """

    @Test func everyColumnIsRead() throws {
        let reading = TestSite.csv(Self.full)
        #expect(reading.rendered == [])
        #expect(reading.rows == 3)
        let rows = reading.snapshot.observations
        try #require(rows.count == 3)
        #expect(reading.snapshot.capture == Week("2026-W21") && reading.snapshot.path == "s.csv")
        #expect(rows[0].week == Week("2026-W21") && rows[0].group == 1 && rows[0].metric == 0 && rows[0].value == 1200.5)
        #expect(rows[0].people == 14 && !rows[0].isProvisional && rows[0].note == -1 && rows[0].line == 2 && rows[0].numerator.isNaN)
        #expect(rows[1].week == Week("2026-W20") && rows[1].isProvisional && rows[1].line == 3)
        #expect(reading.snapshot.notes == ["late export, 2 days"] && rows[1].note == 0)
        // No week is the capture week, no group is everybody; the parts win over the rounded value.
        #expect(rows[2].week == Week("2026-W21") && rows[2].group == 0 && rows[2].metric == 2 && rows[2].people == -1)
        #expect(rows[2].value == 1.0 / 3.0 && rows[2].numerator == 1 && rows[2].denominator == 3)
    }

    @Test func columnsStandInAnyOrder() throws {
        let reading = TestSite.csv("value,metric\n5,changes\n")
        #expect(reading.rendered == [])
        let row = try #require(reading.snapshot.observations.first)
        #expect(row.metric == 1 && row.value == 5)
    }

    @Test func lineEndsAndAByteOrderMarkMakeNoDifference() throws {
        let text = "metric,value,note\ntokens,1,\"two\nlines\"\nchanges,2,\n"
        let plain = TestSite.csv(text)
        for other in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text + "\n\n", String(text.dropLast())] {
            let reading = TestSite.csv(other)
            #expect(reading.rendered == [])
            #expect(reading.snapshot.notes == ["two\nlines"])
            #expect(reading.snapshot.observations.map(\.value) == plain.snapshot.observations.map(\.value))
            #expect(reading.snapshot.observations.map(\.line) == [2, 4])
        }
    }

    @Test func aRowOfBackfillCountsInItsOwnWeek() throws {
        let reading = TestSite.csv("week,metric,value\n2020-W53,tokens,1\n2026-W53,tokens,2\n", capture: nil)
        #expect(reading.rendered == [])
        #expect(reading.snapshot.capture == nil)
        #expect(reading.snapshot.observations.map(\.week) == [Week("2020-W53"), Week("2026-W53")])
    }

    @Test func noRowsIsAFault() {
        #expect(
            TestSite.csv("").rendered == [
                """
                error: the file is empty [no-rows]
                  --> s.csv
                  help: remove it, or write one row a figure with at least 'metric' and 'value'
                """
            ])
        #expect(
            TestSite.csv("metric,value\n").rendered == [
                """
                error: the file has a header and no rows [no-rows]
                  --> s.csv
                  help: remove it, or write one row a figure with at least 'metric' and 'value'
                """
            ])
        #expect(TestSite.csv("\u{FEFF}").diagnostics.map(\.rule) == ["no-rows"])
    }

    @Test func rowsOfAnotherLengthAreRefused() {
        #expect(
            TestSite.csv("metric,value,people\ntokens,1\ntokens,1,5,12\n").rendered == [
                """
                error: the row has 2 fields, and the header has 3 [short-row]
                  --> s.csv:2
                  help: a field that is left empty keeps its comma
                """,
                """
                error: the row has 4 fields, and the header has 3 [long-row]
                  --> s.csv:3:12
                  help: put a field that holds a comma in quotes, and write decimals with a point (1.5)
                """,
            ])
    }

    @Test func structuralFaultsAreFoundInOneRun() {
        let reading = TestSite.csv("metric,value\ntok\"ens,1\n\"tokens\"x,1\ntok\rens,1\ntokens,\u{1}\n\ntokens,1\nchanges,\"1\nchanges,2\n")
        #expect(
            reading.rendered == [
                """
                error: quote inside a field that does not begin with one [bare-quote]
                  --> s.csv:2:4
                  help: put the whole field in quotes, and write each quote of its own twice
                """,
                """
                error: text after the closing quote of a field [text-after-quote]
                  --> s.csv:3:9
                  help: write a quote that belongs to the text twice
                """,
                """
                error: a carriage return without a line feed [lone-carriage-return]
                  --> s.csv:4:4
                  help: save the file with line ends of LF or CRLF
                """,
                """
                error: control byte 0x01 [control-byte]
                  --> s.csv:5:8
                  help: remove it: fields hold text
                """,
                """
                error: a blank line between rows [blank-line]
                  --> s.csv:6
                  help: remove the line
                """,
                """
                error: the quote opened here is never closed [unclosed-quote]
                  --> s.csv:8:9
                  help: close it before the comma or the end of the line
                """,
            ])
        #expect(reading.rows == 6)
    }

    @Test func aLineAfterAFieldOfSeveralLinesIsCountedRight() {
        let reading = TestSite.csv("metric,note,value\ntokens,\"a\nb\",x\nchanges,,y\n")
        #expect(reading.diagnostics.compactMap(\.location).map(\.description) == ["s.csv:3:4", "s.csv:4:10"])
    }

    @Test func aFieldThatIsTooLongEndsTheFile() {
        let reading = TestSite.csv("metric,value\ntokens,\"" + String(repeating: "1", count: 10_485_760))
        #expect(
            reading.rendered == [
                """
                error: the field is longer than 65536 bytes [field-too-long]
                  --> s.csv:2:8
                  help: shorten it, or close a quote that was left open
                """
            ])
    }

    @Test(arguments: [("metric;value\ntokens;1,5\n", "semicolons"), ("metric\tvalue\ntokens\t1\n", "tabs")])
    func anotherSeparatorIsOneFault(text: String, separator: String) {
        #expect(
            TestSite.csv(text).rendered == [
                """
                error: the fields are separated by \(separator), and Assay reads commas [foreign-separator]
                  --> s.csv:1
                  help: export it with commas between fields and a point in decimals (1.5)
                """
            ])
    }

    @Test(.enabled(if: Fixtures.shared("corpora/csv-injection-payloads") != nil, "the corpus csv-injection-payloads is absent"))
    func formulasInANoteStayText() throws {
        let folder = Fixtures.shared("corpora/csv-injection-payloads")!
        let payloads = try String(contentsOf: folder.appending(path: "Intruder/csv-payload.txt"), encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(payloads.count == 6)
        var text = "week,metric,value,note\n"
        for (index, payload) in payloads.enumerated() {
            text += "2026-W0\(index + 1),tokens,1,\"\(payload.replacing("\"", with: "\"\""))\"\n"
        }
        let reading = TestSite.csv(text)
        #expect(reading.rendered == [])
        #expect(reading.snapshot.notes == payloads)
    }

    @Test(.enabled(if: Fixtures.shared("native") != nil, "the folder native is absent"))
    func realFilesReadWithoutAFault() throws {
        let folder = Fixtures.shared("native")!
        var rows = 0
        for name in ["open-source", "viva", "wbr"] {
            let bytes = try Fixtures.bytes(folder.appending(path: "\(name)/all.csv"))
            let table = records(bytes).rows
            let schema = SnapshotSchema(
                MetricCatalog(
                    metrics: Set(table.dropFirst().map { $0[2] }).sorted().map { TestSite.metric($0, .value) },
                    groups: Set(table.dropFirst().map { $0[1] }).sorted().map { Group(id: $0, title: $0) }, pairs: [], events: []))
            let reading = CSVSnapshotReader().read(bytes, path: name, capture: nil, schema: schema)
            #expect(reading.rendered == [])
            #expect(reading.rows == table.count - 1 && reading.snapshot.observations.count == table.count - 1)
            for (row, fields) in zip(reading.snapshot.observations, table.dropFirst()) {
                let value = fields[5].isEmpty ? Double(fields[3])! : Double(fields[5])! / Double(fields[6])!
                #expect(row.value == value && row.week == Week(fields[0]) && Int(row.people) == Int(fields[4]) ?? -1)
            }
            rows += reading.rows
        }
        #expect(rows == 9_173)
    }

    @Test func rowsAreLimited() {
        let bytes = Array("metric,value\nx,1\nx,1\ntokens,1\n".utf8)
        let reading = CSVSnapshotReader(maximumRows: 2).read(bytes, path: "s", capture: Week("2026-W21"), schema: TestSite.schema)
        #expect(reading.rows == 2)
        #expect(reading.rendered.last == "error: the file has more than 2 rows [too-many-rows]\n  --> s:4\n  help: split it into several files")
        #expect(RowValidator.maximumRows == 10_000_000)
    }
}
