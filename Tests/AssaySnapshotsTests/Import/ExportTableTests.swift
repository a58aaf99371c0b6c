import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct ExportTableTests {
    private func read(_ text: String) -> (table: ExportTable?, faults: [Diagnostic]) {
        var log = ImportLog()
        let table = ExportTable(ExportFile(path: "x.csv", bytes: Array(text.utf8)), log: &log)
        return (table, log.finished())
    }

    @Test func keepsRepeatedNamesAndQuotedFields() throws {
        let (table, faults) = read("\u{FEFF}Key, Labels ,\"Labels\",\"a, \"\"b\"\"\"\r\nK-1,ai,,\"two\r\nlines\"\r\n\r\nK-2,,x,\r\n")
        let read = try #require(table)
        #expect(faults.isEmpty)
        #expect(read.columns == ["Key", "Labels", "Labels", "a, \"b\""])
        #expect(read.columns("Labels") == [1, 2] && read.columns("None").isEmpty)
        #expect(read.rows.map { row in read.columns.indices.map { row[$0] } } == [["K-1", "ai", "", "two\r\nlines"], ["K-2", "", "x", ""]])
        #expect(read.rows.map(\.place.line) == [2, 5])
    }

    @Test func aMissingColumnNamesTheNearest() throws {
        var log = ImportLog()
        let table = try #require(read("metric_date,Lines\n2026-05-18,1\n").table)
        #expect(table.column("Lines", log: &log) == 1)
        #expect(table.column("metric_data", log: &log) == nil)
        #expect(log.finished().map(\.help) == ["did you mean 'metric_date'?"])
    }

    @Test(arguments: [
        ("a,b\n1,2\n3", "truncated"), ("a,b\n1,2\n\"3,4\n", "truncated"), ("a,b\n1\n3,4\n", "short-row"), ("a,b\n3,4\n1\n", "short-row"), ("a,b\n1,2,3\n", "long-row"),
        ("a;b\n1;2\n", "foreign-separator"), ("a\tb\n1\t2\n", "foreign-separator"), ("<html>", "web-page"), ("", "empty-export"),
    ])
    func refuses(_ text: String, _ rule: String) { #expect(read(text).faults.map(\.rule) == [rule]) }

    @Test func fieldsMayHoldTabsAndOtherControlBytes() throws {
        let (table, faults) = read("Key,Summary\nK-1,\"a\tb\u{1}\rc\"\nK-2,d\te\n")
        #expect(faults.isEmpty)
        #expect(try #require(table).rows.map { $0[1] } == ["a\tb\u{1}\rc", "d\te"])
    }

    @Test func oneColumnIsATable() { #expect(read("week\n2026-W21\n").table?.rows.count == 1) }

    @Test(arguments: [
        ("12", 12), ("-1.5", -1.5), ("\"523,419\"", 523_419), ("\"-1,234.5\"", -1234.5), ("\"1,234,567\"", 1_234_567), ("0.8999999999999999", 0.8999999999999999),
    ] as [(String, Double)])
    func readsNumbers(_ text: String, _ value: Double) throws {
        var log = ImportLog()
        let table = try #require(read("n\n\(text)\n").table)
        #expect(table.number(table.rows[0], 0, log: &log) == value)
        #expect(log.finished().isEmpty)
    }

    @Test(arguments: ["\"1,5\"", "\"1,2345\"", "\"12,34,567\"", "\"1.2,345\"", "\",123\"", "\"1234,567\"", "1.234.567", "=1+1", "12 %", "n/a"])
    func refusesWhatMayBeAnotherNumber(_ text: String) throws {
        var log = ImportLog()
        let table = try #require(read("n\n\(text)\n").table)
        #expect(table.number(table.rows[0], 0, log: &log) == nil)
        #expect(log.finished().map(\.rule) == ["not-a-number"])
    }

    @Test func anEmptyFieldIsNoNumber() throws {
        var log = ImportLog()
        let table = try #require(read("n,m\n,1\n").table)
        #expect(table.number(table.rows[0], 0, log: &log) == nil)
        #expect(log.finished().isEmpty)
    }
}
