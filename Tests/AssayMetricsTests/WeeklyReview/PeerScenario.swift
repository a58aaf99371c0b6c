@testable import AssayMetrics
import AssayTestSupport
import Foundation
import Testing

/// A scenario of the peer's weekly business review: its daily page views, and what its engine makes of them.
struct PeerScenario {
    static let exists = Fixtures.shared("cases/weekly-review") != nil

    /// Page views by day.
    var days: [CivilDate: Double] = [:]
    /// The last day of the report's week, a Saturday.
    var end: CivilDate
    var calendar: FiscalCalendar
    var weeks: [Double]
    var weeksBefore: [Double]
    /// Last week, on the week, on the year; month, quarter and year to date, each with its change on the year. Changes in percent.
    var box: [Double]

    init(_ number: Int) throws {
        let folder = try #require(Fixtures.shared("cases/weekly-review/scenario_\(number)"))
        let root = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "peer-output.json"))) as? [String: Any])
        let block = try #require((root["blocks"] as? [[String: Any]])?.first)
        let series = try #require((block["series"] as? [[String: Any]])?.first)
        end = try #require((root["week_ending"] as? String).flatMap { CivilDate($0) })
        let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
        calendar = FiscalCalendar(yearEnds: try #require((root["fiscal_year_end_month"] as? String).flatMap { months.firstIndex(of: $0) }) + 1)
        weeks = try #require(series["cy_weeks"] as? [Double])
        weeksBefore = try #require(series["py_weeks"] as? [Double])
        box = try #require((block["box_totals"] as? [[Double]])?.first)

        var rows = try String(contentsOf: folder.appending(path: "original.csv"), encoding: .utf8).split(whereSeparator: \.isNewline).map(fields)
        let column = try #require(rows.removeFirst().firstIndex(of: "PageViews"))
        for row in rows where !row[column].isEmpty {
            // `Sun, 05-Jan-2020`
            let date = row[0].suffix(11).split(separator: "-")
            let month = try #require(months.firstIndex(of: date[1].uppercased()))
            let (year, dayOfMonth) = try (#require(Int(date[2])), #require(Int(date[0])))
            let day = try #require(CivilDate(year: year, month: month + 1, day: dayOfMonth))
            let views: Double = try #require(Double(row[column].filter { $0 != "," }))
            days[day] = views
        }
    }

    /// The week that stands for the seven days up to a Saturday.
    var week: Week { Week(containing: end) }

    /// The sum over days; nil when one is not there.
    func sum(_ first: CivilDate, _ last: CivilDate) -> Double? {
        var sum = 0.0
        for day in first.daysSince1970...last.daysSince1970 {
            guard let views = days[CivilDate(daysSince1970: day)] else { return nil }
            sum += views
        }
        return sum
    }

    /// The days summed to weeks that end on Saturday, as figures of everybody; a week of which a day is missing has none.
    func history() throws -> History {
        let metric = Metric(
            id: "views", title: "Page views", kind: .value, unit: "count", better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "")
        let catalog = MetricCatalog(metrics: [metric], groups: [], pairs: [], events: [])
        let first = try #require(days.keys.min())
        var captures: [(Week?, [Observation])] = []
        for week in stride(from: end.daysSince1970, to: first.daysSince1970, by: -7).reversed() {
            let saturday = CivilDate(daysSince1970: week)
            guard let views = sum(CivilDate(daysSince1970: week - 6), saturday) else { continue }
            let ordinal = Week(containing: saturday)
            captures.append((ordinal, [Sample.row("views", "all", views, people: 100, week: ordinal, in: catalog)]))
        }
        let (history, conflicts) = Sample.history(captures, catalog: catalog)
        #expect(conflicts.isEmpty)
        return history
    }

    /// The fields of a line of CSV, in which quotes hold commas.
    private func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line where character != "\u{FEFF}" {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
