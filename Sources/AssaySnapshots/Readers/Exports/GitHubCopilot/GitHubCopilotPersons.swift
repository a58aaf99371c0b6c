import AssayDiagnostics
import AssayMetrics

/// Records of persons' days, on their way to figures of groups, and who is in which team. Nothing of it outlives the reading.
struct GitHubCopilotPersons {
    private typealias Reader = GitHubCopilotReader

    private struct Row {
        var person: String
        /// In lower case.
        var login: String
        var day: CivilDate
        var values: [(metric: String, value: Double, denominator: Double)]
        var place: SourceLocation
    }

    private(set) var teams = GitHubCopilotTeams()
    private var rows: [Row] = []
    private var spans = Set<ClosedRange<Int>>()
    private var scopes: [String: SourceLocation] = [:]
    private var dropped = Set<String>()
    private var unread = UnreadFields(
        reading: GitHubCopilotPersons.fields.flatMap(\.paths) + GitHubCopilotPersons.activity
            + (GitHubCopilotPersons.identity + GitHubCopilotPersons.others).map { FieldPath($0) })

    /// What is read as it stands: not who was active, which several fields say.
    private static let fields = GitHubCopilotReader.personMetrics.filter { !activeMetrics.contains($0.id) }.map { FieldMetric($0) }
    private static let activity = GitHubCopilotReader.activity.map { FieldPath($0) }
    private static let activeMetrics = ["copilot-active", "copilot-active-days"]
    private static let identity = ["user_id", "user_login", "login"]
    private static let others = [
        "used_copilot_coding_agent", "day", "report_day", "report_start_day", "report_end_day", "organization_id", "enterprise_id", "team_id", "slug",
    ]
    /// Longer spans are no report of these, and most likely a slip of the pen.
    private static let longestSpan = 400

    var hasRows: Bool { !rows.isEmpty }
    var firstPlace: SourceLocation { rows.map(\.place).min() ?? SourceLocation(path: "") }

    mutating func add(_ record: GitHubCopilotReader.Record, at place: SourceLocation, log: inout ImportLog) {
        let value = record.value
        guard let day = Reader.day(value["day"] ?? record.wrapper["report_day"], at: place, log: &log) else { return }
        for name in GitHubCopilotPersons.identity where value[name] != nil { dropped.insert(name) }
        let login = (value["user_login"] ?? value["login"])?.string?.asciiLowercased ?? ""
        let number = value["user_id"].flatMap { $0.string ?? $0.number.map { "\($0)" } }
        guard let person = number ?? (login.isEmpty ? nil : login) else {
            log.refuse("no-person", "the record does not say whose it is, so that nobody can be counted", at: place, help: "export it again")
            return
        }
        unread.note(value)
        if record.shape == .teamMember { return teams.add(value, person: person, login: login, on: day, at: place) }
        cover(value, record.wrapper, day, at: place, log: &log)
        let scope = value["organization_id"] ?? record.wrapper["organization_id"] ?? value["enterprise_id"] ?? record.wrapper["enterprise_id"]
        if let name = scope?.string ?? scope?.number.map({ "\($0)" }) { scopes[name] = min(place, scopes[name] ?? place) }
        rows.append(Row(person: person, login: login, day: day, values: GitHubCopilotPersons.values(of: value, at: place, log: &log), place: place))
    }

    /// A report of 28 days tells of days on which nobody did anything, too.
    private mutating func cover(_ value: ExportJSON, _ wrapper: ExportJSON, _ day: CivilDate, at place: SourceLocation, log: inout ImportLog) {
        spans.insert(day.daysSince1970...day.daysSince1970)
        guard let start = value["report_start_day"] ?? wrapper["report_start_day"], let end = value["report_end_day"] ?? wrapper["report_end_day"] else { return }
        guard let first = Reader.day(start, at: place, log: &log)?.daysSince1970, let last = Reader.day(end, at: place, log: &log)?.daysSince1970 else { return }
        guard first <= last, last - first <= GitHubCopilotPersons.longestSpan else {
            log.refuse("not-a-span", "the report begins on \(start.string ?? "") and ends on \(end.string ?? "")", at: place, help: "export it again")
            return
        }
        spans.insert(first...last)
    }

