import AssayDiagnostics
import AssayMetrics

/// PagerDuty analytics: incidents of teams, services or the whole account, aggregated by PagerDuty into weeks.
struct PagerDutyReader: ExportReader {
    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let document = ExportJSON.documents(file, log: &log).first else { return false }
        return document.keys.contains("aggregate_unit") || document["data"]?.elements?.first?.keys.contains { PagerDutyReader.signs.contains($0) } ?? false
            || document["incidents"]?.elements?.first?["incident_number"] != nil
    }

    /// Keys that no other tool has.
    private static let signs: Set<String> = ["mean_seconds_to_resolve", "total_incident_count", "total_sleep_hour_interruptions", "seconds_to_first_ack"]

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var made = Made(SourceWeeks(guide.metrics))
        for file in files {
            for document in ExportJSON.documents(file, log: &log) where !read(document, request, &made, &log) { break }
        }
        var reading = made.weeks.reading(for: request)
        reading.summary.leftOut += made.leftOut
        reading.summary.records = made.records
        reading.summary.unread = made.unread
        reading.finish(guide, request, log)
        return reading
    }

    struct Made {
        var weeks: SourceWeeks
        var records = 0
        var unread: [String] = []
        var leftOut: [String] = []

        init(_ weeks: SourceWeeks) { self.weeks = weeks }

        mutating func leaveOut(_ sentence: String) {
            if !leftOut.contains(sentence) { leftOut.append(sentence) }
        }
    }

    /// False where the document is none of those that are read: one fault is enough for a file.
    private func read(_ document: ExportJSON, _ request: ImportRequest, _ made: inout Made, _ log: inout ImportLog) -> Bool {
        guard let rows = document["data"]?.elements, rows.allSatisfy(\.isObject), isOfWeeks(document, rows, &log) else {
            if document["data"]?.elements == nil { refuse(document, &log) }
            return false
        }
        var starts: [Week] = []
        var dated: [(row: ExportJSON, week: Week)] = []
        for row in rows {
            guard let week = week(of: row, &log) else { continue }
            starts.append(week)
            dated.append((row, week))
        }
        guard let first = starts.min(), let last = starts.max() else { return true }
        let span = Span(of: document)
        for (row, week) in dated {
            made.records += 1
            guard span.holds(week, from: first, to: last, request) else {
                made.leaveOut(
                    span.isKnown
                        ? "\(week) is partial: the export is of incidents created from \(span.start ?? "") to \(span.end ?? "")"
                        : "\(week) may be partial: the export does not say from when to when it is, and this is its \(week == first ? "first" : "last") week")
                continue
            }
            add(row, week, request, &made, &log)
        }
        return true
    }

    /// Whether the rows are weeks of teams, services or the account; a fault when not.
    private func isOfWeeks(_ document: ExportJSON, _ rows: [ExportJSON], _ log: inout ImportLog) -> Bool {
        if let row = rows.first(where: { row in PagerDutyReader.personal.contains { row.keys.contains($0) } }) {
            let isRaw = row.keys.contains("incident_number") || row.keys.contains("assigned_user_ids")
            log.refuse(
                isRaw ? "raw-incidents" : "person-level",
                isRaw ? "single incidents, with the people who were assigned to them" : "figures of single responders", at: row.place,
                help: "export /analytics/metrics/incidents/teams with aggregate_unit=week: figures of teams")
            return false
        }
        guard !rows.isEmpty, document["aggregate_unit"]?.string != "week" else { return true }
        log.refuse(
            "aggregate-unit", "aggregated by \(document["aggregate_unit"]?.string.map { "'\($0)'" } ?? "the whole span"): means of these do not make a week's",
            at: document.place, help: "export it with aggregate_unit=week")
        return false
    }

    private func refuse(_ document: ExportJSON, _ log: inout ImportLog) {
        if document["incidents"]?.elements != nil {
            log.refuse(
                "raw-incidents", "single incidents, with the people who were assigned to them", at: document.place,
                help: "export /analytics/metrics/incidents/teams with aggregate_unit=week: figures of teams")
        } else if let message = document["error"]?["message"]?.string ?? document["message"]?.string {
            log.refuse(
                "error-response", "PagerDuty answered '\(message)' in place of the figures", at: document.place,
                help: "check the token and the filters, and export it again")
        } else {
            log.refuse(
                "wrong-file", "no analytics of PagerDuty: it looks like \(document.looks)", at: document.place,
                help: "POST /analytics/metrics/incidents/teams with aggregate_unit=week gives 'data', a row for each team and week")
        }
    }

    /// The week that a row is of; nil after a fault.
    private func week(of row: ExportJSON, _ log: inout ImportLog) -> Week? {
        guard let text = row["range_start"]?.string, let day = CivilDate(timestamp: text) else {
            log.refuse("date", "a row without a 'range_start' that is a day", at: row.place, help: "export it with aggregate_unit=week")
            return nil
        }
        guard day.weekday == 1 else {
            log.refuse(
                "week-start", "the week from \(day) on begins on a \(PagerDutyReader.weekdays[day.weekday - 1]), and ISO weeks on a Monday",
                at: row.place, help: "export whole weeks from Monday 00:00 on, in the time_zone of the account")
            return nil
        }
        return Week(containing: day)
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private func add(_ row: ExportJSON, _ week: Week, _ request: ImportRequest, _ made: inout Made, _ log: inout ImportLog) {
        guard let source = source(of: row, request, &made) else { return }
        let keys = row.keys
        for key in keys where !PagerDutyReader.known.contains(key) && !made.unread.contains(key) { made.unread.append(key) }
        for field in PagerDutyReader.fields {
            guard let json = row[field.key] else {
                // Null where nobody acknowledged any: nothing over none.
                if !field.counts.isEmpty, keys.contains(field.key) { made.weeks.add(field.id, 0, over: 0, in: week, source: source, at: row.place, log: &log) }
                continue
            }
            guard let number = json.number, number >= 0 else {
                log.refuse("not-a-number", "'\(field.key)' is \(json.kind) and no number from 0 on", at: json.place, help: "export it again")
                continue
            }
            if field.counts.isEmpty {
                made.weeks.add(field.id, number / field.divisor, in: week, source: source, at: json.place, log: &log)
            } else if let count = field.counts.lazy.compactMap({ row[$0]?.number }).first {
                made.weeks.add(field.id, number * count / field.divisor, over: count, in: week, source: source, at: json.place, log: &log)
            }
        }
    }

    /// The team or service that a row is of, or `all`; nil for incidents of none.
    private func source(of row: ExportJSON, _ request: ImportRequest, _ made: inout Made) -> String? {
        let keys = row.keys
        let kind = ["service", "team", "escalation_policy"].first { keys.contains("\($0)_id") || keys.contains("\($0)_name") }
        guard let kind else {
            made.weeks.declare(Group.everybody, title: Group.everybody, groups: nil)
            return Group.everybody
        }
        let names = ["\(kind)_name", "\(kind)_id"].compactMap { row[$0]?.string }.filter { !$0.isEmpty }
        guard let title = names.first, let id = names.last else {
            made.leaveOut("incidents of no \(kind)")
            return nil
        }
        // A service belongs to its team's group where the map does not know it.
        let known = names + ["team_name", "team_id"].compactMap { row[$0]?.string }
        made.weeks.declare("\(kind) \(id)", title: title, groups: request.groupMap.map { map in known.lazy.map(map.groups).first { !$0.isEmpty } ?? [] })
        return "\(kind) \(id)"
    }
}
