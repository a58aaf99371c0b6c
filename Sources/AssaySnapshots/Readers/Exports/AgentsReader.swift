import AssayDiagnostics
import AssayMetrics

/// A list of agents with their runs, a row an agent and week: what Langdock and other platforms export, under plain names.
///
/// Distinct users of several agents do not add up, so there is no number of them; how many people stand behind a group is at least those of the agent that
/// most people ran.
struct AgentsReader: ExportReader {
    let guide = ExportGuide(
        title: "Agents",
        reads: "CSV with a row an agent and week: period_start, period_end, agent_id, runs; also read: created_at, distinct_users, owner_group. Periods are ISO weeks, Monday to Sunday.",
        export: "The usage export by agent of your agent platform, one week at a time, with its columns renamed to these.",
        drops: ["columns about owners and creators"], options: [.groupMap(of: "owner groups"), .dates], metrics: AgentsReader.metrics)

    private static let metrics: [ExportMetric] = {
        func metric(
            _ id: String, _ title: String, _ kind: Metric.Kind, _ unit: String, _ better: Metric.Direction, over overWeeks: Metric.Aggregate, _ definition: String, _ field: String
        ) -> ExportMetric {
            ExportMetric(
                Metric(
                    id: id, title: title, kind: kind, unit: unit, better: better, aggregate: .sum, overWeeks: overWeeks, definition: definition, source: "Agents, \(field)"),
                field: field, rule: .week)
        }
        return [
            metric("agents-created", "Agents created", .adoption, "agents", .neither, over: .sum, "Agents made in the week, whether anybody ran them or not.", "created_at"),
            metric("agents-active", "Agents that ran", .adoption, "agents", .neither, over: .none, "Agents with at least one run in the week, by whomever.", "runs"),
            metric("agents-runs", "Runs of agents", .adoption, "runs", .neither, over: .sum, "Runs of all agents together. A run that failed counts like one that helped.", "runs"),
            metric(
                "agents-shared", "Agents that several people ran", .value, "agents", .up, over: .none,
                "Agents that at least two people ran in the week: somebody found useful what another made.", "distinct_users"),
        ]
    }()

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let table = ExportTable(file, log: &log) else { return false }
        return AgentsReader.required.allSatisfy(table.columns.contains)
    }

    private static let required = ["period_start", "period_end", "agent_id", "runs"]
    private static let optional = ["created_at", "distinct_users", "owner_group"]

    /// One group in one week.
    private struct Cell {
        let place: SourceLocation
        var created: Int?
        var active = 0
        var runs = 0
        var shared: Int?
        /// The most people that ran one agent.
        var people: Int?
        /// Runs of agents that one person ran: they may all be one person's.
        var runsOfOne = 0
    }

    private struct Key: Hashable {
        var week: Week
        var group: String
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var daily = DailyFigures(guide.metrics)
        var names = GroupNames(for: request)
        var summary = ImportSummary()
        var ungrouped = 0
        for file in files {
            guard let table = ExportTable(file, log: &log) else { continue }
            guard AgentsReader.required.allSatisfy(table.columns.contains) else {
                table.refuseShape(expected: "a list of agents by week", remedy: "name the columns \(AgentsReader.required.joined(separator: ", "))", log: &log)
                continue
            }
            daily.openFile()
            for column in table.columns where !(AgentsReader.required + AgentsReader.optional).contains(column) {
                if PersonColumn.matches(column) || AgentsReader.ownerColumns.contains(where: column.hasPrefix) { summary.dropped.append(column) } else { summary.unread.append(column) }
            }
            summary.records += table.rows.count
            for (key, cell) in cells(table, request, &names, &ungrouped, &log).sorted(by: { ($0.key.week, $0.key.group) < ($1.key.week, $1.key.group) }) {
                add(cell, key, to: &daily)
            }
        }
        var reading = ImportReading(daily, for: request, guide: guide, log: &log)
        names.order(&reading)
        summary.made = reading.summary.made
        summary.undeclared = reading.summary.undeclared
        summary.leftOut = reading.summary.leftOut
        if ungrouped > 0 { summary.leftOut.append("\(ungrouped) \(ungrouped == 1 ? "row" : "rows") of agents that no group owns") }
        reading.summary = summary
        return reading
    }

    private static let ownerColumns = ["owner_name", "creator", "created_by", "owner_id"]

    private func cells(_ table: ExportTable, _ request: ImportRequest, _ names: inout GroupNames, _ ungrouped: inout Int, _ log: inout ImportLog) -> [Key: Cell] {
        func index(_ name: String) -> Int? { table.columns.firstIndex(of: name) }
        guard let start = index("period_start"), let end = index("period_end"), let agent = index("agent_id"), let runsColumn = index("runs") else { return [:] }
        let (createdColumn, usersColumn, groupColumn) = (index("created_at"), index("distinct_users"), index("owner_group"))
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
            let name = groupColumn.map { row[$0] }
            let groups = name.map { $0.isEmpty ? [] : names.ids(of: $0, at: row.place, log: &log) } ?? [Group.everybody]
            if groups.isEmpty { ungrouped += 1 }
            for group in groups {
                var cell = cells[Key(week: week, group: group)] ?? Cell(place: row.place)
                if createdColumn != nil { cell.created = (cell.created ?? 0) + (created.map { Week(containing: $0) == week } == true ? 1 : 0) }
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

    private func add(_ cell: Cell, _ key: Key, to daily: inout DailyFigures) {
        let day = key.week.monday
        daily.cover(day...key.week.sunday)
        func add(_ metric: String, _ value: Int) { daily.add(metric, Double(value), on: day, group: key.group, at: cell.place) }
        if let created = cell.created { add("agents-created", created) }
        add("agents-active", cell.active)
        add("agents-runs", cell.runs)
        if let shared = cell.shared { add("agents-shared", shared) }
        // Where nobody ran anything nobody is counted, and the group's declared number stands behind the 0.
        guard let people = cell.people, people > 0 else { return }
        let mayBeOnePersons = 2 * cell.runsOfOne > cell.runs
        daily.setPeople(mayBeOnePersons ? 1 : people, on: day, group: key.group, at: cell.place)
    }
}
