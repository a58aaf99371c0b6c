import AssayDiagnostics
import AssayMetrics

/// Records of an organisation's or enterprise's days, of today's reports and of the two interfaces before them. Each of the three is summed up by itself.
struct GitHubCopilotDays {
    private typealias Reader = GitHubCopilotReader

    private var usage = DailyFigures(GitHubCopilotReader.organisationMetrics)
    private var legacy = DailyFigures(GitHubCopilotReader.legacyMetrics)
    private var oldest = DailyFigures(GitHubCopilotReader.oldestMetrics)
    private var unread = UnreadFields(
        reading: (GitHubCopilotDays.usageFields + GitHubCopilotDays.legacyFields + GitHubCopilotDays.oldestFields).flatMap(\.paths)
            + GitHubCopilotDays.populations.flatMap { [$0.daily, $0.weekly] } + GitHubCopilotDays.legacyPopulations.map(\.people)
            + ["day", "date", "organization_id", "enterprise_id"].map { FieldPath($0) })
    private var scopes: [String: SourceLocation] = [:]
    /// By population, then day: how many were active that day and in the seven days up to it.
    private var counts: [[Int: Count]] = Array(repeating: [:], count: GitHubCopilotDays.populations.count)
    private var hasMedians = false

    private struct Count {
        var daily: Int?
        var weekly: Int?
        var place: SourceLocation
    }

    var hasOrganisation: Bool { !usage.days.isEmpty }

    private static let usageFields = GitHubCopilotReader.organisationMetrics.map { FieldMetric($0) }
    private static let legacyFields = GitHubCopilotReader.legacyMetrics.map { FieldMetric($0) }
    private static let oldestFields = GitHubCopilotReader.oldestMetrics.map { FieldMetric($0) }

    /// Takes a record in. The same day may come again, in this file or another: it must say the same.
    mutating func add(_ record: GitHubCopilotReader.Record, at place: SourceLocation, log: inout ImportLog) {
        let value = record.value
        guard let day = Reader.day(value["day"] ?? value["date"] ?? record.wrapper["report_day"], at: place, log: &log) else { return }
        unread.note(value)
        switch record.shape {
        case .legacyDay:
            legacy.openFile()
            GitHubCopilotDays.add(value, GitHubCopilotDays.legacyFields, to: &legacy, on: day, at: place, log: &log)
            addLegacyPeople(value, on: day, at: place, log: &log)
        case .oldestDay:
            oldest.openFile()
            GitHubCopilotDays.add(value, GitHubCopilotDays.oldestFields, to: &oldest, on: day, at: place, log: &log)
            if let people = FieldPath("total_active_users").people(in: value, at: place, log: &log) { oldest.setPeople(people, on: day, at: place) }
            if let people = FieldPath("total_active_chat_users").people(in: value, at: place, log: &log), people > 0 {
                for metric in Reader.oldestMetrics where metric.id.hasPrefix("copilot-oldest-chat-") {
                    oldest.setPeople(people, on: day, metric: metric.id, at: place)
                }
            }
        default:
            usage.openFile()
            let scope = value["organization_id"] ?? record.wrapper["organization_id"] ?? value["enterprise_id"] ?? record.wrapper["enterprise_id"]
            note(scope, at: place)
            GitHubCopilotDays.add(value, GitHubCopilotDays.usageFields, to: &usage, on: day, at: place, log: &log)
            addPeople(value, on: day, at: place, log: &log)
            if value["pull_requests"]?["median_minutes_to_merge"] != nil { hasMedians = true }
        }
    }

    private static func add(
        _ value: ExportJSON, _ fields: [FieldMetric], to daily: inout DailyFigures, on day: CivilDate, at place: SourceLocation, log: inout ImportLog
    ) {
        daily.cover(day...day)
        for field in fields {
            guard let told = field.reading(of: value, at: place, log: &log) else { continue }
            daily.add(field.metric.id, told.value, over: told.denominator, on: day, at: place)
        }
    }

    /// On a Sunday the trailing seven days are the week.
    private mutating func addPeople(_ value: ExportJSON, on day: CivilDate, at place: SourceLocation, log: inout ImportLog) {
        for (index, population) in GitHubCopilotDays.populations.enumerated() {
            let daily = population.daily.people(in: value, at: place, log: &log)
            let weekly = population.weekly.people(in: value, at: place, log: &log)
            guard daily != nil || weekly != nil else { continue }
            let earlier = counts[index][day.daysSince1970]?.place
            counts[index][day.daysSince1970] = Count(daily: daily, weekly: weekly, place: min(place, earlier ?? place))
            let people = max(daily ?? 0, day.weekday == 7 ? weekly ?? 0 : 0)
            if index == 0 {
                usage.setPeople(people, on: day, at: place)
            } else if people > 0 {
                // Where nobody was, everybody stands behind the 0.
                for metric in population.metrics { usage.setPeople(people, on: day, metric: metric, at: place) }
            }
        }
    }

    private mutating func addLegacyPeople(_ value: ExportJSON, on day: CivilDate, at place: SourceLocation, log: inout ImportLog) {
        if let people = FieldPath("total_active_users").people(in: value, at: place, log: &log) { legacy.setPeople(people, on: day, at: place) }
        for (path, metrics) in GitHubCopilotDays.legacyPopulations {
            guard let people = path.people(in: value, at: place, log: &log), people > 0 else { continue }
            for metric in metrics { legacy.setPeople(people, on: day, metric: metric, at: place) }
        }
    }

    /// Days of two organisations, or of one and its enterprise, are not one organisation's week.
    private mutating func note(_ scope: ExportJSON?, at place: SourceLocation) {
        guard let name = scope?.string ?? scope?.number.map({ "\($0)" }) else { return }
        scopes[name] = min(place, scopes[name] ?? place)
    }

    func make(_ making: inout GitHubCopilotMaking, log: inout ImportLog) {
        let places = scopes.values.sorted()
        if places.count > 1 {
            log.refuse(
                "two-organisations", "the reports are of \(places.count) organisations or enterprises, and each tells of everybody in it", at: places[1],
                help: "import one of them: the enterprise's report has everybody once")
        }
        making.unread.formUnion(unread.names)
        making.add(usage, Reader.organisationMetrics, isRecent: true, log: &log)
        making.add(legacy, Reader.legacyMetrics, isRecent: false, log: &log)
        making.add(oldest, Reader.oldestMetrics, isRecent: false, log: &log)
        if hasMedians { making.leftOut.append("minutes to merge: the export has the median of each day, and medians of days make no median of a week") }
        warnOfContradictions(through: making.request.through, log: &log)
    }

    /// A week's people are at least those of its busiest day. Where GitHub says otherwise its row of Sunday is taken all the same, and it is said.
    private func warnOfContradictions(through last: Week?, log: inout ImportLog) {
        for week in WholeWeeks.of(usage.days, through: last).weeks.sorted() {
            for (population, days) in zip(GitHubCopilotDays.populations, counts) where population.isNested {
                guard let sunday = days[week.sunday.daysSince1970], let weekly = sunday.weekly else { continue }
                let busiest = (week.monday.daysSince1970...week.sunday.daysSince1970).compactMap { days[$0]?.daily }.max() ?? 0
                if weekly < busiest {
                    log.warn(
                        "contradicts-itself",
                        "'\(population.weekly.text)' of \(week.sunday) is below the largest '\(population.daily.text)' of the seven days that it stands for",
                        at: sunday.place, help: "export the report again three days after the week's end; until then Sunday's row is taken as it is")
                }
            }
        }
    }
}
