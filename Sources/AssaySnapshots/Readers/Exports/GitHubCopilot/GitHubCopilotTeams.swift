import AssayDiagnostics
import AssayMetrics

/// Who was in which team on which day, from the files of `user-teams-1-day`. A person in two teams is in both.
struct GitHubCopilotTeams {
    private struct Day {
        /// By person: teams, by the number of the organisation or enterprise and their own.
        var teams: [String: Set<String>] = [:]
        /// By login in lower case.
        var teamsOfLogin: [String: Set<String>] = [:]
        var place: SourceLocation
    }

    /// By team: what it was called on the newest day.
    private var slugs: [String: (day: CivilDate, slug: String)] = [:]
    private var days: [Int: Day] = [:]

    var isEmpty: Bool { days.isEmpty }
    var firstPlace: SourceLocation? { days.values.map(\.place).min() }

    mutating func add(_ record: ExportJSON, person: String, login: String, on day: CivilDate, at place: SourceLocation) {
        func text(_ key: String) -> String { record[key].flatMap { $0.string ?? $0.number.map { Int(exactly: $0).map(String.init) ?? "\($0)" } } ?? "" }
        let number = text("team_id")
        let slug = text("slug").isEmpty ? "team-" + number : text("slug")
        let team = (number.isEmpty ? slug : number) + "-" + (text("organization_id").isEmpty ? text("enterprise_id") : text("organization_id"))
        if slugs[team].map({ $0 < (day, slug) }) ?? true { slugs[team] = (day, slug) }
        days[day.daysSince1970, default: Day(place: place)].teams[person, default: []].insert(team)
        days[day.daysSince1970]!.place = min(place, days[day.daysSince1970]!.place)
        if !login.isEmpty { days[day.daysSince1970]!.teamsOfLogin[login, default: []].insert(team) }
    }

    /// What a team was called last.
    func slug(of team: String) -> String { slugs[team]?.slug ?? team }

    /// Groups by team: of the slug, and of the team's number too where two teams have the same.
    func groups() -> [String: ImportedGroup] {
        let named = slugs.mapValues { ImportedGroup(named: $0.slug)?.id }
        let uses = Dictionary(grouping: named.values) { $0 }.mapValues(\.count)
        return Dictionary(
            uniqueKeysWithValues: named.map { team, id in
                let title = slug(of: team)
                if let id, uses[id] == 1 { return (team, ImportedGroup(id: id, title: title)) }
                return (team, ImportedGroup(id: ImportedGroup(named: (id ?? "team") + "-" + team)?.id ?? "team", title: title))
            })
    }

    /// The teams of a person on a day: those of that day's file, or else of the last file before, or else of the first.
    /// - Parameter person: nil asks by login.
    func teams(of person: String?, login: String, on day: Int) -> Set<String> {
        guard let fileDay = fileDay(for: day), let file = days[fileDay] else { return [] }
        return person.flatMap { file.teams[$0] } ?? file.teamsOfLogin[login] ?? []
    }

    private func fileDay(for day: Int) -> Int? {
        days[day] != nil ? day : days.keys.filter { $0 < day }.max() ?? days.keys.min()
    }

    /// Says which days' teams stand for days of which there is no file.
    func warnOfOtherDays(_ covered: Set<Int>, log: inout ImportLog) {
        let others = Dictionary(grouping: covered.filter { days[$0] == nil }) { fileDay(for: $0)! }
        for (day, standsFor) in others.sorted(by: { $0.key < $1.key }) {
            let count = "\(standsFor.count) \(standsFor.count == 1 ? "day" : "days")"
            log.warn(
                "teams-of-another-day", "the teams of \(CivilDate(daysSince1970: day)) stand for \(count) of which there is no file of teams", at: days[day]!.place,
                help: "give user-teams-1-day of each day: whoever changed teams meanwhile is counted in the wrong one")
        }
    }
}

/// Which persons make which groups: by their teams, by a map, or none.
struct GitHubCopilotGroups {
    private let teams: GitHubCopilotTeams
    private let map: GroupMap?
    private let ofTeams: [String: ImportedGroup]

    init(_ teams: GitHubCopilotTeams, _ map: GroupMap?) {
        self.teams = teams
        self.map = map
        ofTeams = teams.groups()
    }

    /// Whether persons are told apart at all.
    var areTold: Bool { map != nil || !teams.isEmpty }

    var hasTeams: Bool { !teams.isEmpty }

    /// The ids of a person's groups on a day, each once.
    func ids(of person: String?, login: String, on day: Int) -> [String] {
        guard !teams.isEmpty else { return map?.groups(of: login) ?? [] }
        let ids = teams.teams(of: person, login: login, on: day).flatMap { team in map.map { $0.groups(of: teams.slug(of: team)) } ?? [ofTeams[team]!.id] }
        return Set(ids).sorted()
    }

    /// What a group is called: as the export spells its team, or by its id.
    func title(of id: String) -> String { map == nil ? ofTeams.values.first { $0.id == id }?.title ?? id : id }

    /// - Parameter help: where the same is told without persons.
    func warnOfPersons(in path: String, help: String, log: inout ImportLog) {
        let what = areTold ? "groups" : "one figure of everybody"
        log.warn("person-level", "the file is about persons: they are added up to \(what), and none of them is written", at: SourceLocation(path: path), help: help)
    }

    func warnOfOtherDays(_ covered: Set<Int>, log: inout ImportLog) { teams.warnOfOtherDays(covered, log: &log) }
}
