import AssayDiagnostics
import AssayMetrics

/// Any table with a row a day or week (and group) and figures in columns, by a map of its columns.
struct WideCSVReader: ExportReader {
    let guide = ExportGuide(
        title: "Any wide table",
        reads: "CSV with a row a day or a week, or one for each group, and a column a figure; --map says which column is what.",
        export: "Whatever writes such a table. The map is CSV with the columns column,is,rule,over,scale,people and a row for each column that is used: `is` is date, week, group, "
            + "people, or the id of a metric; a metric's rule is sum, last, sunday, week, or ratio (over another column); scale is what it is multiplied by (0.01 for cents or per cent).",
        options: [.columnMap, .dates, .groupMap(of: "names in the group column")], metrics: [], ownMetrics: "what the map names")

    /// Never by itself: every table could be one.
    func recognises(_ file: ExportFile) -> Bool { false }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var reading = ImportReading()
        var guide = guide
        var daily = DailyFigures([])
        var names = GroupNames(for: request)
        var told = ToldDays()
        var unread: [String] = []
        var dropped: [String] = []
        var records = 0
        if let file = request.columnMap {
            if let map = ColumnMap(file, log: &log) {
                guide.metrics = map.figures.map(\.metric)
                daily = DailyFigures(guide.metrics)
                for file in files {
                    guard let table = ExportTable(file, log: &log), let columns = WideColumns(map, table, log: &log) else { continue }
                    daily.openFile()
                    columns.add(to: &daily, request, &names, &told, &log)
                    records += table.rows.count
                    for column in columns.unread where !unread.contains(column) && !dropped.contains(column) {
                        if PersonColumn.matches(column) { dropped.append(column) } else { unread.append(column) }
                    }
                }
            }
        } else {
            log.refuse(
                "missing-map", "nothing says which column is which metric", at: SourceLocation(path: files.first?.path ?? ""),
                help: "give --map columns.csv, with a row for each column: column,is,rule,over,scale,people")
        }
        reading = ImportReading(daily, for: request, guide: guide, log: &log)
        if request.columnMap != nil { told.withholdParts(&reading) }
        reading.finish(guide, request, log)
        names.order(&reading)
        reading.summary.records = records
        reading.summary.unread = unread
        reading.summary.dropped = dropped
        return reading
    }
}

/// On which days a table has a figure: a field that is empty, or a row that is missing, is no 0, and a sum without it is none of the week.
struct ToldDays {
    private struct Key: Hashable {
        var metric: String
        var group: String
        var week: Week
    }

    private var days: [Key: Set<Int>] = [:]

    /// - Parameter isWeek: the row speaks of its whole week.
    mutating func note(_ metric: String, _ group: String, _ day: CivilDate, isWeek: Bool) {
        let week = Week(containing: day)
        let key = Key(metric: metric, group: group, week: week)
        if isWeek {
            days[key, default: []].formUnion(week.monday.daysSince1970...week.sunday.daysSince1970)
        } else {
            days[key, default: []].insert(day.daysSince1970)
        }
    }

    /// Leaves out sums and ratios of weeks in which a day has no figure, and says of which metrics.
    func withholdParts(_ reading: inout ImportReading) {
        let rules = Dictionary(reading.metrics.map { ($0.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
        var parts: [String: Int] = [:]
        reading.figures.removeAll { figure in
            guard rules[figure.metric] == .sum || rules[figure.metric] == .ratio else { return false }
            let isPart = (days[Key(metric: figure.metric, group: figure.group, week: figure.week)]?.count ?? 0) < 7
            if isPart { parts[figure.metric, default: 0] += 1 }
            return isPart
        }
        reading.summary.leftOut += parts.sorted { $0.key < $1.key }.map { metric, count in
            "\(count) \(count == 1 ? "figure" : "figures") of '\(metric)': on a day of the week there is none"
        }
    }
}
