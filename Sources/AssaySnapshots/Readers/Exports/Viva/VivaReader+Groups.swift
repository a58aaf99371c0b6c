import AssayDiagnostics
import AssayMetrics

extension VivaReader {
    /// A row is a group and a week, with sums over its people (`meeting_hours`) and means (`esat_mean`).
    ///
    /// Groups of few people are written with their number: disclosure control then hides them for good, and others with them wherever a whole is told.
    func readGroups(_ tables: [VivaColumns], _ request: ImportRequest, _ log: inout ImportLog) -> ImportReading {
        var sundayPath: String?
        var records = 0
        var groupings = Set<[String]>()
        var unread: [String] = []
        var names = GroupNames(for: request)
        var daily = DailyFigures(VivaReader.groupMetrics(weeks))
        for columns in tables {
            let table = columns.table
            daily.openFile()
            guard let date = columns["week start"], let people = columns["people"] else { continue }
            let known = [date, people] + VivaReader.fields(weeks).compactMap { $0.groupColumn.flatMap { columns[$0] } }
            let attributes = table.columns.indices.filter { !known.contains($0) && columns.holdsWords($0) }
            guard let all = columns.groups(attributes.map { table.columns[$0] }, log: &log), let by = request.by.isEmpty ? all : columns.groups(request.by, log: &log) else { continue }
            for column in table.columns.indices where !known.contains(column) && !attributes.contains(column) && !unread.contains(table.columns[column]) {
                unread.append(table.columns[column])
            }
            groupings.insert(by.map { VivaColumns.plain(table.columns[$0]) })
            let days = table.rows.map { table.day($0, date, by: request.dates, log: &log) }
            guard let start = VivaWeeks.start(of: days.compactMap { $0 }, column: table.columns[date], path: table.path, log: &log) else { continue }
            if start == .sunday, sundayPath == nil { sundayPath = table.path }
            records += table.rows.count
            for cell in cells(columns, zip(table.rows, days), of: all + by.filter { !all.contains($0) }, by: by, &names, &log) { cell.add(to: &daily) }
        }
        if groupings.count > 1 {
            log.refuse(
                "mixed-groupings", "the files tell the same people by different groups: one that is hidden could be had by subtraction",
                at: SourceLocation(path: tables[0].table.path, line: 1), help: "give files of the same columns, or name the columns they share with --by")
        }
        if let sundayPath { VivaWeeks.warn(path: sundayPath, log: &log) }
        var guide = guide
        guide.metrics = VivaReader.groupMetrics(sundayPath == nil && records > 0 ? .monday : .sunday)
        var reading = ImportReading(daily, for: request, guide: guide, log: &log)
        names.order(&reading)
        reading.summary.records = records
        reading.summary.unread = unread
        return reading
    }

    /// The metrics that figures of groups give, with the columns they come from.
    private static func groupMetrics(_ weeks: VivaWeeks.Start) -> [ExportMetric] {
        fields(weeks).compactMap { field in
            field.groupColumn.map { ExportMetric(field.metric.metric, field: String($0.map { $0 == " " ? "_" : $0 }), rule: .week) }
        }
    }

    /// One group in one week, on its way from rows to figures.
    private struct Cell {
        let week: Week
        let group: String
        let place: SourceLocation
        var people = 0
        var active: Int?
        /// By metric: what the rows have together, and the people behind it.
        var sums: [String: (sum: Double, people: Int)] = [:]

        func add(to daily: inout DailyFigures) {
            daily.cover(week.monday...week.sunday)
            daily.setPeople(people, on: week.monday, group: group, at: place)
            for field in VivaReader.fields(.monday) {
                guard let told = sums[field.metric.id] else { continue }
                let isMean = field.metric.rule == .mean
                if isMean, told.people == 0 { continue }
                daily.add(field.metric.id, isMean ? told.sum / Double(told.people) : told.sum, on: week.monday, group: group, at: place)
                // Where nobody did anything, everybody stands behind the 0.
                if field.isOfActive, let active, active > 0 { daily.setPeople(active, on: week.monday, group: group, metric: field.metric.id, at: place) }
                if isMean { daily.setPeople(told.people, on: week.monday, group: group, metric: field.metric.id, at: place) }
            }
        }
    }

    /// The rows of a file as cells by some of the columns that make its groups: those of few people can so be counted in larger ones.
    private func cells(
        _ columns: VivaColumns, _ rows: Zip2Sequence<[ExportTable.Row], [CivilDate?]>, of attributes: [Int], by groups: [Int], _ names: inout GroupNames, _ log: inout ImportLog
    ) -> [Cell] {
        let table = columns.table
        let fields = VivaReader.fields(weeks).compactMap { field in field.groupColumn.flatMap { columns[$0] }.map { (field: field, column: $0) } }
        var cells: [Cell] = []
        var indices: [[String]: Int] = [:]
        var lines: [[String]: Int] = [:]
        for (row, day) in rows {
            guard let day else { continue }
            let week = VivaWeeks.week(beginning: day)
            if let first = lines.updateValue(row.place.line, forKey: [week.description] + attributes.map { row[$0] }) {
                log.refuse("repeated-row", "the same group and week stands in line \(first)", at: row.place, help: "keep one of the rows")
                continue
            }
            guard let people = table.count(row, columns["people"]!, log: &log) else {
                if row[columns["people"]!].isEmpty { log.refuse("missing-people", "the row does not say how many people it is about", at: row.place, help: "export it with 'people'") }
                continue
            }
            let title = VivaColumns.group(row, groups)
            if title.isEmpty, !groups.isEmpty {
                log.refuse(
                    "missing-group", "the row does not say which group it is about", at: row.place,
                    help: "fill the columns that make groups, or leave the row out")
                continue
            }
            for id in groups.isEmpty ? [Group.everybody] : names.ids(of: title, at: row.place, log: &log) {
                let index = indices[[week.description, id]] ?? cells.count
                if index == cells.count {
                    cells.append(Cell(week: week, group: id, place: row.place))
                    indices[[week.description, id]] = index
                }
                cells[index].people += people
                for (field, column) in fields {
                    guard let value = table.number(row, column, log: &log) else { continue }
                    if field.metric.id == VivaReader.active, let active = table.count(row, column, log: &log) {
                        if active > people {
                            log.refuse("part-above-whole", "'\(table.columns[column])' is more than 'people'", at: row.place, help: "count each person once")
                        }
                        cells[index].active = (cells[index].active ?? 0) + active
                    }
                    let weight = field.groupColumnIsMean ? Double(people) : 1
                    let before = cells[index].sums[field.metric.id] ?? (0, 0)
                    cells[index].sums[field.metric.id] = (before.sum + value * weight, before.people + people)
                }
            }
        }
        return cells
    }
}

extension VivaColumns {
    /// Whether a column has anything but numbers in it, and so can make groups.
    func holdsWords(_ column: Int) -> Bool {
        table.rows.contains { row in
            let bytes = Array(row[column].utf8)
            return !bytes.isEmpty && DecimalNumber(bytes.span, 0, bytes.count) == nil
        }
    }
}
