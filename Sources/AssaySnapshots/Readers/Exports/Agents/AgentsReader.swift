import AssayDiagnostics
import AssayMetrics

/// A list of agents with their runs, a row an agent and week: what Langdock and other platforms export, under plain names.
///
/// Distinct users of several agents do not add up, so there is no number of them; how many people stand behind a group is at least those of the agent that
/// most people ran.
struct AgentsReader: ExportReader {
    let guide = ExportGuide(
        title: "Agents",
        reads: "CSV with a row an agent and week: period_start, period_end, agent_id, runs; "
            + "also read: created_at, last_run_at, distinct_users, owner_group. Periods are ISO weeks, Monday to Sunday.",
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
        let runAgain = ExportMetric(
            Metric(
                id: "agents-run-again", title: "New agents that ran again", kind: .value, unit: "%", better: .up, aggregate: .ratio, overWeeks: .none,
                definition: "Of the agents made \(watchedWeeks) weeks before and still listed, those that ran after the week in which they were made, by whomever.",
                source: "Agents, last_run_at by created_at"), field: "last_run_at by created_at", rule: .ratio)
        return [
            metric("agents-created", "Agents created", .adoption, "agents", .neither, over: .sum, "Agents made in the week, whether anybody ran them or not.", "created_at"),
            metric("agents-active", "Agents that ran", .adoption, "agents", .neither, over: .none, "Agents with at least one run in the week, by whomever.", "runs"),
            metric("agents-runs", "Runs of agents", .adoption, "runs", .neither, over: .sum, "Runs of all agents together. A run that failed counts like one that helped.", "runs"),
            metric(
                "agents-shared", "Agents that several people ran", .value, "agents", .up, over: .none,
                "Agents that at least two people ran in the week: somebody found useful what another made.", "distinct_users"),
            runAgain,
        ]
    }()

    /// After how many weeks it is asked what became of an agent: as long as the sign of agents never run again watches.
    static let watchedWeeks = 4

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let table = ExportTable(file, log: &log) else { return false }
        return AgentsReader.required.allSatisfy(table.columns.contains)
    }

    static let required = ["period_start", "period_end", "agent_id", "runs"]
    static let optional = ["created_at", "last_run_at", "distinct_users", "owner_group"]

    /// One group in one week.
    struct Cell {
        let place: SourceLocation
        var created: Int?
        var active = 0
        var runs = 0
        var shared: Int?
        /// Of agents made four weeks before: how many there are, and how many ran after their first week; nil where that is not known.
        var made = 0
        var again: Int? = 0
        /// The most people that ran one agent.
        var people: Int?
        /// Runs of agents that one person ran: they may all be one person's.
        var runsOfOne = 0
    }

    struct Key: Hashable {
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
}
