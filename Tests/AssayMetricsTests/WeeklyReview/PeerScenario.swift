@testable import AssayMetrics
import Foundation
import Testing

/// A scenario of the peer's weekly business review: its daily page views, and what its engine makes of them.
struct PeerScenario {
    /// What stands in one block of its deck: a chart of six weeks and twelve months with the year before, and a row of figures.
    struct Block {
        /// The months of the fiscal year, those to come without a figure; else the last twelve that are over.
        var isFiscal: Bool
        /// "Jan".
        var labels: [String]
        var weeks: [Double?]
        var weeksBefore: [Double?]
        var months: [Double?]
        var monthsBefore: [Double?]
        /// Last week, on the week, on the year; month, quarter and year to date, each with its change on the year. Changes in percent.
        var box: [Double]
    }

    static let numbers = [1, 3]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Page views by day.
    var days: [CivilDate: Double] = [:]
    /// The last day of the report's week, a Saturday.
    var end: CivilDate
    var calendar: FiscalCalendar
    var blocks: [Block]

    var weeks: [Double] { blocks[0].weeks.compactMap(\.self) }
    var weeksBefore: [Double] { blocks[0].weeksBefore.compactMap(\.self) }
    var box: [Double] { blocks[0].box }

    init(_ number: Int) throws {
        let file = OracleCases.folder.appending(path: "weekly-review/scenario_\(number).json")
        let root = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        end = try #require((root["week_ending"] as? String).flatMap { CivilDate($0) })
        let months = PeerScenario.months.map { $0.uppercased() }
        calendar = FiscalCalendar(yearEnds: try #require((root["fiscal_year_end_month"] as? String).flatMap { months.firstIndex(of: $0) }) + 1)
        blocks = try #require(root["blocks"] as? [[String: Any]]).map { block in
            let series = try #require((block["series"] as? [[String: Any]])?.first)
            func numbers(_ key: String) throws -> [Double?] { try #require(series[key] as? [Any]).map { ($0 as? NSNumber)?.doubleValue } }
            return try Block(
                isFiscal: #require(block["title"] as? String).hasSuffix("Fiscal"), labels: Array(#require(block["x_axis"] as? [String]).suffix(12)), weeks: numbers("cy_weeks"),
                weeksBefore: numbers("py_weeks"), months: numbers("cy_months"), monthsBefore: numbers("py_months"), box: #require((block["box_totals"] as? [[Double]])?.first))
        }
        for row in try OracleCases.lines("weekly-review/page-views.csv").dropFirst() {
            let fields = row.split(separator: ",")
            let views: Double = try #require(Double(fields[1]))
            days[try #require(CivilDate(fields[0]))] = views
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
}
