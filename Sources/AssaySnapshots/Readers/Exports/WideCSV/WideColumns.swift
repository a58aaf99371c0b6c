import AssayDiagnostics
import AssayMetrics

/// The columns of one table, as the map names them.
struct WideColumns {
    private let map: ColumnMap
    private let table: ExportTable
    private let indices: [String: Int]

    /// Nil after a fault.
    init?(_ map: ColumnMap, _ table: ExportTable, log: inout ImportLog) {
        var indices: [String: Int] = [:]
        var isRight = true
        let roles = ColumnMap.Role.allCases.flatMap { map.roles[$0] ?? [] }
        for name in roles + map.figures.flatMap({ [$0.column, $0.over, $0.people].compactMap { $0 } }) where indices[name] == nil {
            guard let column = table.column(name, log: &log) else {
                isRight = false
                continue
            }
            if table.columns(name).count > 1 {
                log.refuse("repeated-column", "the header has '\(name)' more than once", at: SourceLocation(path: table.path, line: 1), help: "export it under two names")
                isRight = false
            }
            indices[name] = column
        }
        guard isRight else { return nil }
        (self.map, self.table, self.indices) = (map, table, indices)
    }

    /// As they are spelled.
    var unread: [String] { table.columns.filter { indices[$0] == nil } }

    func add(to daily: inout DailyFigures, _ request: ImportRequest, _ names: inout GroupNames, _ told: inout ToldDays, _ log: inout ImportLog) {
        let groupColumns = (map.roles[.group] ?? []).compactMap { indices[$0] }
        let peopleColumn = map.roles[.people]?.first.flatMap { indices[$0] }
        // Where nothing is made from days, a row speaks of its week.
        let areWeeks = map.figures.allSatisfy { [.week, .sunday].contains($0.metric.rule) } || map.roles[.week] != nil
        var lines: [[String]: Int] = [:]
        for row in table.rows {
            guard let day = day(row, request, &log) else { continue }
            let week = Week(containing: day)
            daily.cover(areWeeks ? week.monday...week.sunday : day...day)
            let title = groupColumns.map { row[$0] }.joined(separator: " / ")
            if groupColumns.contains(where: { row[$0].isEmpty }) {
                log.refuse("missing-group", "the row does not say which group it is about", at: row.place, help: "fill the columns that make groups: 'all' is everybody")
                continue
            }
            for group in groupColumns.isEmpty ? [Group.everybody] : names.ids(of: title, at: row.place, log: &log) {
                if let line = lines.updateValue(row.place.line, forKey: [day.description, group]) {
                    log.refuse(
                        "repeated-row", "the same day and group stands in line \(line)", at: row.place,
                        help: "map the column that tells the rows apart as group, or add them up before")
                    continue
                }
                if let peopleColumn, let people = table.count(row, peopleColumn, log: &log) { daily.setPeople(people, on: day, group: group, at: row.place) }
                for figure in map.figures where add(figure, row, day, group, &lines, to: &daily, &log) { told.note(figure.metric.id, group, day, isWeek: areWeeks) }
            }
        }
    }

    /// - Returns: whether the row has a figure.
    private func add(
        _ figure: ColumnMap.Figure, _ row: ExportTable.Row, _ day: CivilDate, _ group: String, _ lines: inout [[String]: Int], to daily: inout DailyFigures, _ log: inout ImportLog
    ) -> Bool {
        guard let column = indices[figure.column], let value = table.number(row, column, log: &log) else { return false }
        var denominator = 0.0
        if let over = figure.over.flatMap({ indices[$0] }) {
            guard let whole = table.number(row, over, log: &log) else { return false }
            denominator = whole
        }
        if figure.metric.rule == .week {
            let week = Week(containing: day)
            if let line = lines.updateValue(row.place.line, forKey: [week.description, group, figure.metric.id]) {
                log.refuse(
                    "repeated-row", "'\(figure.column)' has the rule week, and two figures of \(week): line \(line) is the other", at: row.place,
                    help: "give it the rule sum or last, or keep one row a week")
                return false
            }
        }
        guard (value * figure.scale).isFinite else {
            log.refuse("not-a-number", "'\(figure.column)' times \(figure.scale) is beyond all numbers", at: row.place, help: "correct the scale in the map")
            return false
        }
        daily.add(figure.metric.id, value * figure.scale, over: denominator, on: day, group: group, at: row.place)
        if let people = figure.people.flatMap({ indices[$0] }), let count = table.count(row, people, log: &log) {
            daily.setPeople(count, on: day, group: group, metric: figure.metric.id, at: row.place)
        }
        return true
    }

    private func day(_ row: ExportTable.Row, _ request: ImportRequest, _ log: inout ImportLog) -> CivilDate? {
        if let column = map.roles[.date]?.first.flatMap({ indices[$0] }) { return table.day(row, column, by: request.dates, log: &log) }
        guard let column = map.roles[.week]?.first.flatMap({ indices[$0] }) else { return nil }
        if let week = Week(row[column]) { return week.monday }
        guard let day = table.day(row, column, by: request.dates, log: &log) else { return nil }
        if day.weekday == 1 { return day }
        log.refuse(
            "no-iso-week", "'\(table.columns[column])' is \(day), which begins no ISO week", at: row.place,
            help: day.weekday == 7 ? "weeks from Sunday to Saturday are no ISO weeks: export days, and map them as date" : "write weeks as 2026-W21, or by their Monday")
        return nil
    }
}
