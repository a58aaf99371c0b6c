import AssayDiagnostics
import AssayMetrics

/// Lists of seats. A list says how many there are when it is downloaded, and not when that was: the week is asked for.
struct GitHubCopilotSeats {
    private var daily = DailyFigures(GitHubCopilotReader.seatMetrics)
    private var unread = Set<String>()
    private var hasPersons = false

    mutating func add(_ list: ExportJSON, for request: ImportRequest, at place: SourceLocation, log: inout ImportLog) {
        unread.formUnion(list.keys.filter { $0 != "total_seats" && $0 != "seats" }.map { $0 })
        let seats = list["seats"]?.elements ?? []
        for key in seats.flatMap(\.keys) where key != "assignee" { unread.insert("seats." + key) }
        if seats.contains(where: { $0["assignee"] != nil }) { hasPersons = true }
        guard let week = request.through else {
            log.refuse(
                "no-date", "the list says how many seats there are when it is downloaded, and not when that was", at: place,
                help: "name the week at whose end it was downloaded: --week 2026-W21")
            return
        }
        // A list of the Monday after a week is that week's; one that knows of later days is not.
        if let newest = GitHubCopilotSeats.newest(seats), newest.daysSince1970 > week.sunday.daysSince1970 + 7 {
            log.refuse(
                "later-list", "the list knows what happened on \(newest), more than a week after \(week)", at: place,
                help: "name the week at whose end it was downloaded with --week")
            return
        }
        guard let total = FieldPath("total_seats").people(in: list, at: place, log: &log) else {
            if list["total_seats"] == nil { log.refuse("missing-field", "the list has no 'total_seats'", at: place, help: "export it again") }
            return
        }
        daily.openFile()
        daily.cover(week.monday...week.sunday)
        daily.add("copilot-seats", Double(total), on: week.sunday, at: place)
        daily.setPeople(total, on: week.sunday, at: place)
    }

    /// The newest day that any seat of the list has.
    private static func newest(_ seats: [ExportJSON]) -> CivilDate? {
        let fields = ["created_at", "updated_at", "last_activity_at", "last_authenticated_at"]
        return seats.flatMap { seat in fields.compactMap { seat[$0]?.string.flatMap { CivilDate(timestamp: $0) } } }.max()
    }

    func make(_ making: inout GitHubCopilotMaking, log: inout ImportLog) {
        making.unread.formUnion(unread)
        if hasPersons { making.dropped.insert("seats.assignee") }
        making.add(daily, GitHubCopilotReader.seatMetrics, isRecent: false, log: &log)
    }
}
