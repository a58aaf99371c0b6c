import AssayDiagnostics
import AssayMetrics

extension JiraReader {
    /// What is read of one issue.
    struct Issue {
        /// As the export spells them.
        var groups: [String]
        var created: DatePattern.Moment?
        /// Nil for one that is open.
        var resolved: DatePattern.Moment?
        var points: Double?
        var place: SourceLocation

        /// Minutes from creation to resolution, by the clock of whoever exported them; nil where the times of day are not told.
        var minutes: Int? {
            guard let created, let resolved, let start = created.minutes, let end = resolved.minutes else { return nil }
            return (resolved.day.daysSince1970 - created.day.daysSince1970) * 1440 + end - start
        }
    }

    /// Tells the figures of the whole weeks, of all and of the groups. Returns what is left out.
    static func add(_ issues: [Issue], for request: ImportRequest, to weeks: inout SourceWeeks, log: inout ImportLog) -> [String] {
        let resolved = issues.filter { $0.resolved != nil }
        var leftOut = resolved.count < issues.count ? [count(issues.count - resolved.count, "issue") + " without a day of resolution"] : []
        let (whole, partial) = wholeWeeks(resolved.map { $0.resolved!.day }, request)
        leftOut += partial
        var members: [String: [Issue]] = [Group.everybody: resolved]
        weeks.declare(Group.everybody, title: Group.everybody, groups: nil)
        var groupless = 0
        let hasGroups = request.groupMap != nil || !request.by.isEmpty
        for issue in resolved where hasGroups {
            let names = Set(request.groupMap.map { map in issue.groups.flatMap(map.groups) } ?? issue.groups)
            if names.isEmpty { groupless += 1 }
            for name in names where name != Group.everybody { members[name, default: []].append(issue) }
        }
        if groupless > 0 { leftOut.append(count(groupless, "issue") + " in no group: counted in 'all' alone") }
        for name in members.keys.sorted() where name != Group.everybody { weeks.declare(name, title: name, groups: request.groupMap == nil ? nil : [name]) }
        var backwards = 0
        for (name, issues) in members.sorted(by: { $0.key < $1.key }) {
            let byWeek = Dictionary(grouping: issues) { Week(containing: $0.resolved!.day) }
            for week in whole {
                let issues = byWeek[week] ?? []
                if name == Group.everybody { backwards += issues.count { $0.minutes ?? 0 < 0 } }
                add(issues, in: week, of: name, to: &weeks, log: &log)
            }
        }
        if backwards > 0 { leftOut.append(count(backwards, "issue") + " resolved before creation: in no median") }
        if let dates = request.dates, !dates.tellsMinutes { leftOut.append("the medians: '\(dates.text)' tells no time of day") }
        return leftOut
    }

    private static func add(_ issues: [Issue], in week: Week, of source: String, to weeks: inout SourceWeeks, log: inout ImportLog) {
        let place = issues.first?.place ?? SourceLocation(path: "")
        weeks.add("jira-resolved", Double(issues.count), in: week, source: source, at: place, log: &log)
        let minutes = issues.compactMap(\.minutes).filter { $0 >= 0 }.sorted()
        if minutes.count >= fewestForMedian {
            let middle = Double(minutes[(minutes.count - 1) / 2] + minutes[minutes.count / 2]) / 2
            weeks.add("jira-hours-to-resolve", middle / 60, in: week, source: source, at: place, log: &log)
        }
        let points = issues.compactMap(\.points)
        if !points.isEmpty { weeks.add("jira-points-resolved", points.reduce(0, +), in: week, source: source, at: place, log: &log) }
    }

    /// The weeks strictly between the first and the last day of resolution: of these two nobody knows whether the export has them whole, unless the import is
    /// asked for all up to a week.
    private static func wholeWeeks(_ days: [CivilDate], _ request: ImportRequest) -> (whole: [Week], leftOut: [String]) {
        guard let first = days.min().map(Week.init(containing:)), let last = days.max().map(Week.init(containing:)) else { return ([], []) }
        let end = request.through.map { $0 >= last ? $0 : min($0, last.advanced(by: -1)) } ?? last.advanced(by: -1)
        let whole = first < end ? (first.ordinal + 1...end.ordinal).map(Week.init(ordinal:)) : []
        var leftOut: [String] = []
        leftOut.append("\(first) may be partial: the first issue was resolved in it, and the export does not say from when on it is")
        if last != first, !whole.contains(last) {
            leftOut.append(
                request.through.map { last > $0 } ?? false
                    ? "\(last) is later than \(request.through!)"
                    : "\(last) may be partial: the last issue was resolved in it, and the export does not say how far it reaches")
        }
        return (whole, leftOut)
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
