import AssayMetrics
import Testing

@Suite struct WeekTests {
    @Test func agreesWithTheOracleOnEveryRow() throws {
        let rows = try OracleCases.lines("statistics/iso_weeks.csv").dropFirst()
        #expect(rows.count > 600)
        for row in rows {
            let fields = row.split(separator: ",").map(String.init)
            let week = Week(containing: CivilDate(fields[0])!)
            #expect(week.year == Int(fields[2])!, "\(row)")
            #expect(week.number == Int(fields[3])!, "\(row)")
            #expect(week.monday.description == fields[4], "\(row)")
            #expect(week.ordinal == Int(fields[5])!, "\(row)")
            #expect(week.yearBefore.description == fields[6], "\(row)")
            #expect(week.advanced(by: -1).description == fields[7], "\(row)")
            #expect(Week(week.description) == week, "\(row)")
        }
    }

    @Test func knowsTheYearsWith53Weeks() throws {
        let numbers = try OracleCases.lines("statistics/iso_years_with_53_weeks_1970_2100.txt").flatMap { $0.split { !$0.isNumber } }.compactMap { Int($0) }
        let expected = Set(numbers.filter { (1970...2100).contains($0) })
        #expect(expected.count > 20)
        #expect(Set((1970...2100).filter { Week.weeks(in: $0) == 53 }) == expected)
    }

    @Test func week53ExistsIn2026AndNotIn2025() {
        #expect(Week("2026-W53")?.monday.description == "2026-12-28")
        #expect(Week("2025-W53") == nil)
        #expect(Week(containing: CivilDate("2027-01-01")!).description == "2026-W53")
    }

    @Test(arguments: ["2026-W00", "2026-W54", "2026W21", "2026-w21", "2026-W1", "2026-W021", "1899-W01", "2201-W01", "", "2026-W2x"])
    func refusesWhatIsNoWeek(text: String) { #expect(Week(text) == nil) }

    @Test func yearsBorderOnEachOther() {
        for year in 1901...2199 {
            #expect(Week(year: year, number: Week.weeks(in: year))!.advanced(by: 1) == Week(year: year + 1, number: 1)!)
        }
    }

    @Test func aRunOfNamesIsTheNameOfEachWeek() {
        #expect(Week.names(from: Week("2026-W52")!, count: 3) == ["2026-W52", "2026-W53", "2027-W01"])
        #expect(Week.names(from: Week("2025-W52")!, count: 2) == ["2025-W52", "2026-W01"])
        #expect(Week.names(from: Week("2026-W21")!, count: 0).isEmpty)
        let first = Week("1900-W01")!, count = Week("2200-W52")!.ordinal - first.ordinal + 1
        #expect(Week.names(from: first, count: count) == (0..<count).map { first.advanced(by: $0).description })
    }

    @Test func weeksOrderByTime() {
        #expect(Week("2025-W52")! < Week("2026-W01")!)
        #expect(Week("1900-W01")!.ordinal < 0)
        #expect(Week("2026-W21")!.thursday.description == "2026-05-21")
        #expect(Week("2026-W21")!.sunday.description == "2026-05-24")
    }
}
