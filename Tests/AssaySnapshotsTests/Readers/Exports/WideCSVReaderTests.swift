import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct WideCSVReaderTests {
    private func read(_ files: String..., map: String, dates: String? = nil) -> ImportReading {
        let request = ImportRequest(dates: dates.flatMap { DatePattern($0) }, columnMap: ExportFile(path: "columns.csv", bytes: Array(map.utf8)))
        return WideCSVReader().read(files.enumerated().map { ExportFile(path: "t\($0 + 1).csv", bytes: Array($1.utf8)) }, for: request)
    }

    private func rules(_ reading: ImportReading) -> [String] { reading.diagnostics.map(\.rule) }
    private func told(_ reading: ImportReading) -> [String] {
        reading.figures.map { "\($0.week) \($0.group) \($0.metric) \($0.value.map { "\($0)" } ?? "\($0.numerator!)/\($0.denominator!)") \($0.people.map(String.init) ?? "-")" }
    }

    private let head = "column,is,rule,over,scale,people\n"

    /// The seven days of 2026-W21 with the figures 1 to 7.
    private func days(_ change: (Int) -> String = { "\($0)" }) -> String {
        (1...7).reduce(into: "Day,Shipped/Total,Seats,n\n") { $0 += "2026-05-\(17 + $1),\(change($1)),\(100 + $1),\(20 + $1)\n" }
    }

    @Test func eachRuleMakesTheWeeksFigure() {
        let map = head + "Day,date,,,,\nn,people,,,,\nShipped/Total,shipped,sum,,,\nSeats,seats,last,,,\nSeats,window,sunday,,0.01,Shipped/Total\nShipped/Total,part,ratio,Seats,2,\n"
        #expect(told(read(days(), map: map)) == [
            "2026-W21 all shipped 28.0 27", "2026-W21 all seats 107.0 27", "2026-W21 all window 1.07 7", "2026-W21 all part 56.0/728.0 27",
        ])
    }

    @Test func aDayWithoutAFigureIsNoZero() {
        let reading = read(days { $0 == 3 ? "" : "\($0)" }, map: head + "Day,date,,,,\nShipped/Total,shipped,sum,,,\nSeats,seats,last,,,\n")
        #expect(told(reading) == ["2026-W21 all seats 107.0 -"])
        #expect(reading.summary.leftOut == ["1 figure of 'shipped': on a day of the week there is none"])
        #expect(reading.summary.made.map(\.metric) == ["seats"])
        #expect(reading.summary.unread == ["n"])
    }

    @Test func weeksAndGroups() {
        let map = "column,is,rule,over\nKW,week,,\nLand,group,,\nTeam,group,,\nTickets,tickets,week,\nSolved,first,ratio,Tickets\n"
        let reading = read("KW,Land,Team,Tickets,Solved\n2026-W21,DE,A,\"1,200\",300\n2026-05-25,DE,A,1100,\n", map: map)
        #expect(told(reading) == ["2026-W21 de-a tickets 1200.0 -", "2026-W21 de-a first 300.0/1200.0 -", "2026-W22 de-a tickets 1100.0 -"])
        #expect(reading.groups == [ImportedGroup(id: "de-a", title: "DE / A")])
        #expect(rules(read("KW,Land,Team,Tickets,Solved\n2026-05-24,DE,A,1,1\n", map: map)) == ["no-iso-week"])
        #expect(rules(read("KW,Land,Team,Tickets,Solved\n2026-W21,DE,,1,1\n", map: map)) == ["missing-group"])
    }

    @Test func aDatedRowMayStandForItsWeek() {
        let map = head + "Day,date,,,,\nHours,hours,week,,,\n"
        #expect(told(read("Day,Hours\n2026-05-22,4.5\n", map: map)) == ["2026-W21 all hours 4.5 -"])
        #expect(rules(read("Day,Hours\n2026-05-22,4.5\n2026-05-23,5\n", map: map)) == ["repeated-row"])
    }

    @Test func onlySundaysOfATrailingWindow() {
        let map = head + "Day,date,,,,\nActive,active,sunday,,,\n"
        #expect(told(read("Day,Active\n2026-05-24,40\n2026-05-31,44\n", map: map)) == ["2026-W21 all active 40.0 -", "2026-W22 all active 44.0 -"])
    }

    @Test func localDaysNeedAPattern() {
        let map = head + "Day,date,,,,\nSeats,seats,last,,,\n"
        let local = (18...24).reduce(into: "Day,Seats\n") { $0 += "5/\($1)/2026,9\n" }
        #expect(Set(rules(read(local, map: map))) == ["locale-date"])
        #expect(told(read(local, map: map, dates: "M/d/yyyy")) == ["2026-W21 all seats 9.0 -"])
    }

    @Test func rowsThatCannotBeAreRefused() {
        let map = head + "Day,date,,,,\nn,people,,,,\nSeats,seats,last,,,\n"
        #expect(rules(read("Day,Seats,n\n2026-05-18,9,5\n2026-05-18,9,5\n", map: map)) == ["repeated-row"])
        #expect(rules(read("Day,Seats,n\n2026-05-18,many,5\n", map: map)) == ["not-a-number"])
        #expect(rules(read("Day,Seats,n\n2026-05-18,9,-5\n", map: map)) == ["not-a-count"])
        #expect(rules(read("Day,Seats,n\n2026-05-18,9,5\n", "Day,Seats,n\n2026-05-18,8,5\n", map: map)) == ["overlap"])
        #expect(rules(read("Day,Seat,n\n2026-05-18,9,5\n", map: map)) == ["missing-column"])
        #expect(rules(read("Day,Seats,n,Seats\n2026-05-18,9,5,6\n", map: map)) == ["repeated-column"])
        #expect(rules(read("<html>", map: map)) == ["web-page"])
        #expect(rules(read("Day,Seats,n\n2026-05-18,9,\"5", map: map)) == ["truncated"])
    }

    @Test func personColumnsAreDroppedAndNeverMapped() {
        let map = head + "Day,date,,,,\nSeats,seats,last,,,\n"
        #expect(read("Day,Seats,Owner email\n2026-05-18,9,x\n", map: map).summary.dropped == ["Owner email"])
        for row in ["Owner email,group,,,,", "user,clicks,sum,,,", "user_id,people,,,,", "Seats,x,ratio,user,,", "Seats,x,sum,,,user"] { #expect(rules(read("Day\n", map: map + row + "\n")) == ["person-column"]) }
        #expect(rules(read("Day,Seats,Owner\n2026-05-18,9,ada@example.org\n", map: map + "Owner,group,,,,\n")) == ["person-column"])
        #expect(read("Day,Seats,user_count\n2026-05-18,9,4\n", map: map + "user_count,people,,,,\n").diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("column,what\na,date\n", "unknown-column"), ("column\na\n", "missing-column"), ("column,is\n,date\n", "empty-field"), ("column,is\na,seats\n", "unknown-rule"),
        ("column,is,rule\na,date,sum\n", "unused-field"), ("column,is\na,date\nb,week\n", "repeated-role"), ("column,is,rule\na,date,\nb,1x,sum\n", "not-an-id"),
        ("column,is,rule\na,date,\nb,x,sum\nc,X,sum\n", "repeated-metric"), ("column,is,rule\na,date,\nb,x,mean\n", "unknown-rule"), ("column,is,rule\na,date,\nb,x,ratio\n", "ratio-parts"),
        ("column,is,rule,over\na,date,,\nb,x,sum,a\n", "ratio-parts"), ("column,is,rule,scale\na,date,,\nb,x,sum,0\n", "not-a-number"), ("column,is,rule\nb,x,sum\n", "missing-date"),
        ("column,is\na,date\n", "missing-metric"), ("column,is,rule\na,week,\nb,x,sum\n", "rule-of-days"), ("<html>", "web-page"),
    ])
    func mapsThatCannotBeAreRefused(_ map: String, _ rule: String) {
        let reading = read("a,b,c\n2026-W21,2,3\n", map: map)
        #expect(Set(reading.diagnostics.filter { $0.severity == .error }.map(\.rule)).contains(rule))
        #expect(reading.diagnostics.first?.location?.path == "columns.csv")
    }

    @Test func withoutAMapNothingIsRead() {
        #expect(rules(WideCSVReader().read([ExportFile(path: "t.csv", bytes: Array("a\n1\n".utf8))], for: ImportRequest())) == ["missing-map"])
    }

    @Test func readsTheSample() throws {
        guard let url = Fixtures.shared("samples/weekly-business-review/wbr-sample-dataset.csv") else { return }
        let map = head + """
            Date,date,,,,
            Impressions,impressions,sum,,,
            Clicks,click-rate,ratio,Impressions,,
            PageViews,page-views,sum,,,
            Defects/Million,defects,last,,0.000001,
            pct_customer_group_1,group-1,sunday,,,

            """
        let request = ImportRequest(dates: DatePattern("EEE, dd-MMM-yyyy"), columnMap: ExportFile(path: "columns.csv", bytes: Array(map.utf8)))
        let reading = WideCSVReader().read([ExportFile(path: "wbr.csv", bytes: try Fixtures.bytes(url))], for: request)
        #expect(reading.diagnostics.isEmpty)
        #expect(told(reading).filter { $0.hasPrefix("2020-W02") } == [
            "2020-W02 all impressions 3746296.0 -", "2020-W02 all click-rate 299704.0/3746296.0 -", "2020-W02 all page-views 400175680.0 -", "2020-W02 all defects 0.014502999999999999 -",
            "2020-W02 all group-1 0.201525157 -",
        ])
        #expect(told(reading).contains("2021-W37 all click-rate 416201.0/4350756.0 -"))
        // The last 99 days have figures of two columns only, and one of them begins within a week.
        #expect(!told(reading).contains { $0.hasPrefix("2021-W38 all impressions") })
        #expect(reading.summary.unread == ["PageViews__Target", "MobilePageViews", "pct_customer_group_2", "pct_customer_group_3"])
        #expect(reading.summary.leftOut.prefix(2) == ["2020-W01 is partial: the export has 1 of its 7 days", "2022-W01 is partial: the export has 1 of its 7 days"])
    }
}
