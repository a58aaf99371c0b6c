import AssayDiagnostics
import AssayMetrics

extension AgentsReader {
    static let ownerColumns = ["owner_name", "creator", "created_by", "owner_id"]

    func cells(_ table: ExportTable, _ request: ImportRequest, _ names: inout GroupNames, _ ungrouped: inout Int, _ log: inout ImportLog) -> [Key: Cell] {
        func index(_ name: String) -> Int? { table.columns.firstIndex(of: name) }
        guard let start = index("period_start"), let end = index("period_end"), let agent = index("agent_id"), let runsColumn = index("runs") else { return [:] }
        let (createdColumn, lastColumn, usersColumn, groupColumn) = (index("created_at"), index("last_run_at"), index("distinct_users"), index("owner_group"))
        var cells: [Key: Cell] = [:]
        var lines: [[String]: Int] = [:]
        for row in table.rows {
            guard let first = table.day(row, start, by: request.dates, log: &log), let last = table.day(row, end, by: request.dates, log: &log) else { continue }
            let week = Week(containing: first)
            guard first == week.monday, last == week.sunday else {
                log.refuse(
                    "no-iso-week", "the period from \(first) to \(last) is no ISO week", at: row.place, help: "export a week from Monday to Sunday, as \(week.monday) to \(week.sunday)")
                continue
            }
            if let line = lines.updateValue(row.place.line, forKey: [week.description, row[agent]]) {
                log.refuse("repeated-row", "the agent has a row of \(week) in line \(line) already", at: row.place, help: "export a row an agent and week")
                continue
            }
            guard let runs = table.count(row, runsColumn, log: &log) else { continue }
            let users = usersColumn.flatMap { table.count(row, $0, log: &log) }
            if let users, users > runs {
                log.refuse("part-above-whole", "'distinct_users' is more than 'runs'", at: row.place, help: "count each person once, and every run")
                continue
            }
            let created = createdColumn.flatMap { row[$0].isEmpty ? nil : table.day(row, $0, by: request.dates, log: &log) }
            let lastRun = lastColumn.flatMap { row[$0].isEmpty ? nil : table.day(row, $0, by: request.dates, log: &log) }
            let name = groupColumn.map { row[$0] }
            let groups = name.map { $0.isEmpty ? [] : names.ids(of: $0, at: row.place, log: &log) } ?? [Group.everybody]
            if groups.isEmpty { ungrouped += 1 }
            for group in groups {
                var cell = cells[Key(week: week, group: group)] ?? Cell(place: row.place)
                if createdColumn != nil { cell.created = (cell.created ?? 0) + (created.map { Week(containing: $0) == week } == true ? 1 : 0) }
                if let created, let lastColumn, Week(containing: created) == week.advanced(by: -AgentsReader.watchedWeeks) {
                    cell.made += 1
                    // A list that was made later knows of runs since, and not of those before.
                    let isKnown = row[lastColumn].isEmpty || lastRun.map { $0 <= week.sunday } == true
                    cell.again = isKnown ? cell.again.map { $0 + (lastRun.map { Week(containing: $0) > Week(containing: created) } == true ? 1 : 0) } : nil
                }
                cell.active += runs > 0 ? 1 : 0
                cell.runs += runs
                if let users {
                    cell.shared = (cell.shared ?? 0) + (users > 1 ? 1 : 0)
                    cell.people = max(cell.people ?? 0, users)
                    if users == 1 { cell.runsOfOne += runs }
                }
                cells[Key(week: week, group: group)] = cell
            }
        }
        return cells
    }

    func add(_ cell: Cell, _ key: Key, to daily: inout DailyFigures) {
        let day = key.week.monday
        daily.cover(day...key.week.sunday)
        func add(_ metric: String, _ value: Int) { daily.add(metric, Double(value), on: day, group: key.group, at: cell.place) }
        if let created = cell.created { add("agents-created", created) }
        add("agents-active", cell.active)
        add("agents-runs", cell.runs)
        if let shared = cell.shared { add("agents-shared", shared) }
        if cell.made > 0, let again = cell.again {
            daily.add("agents-run-again", Double(again), over: Double(cell.made), on: day, group: key.group, at: cell.place)
        }
        // Where nobody ran anything nobody is counted, and the group's declared number stands behind the 0.
        guard let people = cell.people, people > 0 else { return }
        let mayBeOnePersons = 2 * cell.runsOfOne > cell.runs
        daily.setPeople(mayBeOnePersons ? 1 : people, on: day, group: key.group, at: cell.place)
    }
}