    private static func values(of record: ExportJSON, at place: SourceLocation, log: inout ImportLog) -> [(metric: String, value: Double, denominator: Double)] {
        var values: [(metric: String, value: Double, denominator: Double)] = []
        let counts = activity.compactMap { $0.count(in: record, at: place, log: &log) }
        if !counts.isEmpty { values += activeMetrics.map { ($0, counts.contains { $0 > 0 } ? 1 : 0, 0) } }
        for field in fields {
            if field.metric.field.hasPrefix("used_") {
                guard let flag = flag(field.metric.field, of: record, at: place, log: &log) else { continue }
                values.append((field.metric.id, flag ? 1 : 0, 0))
            } else if let told = field.reading(of: record, at: place, log: &log) {
                values.append((field.metric.id, told.value, told.denominator))
            }
        }
        return values
    }

    /// The cloud agent was called coding agent before, and records have both names.
    private static func flag(_ name: String, of record: ExportJSON, at place: SourceLocation, log: inout ImportLog) -> Bool? {
        guard let field = record[name] ?? (name == "used_copilot_cloud_agent" ? record["used_copilot_coding_agent"] : nil) else { return nil }
        if let flag = field.bool { return flag }
        log.refuse("not-a-flag", "'\(name)' is \(field.kind), and true or false is expected", at: place, help: "export it again")
        return nil
    }

    func make(_ making: inout GitHubCopilotMaking, _ groups: GitHubCopilotGroups, log: inout ImportLog) {
        making.unread.formUnion(unread.names)
        making.dropped.formUnion(dropped)
        if rows.isEmpty {
            if let place = teams.firstPlace, !making.hasPersons {
                log.refuse(
                    "teams-alone", "the files say who is in which team, and nothing of what they did", at: place,
                    help: "give the report of persons of the same days with them: users-1-day")
            }
            return
        }
        for path in Set(rows.map(\.place.path)).sorted() {
            groups.warnOfPersons(in: path, help: "where no groups are needed, import the organisation's report: organization-28-day", log: &log)
        }
        let places = scopes.values.sorted()
        if places.count > 1 {
            log.refuse(
                "two-organisations", "the reports are of \(places.count) organisations or enterprises, and people may be in both", at: places[1],
                help: "import one of them: the enterprise's report has everybody once")
        }
        var figures = PersonFigures(Reader.personMetrics)
        for span in spans { figures.cover(CivilDate(daysSince1970: span.lowerBound)...CivilDate(daysSince1970: span.upperBound)) }
        if groups.hasTeams { groups.warnOfOtherDays(figures.days, log: &log) }
        let reviewers = activeReviewers
        // A record that comes again counts as one of another file: it must say the same.
        for rows in GitHubCopilotPersons.editions(rows) {
            figures.openFile()
            for row in rows {
                var values = row.values
                let isReviewer = reviewers.contains(PersonWeek(person: row.person, week: Week(containing: row.day)))
                if isReviewer, let passive = values.firstIndex(where: { $0.metric == "copilot-review-passive-people" }) { values[passive].value = 0 }
                GitHubCopilotMaking.add(row.person, row.login, on: row.day, groups, values, at: row.place, to: &figures)
            }
        }
        making.add(figures, Reader.personMetrics, groups, isRecent: true, at: firstPlace, log: &log)
    }

    /// The rows in an order of their own, whatever the files': first each person's day once, then those that come a second time, and so on.
    private static func editions(_ rows: [Row]) -> [[Row]] {
        var editions: [[Row]] = []
        var edition = 0
        var last: Row?
        for row in rows.sorted(by: { ($0.person, $0.day, $0.place) < ($1.person, $1.day, $1.place) }) {
            edition = last?.person == row.person && last?.day == row.day ? edition + 1 : 0
            if edition == editions.count { editions.append([]) }
            editions[edition].append(row)
            last = row
        }
        return editions
    }

    private struct PersonWeek: Hashable {
        var person: String
        var week: Week
    }

    /// Whoever was active in reviews on any day of a week is not passive in it.
    private var activeReviewers: Set<PersonWeek> {
        Set(
            rows.filter { $0.values.contains { $0.metric == "copilot-review-active-people" && $0.value > 0 } }
                .map { PersonWeek(person: $0.person, week: Week(containing: $0.day)) })
    }
}

extension String {
    /// Logins are the same in upper and lower case.
    var asciiLowercased: String { String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self) }
}
