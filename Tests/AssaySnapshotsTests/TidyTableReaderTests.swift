import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct TidyTableReaderTests {
    private static let columns: [TidyTable.Column] = [
        TidyTable.Column("week", .week, remedy: "add it"), TidyTable.Column("changes", .number, remedy: "add it"), TidyTable.Column("group", .text),
        TidyTable.Column("status", .choice(["final", "provisional"])),
    ]

    private func read(_ text: String) -> (table: TidyTable, told: String) {
        let (table, diagnostics) = TidyTableReader.read(Array(text.utf8), path: "x.csv", columns: TidyTableReaderTests.columns)
        return (table, diagnostics.map { $0.rendered() }.joined(separator: "\n"))
    }

    @Test func `columns are read as what they are asked to be, in that order, whatever others there are`() {
        let (table, told) = read("colour,changes,week\r\nblue,1.5,2026-W21\r\n,,2026-W22\r\n")
        #expect(told == "")
        #expect(table.columns.map(\.name) == ["week", "changes"])
        #expect(table.lines == [2, 3])
        #expect(table.fields == [.week(Week("2026-W21")!), .number(1.5), .week(Week("2026-W22")!), .absent])
    }

    @Test func `quoted fields and a byte order mark are read`() {
        let (table, told) = read("\u{FEFF}week,changes,group\n2026-W21,-0,\"a, \"\"b\"\"\"\n")
        #expect(told == "")
        #expect(table.fields == [.week(Week("2026-W21")!), .number(0), .text("a, \"b\"")])
    }

    @Test func `a column that is missing is told with the nearest name`() {
        #expect(read("week,chagnes\n2026-W21,1\n").told == """
            error: the header has no column 'changes' [missing-column]
              --> x.csv:1
              help: did you mean 'chagnes'? add it
            """)
    }

    @Test func `all faults of fields are told, and no figure`() {
        let told = read("week,changes,status\n2026-W54,1,final\n2026-05-20,2,final\n77,1,final\n2026-W21,\"1,5\",fnal\n2026-W21,12x\n").told
        #expect(told == """
            error: '2026-W54' is not an ISO week of the years 1900 to 2200 [invalid-week]
              --> x.csv:2:1
              help: write it as 2026-W21
            error: '2026-05-20' is not an ISO week of the years 1900 to 2200 [invalid-week]
              --> x.csv:3:1
              help: that day lies in week 2026-W21: write 2026-W21
            error: a figure stands where the week belongs [invalid-week]
              --> x.csv:4:1
              help: write it as 2026-W21
            error: 'changes' has a decimal comma [decimal-comma]
              --> x.csv:5:10
              help: write a decimal point: 1234.5
            error: 'status' is 'fnal' [unknown-value]
              --> x.csv:5:16
              help: did you mean 'final'?
            error: the row has another number of fields than the header [short-row]
              --> x.csv:6
              help: a field that is left empty keeps its comma, and a field that holds a comma stands in quotes
            """)
    }

    @Test func `a column of persons is refused, also where nobody asks for it`() {
        #expect(read("week,changes,author_email\n2026-W21,1,x\n").told == """
            error: column 'author_email' looks like a person's: Assay reads groups only [person-column]
              --> x.csv:1:14
              help: remove it, and give one figure a group
            """)
    }

    @Test func `a column given twice, and a file without its header, are refused`() {
        #expect(read("week,changes,changes\n2026-W21,1,2\n").told == """
            error: column 'changes' is given twice [repeated-column]
              --> x.csv:1:14
              help: keep one of them
            """)
        #expect(read("2026-W21,12\n").told == """
            error: a figure stands where the name of a column belongs [unknown-column]
              --> x.csv:1:10
              help: begin the file with a header: the names of its columns
            """)
    }

    @Test(arguments: [("", "the file is empty"), ("week,changes\n", "the file has a header and no rows")]) func `a table has rows`(_ text: String, _ summary: String) {
        #expect(read(text).told == """
            error: \(summary) [no-rows]
              --> x.csv
              help: write a header, and a row a week or group under it
            """)
    }

    @Test func `text that is not CSV is refused where it stops being so`() {
        #expect(read("week,changes\n2026-W21,\"1\n").told.hasPrefix("error: the quote opened here is never closed [unclosed-quote]\n  --> x.csv:2:10"))
        #expect(read("week,changes\n\n2026-W21,1\n").told.hasPrefix("error: a blank line before a row [blank-line]\n  --> x.csv:2"))
        let latin1 = TidyTableReader.read(Array("week,changes\n".utf8) + [0xE4, 0x0A], path: "x.csv", columns: TidyTableReaderTests.columns).diagnostics
        #expect(latin1.map(\.rule) == ["not-utf8"])
    }

    @Test func `a table has at most so many rows`() {
        let text = "week,changes\n" + String(repeating: "2026-W21,1\n", count: TidyTableReader.maximumRows + 1)
        #expect(read(text).told == """
            error: the table has more than 200000 rows [too-many-rows]
              --> x.csv:200002
              help: leave rows out that are not drawn
            """)
    }
}
