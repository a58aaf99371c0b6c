import AssayDiagnostics
import AssayMetrics

/// The reading of LiteLLM's files, document by document.
struct LiteLLMRun {
    /// What a team is called of which the gateway knows none.
    private static let unassigned = "Unassigned"

    private let source = LiteLLMReader.source
    private(set) var daily: DailyFigures
    private(set) var fields = ExportFields()
    private(set) var records = 0
    private var mapped: MappedGroups
    private var named = NamedGroups()
    /// By title, once all names were seen.
    private lazy var byTitle = named.groups
    private var hasNoTeam = false
    private var last = ExportJSON.LastPlace()
    /// Whether any day of the daily activity is told by team.
    private var isByTeam = false

    init(guide: ExportGuide, for request: ImportRequest) {
        daily = DailyFigures(guide.metrics)
        mapped = MappedGroups("teams, tags or owners", map: request.groupMap)
        named.declared = request.groups
    }

    /// Takes note of the teams in a document: two names may make one id, and which is which must not depend on the order of the files.
    mutating func seeNames(of document: ExportJSON) {
        for day in document.elements ?? document["results"]?.elements ?? [document] {
            for team in day["teams"]?.elements ?? [] {
                if let name = LiteLLMRun.name(of: team) { named.see(name) }
            }
            let entities = day["breakdown"]?["entities"]
            for id in entities?.keys ?? [] {
                if let name = entities?[id]?["metadata"]?["team_alias"]?.string {
                    named.see(name)
                    isByTeam = true
                }
            }
        }
    }

    mutating func readSpend(_ document: ExportJSON, log: inout ImportLog) {
        daily.openFile()
        var dates: [CivilDate] = []
        for day in document.elements ?? [document] {
            let place = day.place(after: &last)
            guard let date = day["group_by_day"]?.exportDay else {
                refuseDay(place, "group_by_day", log: &log)
                continue
            }
            guard let teams = day["teams"]?.elements else {
                log.refuse("no-groups", "the spend report is not by team", at: place, help: "ask for it with group_by=team")
                return
            }
            dates.append(date)
            records += 1
            for team in teams {
                fields.note(team, read: ["team_name", "total_spend", "metadata"])
                for call in team["metadata"]?.elements ?? [] { fields.note(call, read: ["spend"], person: ["api_key"], path: "metadata[].") }
                guard let spend = team.money("total_spend", log: &log) else { continue }
                for group in groups(ofTeam: LiteLLMRun.name(of: team), ids: [], at: place) { daily.add(source.id("cost"), spend, on: date, group: group, at: place) }
            }
        }
        cover(dates)
    }

    /// Pages of the daily activity are cut within a day, so that what two of them say of a day is added.
    mutating func readActivity(_ pages: [ExportJSON], log: inout ImportLog) {
        daily.openFile()
        var dates: [CivilDate] = []
        for page in pages {
            for day in page["results"]?.elements ?? [] {
                let place = day.place(after: &last)
                guard let date = day["date"]?.exportDay, let metrics = day["metrics"] else {
                    refuseDay(place, "date", log: &log)
                    continue
                }
                dates.append(date)
                records += 1
                fields.note(day, read: ["date", "metrics", "breakdown"])
                if day["breakdown"]?["api_keys"]?.keys.isEmpty == false { fields.drop("breakdown.api_keys") }
                if mapped.isMapped || isByTeam {
                    let entities = LiteLLMRun.entities(of: day)
                    // A map has nothing to map where only the whole is told.
                    if entities.isEmpty, mapped.isMapped, (metrics["spend"]?.number ?? 0) != 0 {
                        _ = mapped.groups(of: [], unnamed: LiteLLMRun.unassigned, at: place)
                    }
                    for (name, ids, metrics) in entities {
                        for group in groups(ofTeam: name, ids: ids, at: place) { add(metrics, on: date, group: group, at: place, log: &log) }
                    }
                } else {
                    if day["breakdown"]?["entities"]?.keys.isEmpty == false { fields.drop("breakdown.entities") }
                    add(metrics, on: date, group: Group.everybody, at: place, log: &log)
                }
            }
        }
        cover(dates)
    }

    /// What was left out with the teams that are in no group.
    mutating func finish(log: inout ImportLog) -> [String] {
        let outside = mapped.finish(help: "export the spend report by team or the activity of teams, or import it without --group-map", log: &log)
        return outside + (hasNoTeam ? ["what belongs to no team"] : [])
    }

    /// The groups that the export names and figures are of, by title.
    mutating func groups(in figures: [ImportedFigure]) -> [ImportedGroup] {
        let used = Set(figures.map(\.group))
        return mapped.isMapped ? [] : byTitle.values.filter { used.contains($0.id) }.sorted { $0.title < $1.title }
    }

    private mutating func add(_ metrics: ExportJSON, on date: CivilDate, group: String, at place: SourceLocation, log: inout ImportLog) {
        fields.note(
            metrics,
            read: [
                "spend", "prompt_tokens", "completion_tokens", "cache_read_input_tokens", "cache_creation_input_tokens", "total_tokens", "api_requests",
                "successful_requests", "failed_requests",
            ], path: "metrics.")
        let figures = [
            (TokenPart.input.id, "prompt_tokens"), (TokenPart.cacheWrite.id, "cache_creation_input_tokens"),
            (TokenPart.cacheRead.id, "cache_read_input_tokens"), (TokenPart.output.id, "completion_tokens"), ("requests", "api_requests"),
        ]
        if let spend = metrics.money("spend", log: &log) { daily.add(source.id("cost"), spend, on: date, group: group, at: place) }
        for (what, key) in figures {
            if let value = metrics.figure(key, log: &log) { daily.add(source.id(what), value, on: date, group: group, at: place) }
        }
        if let failed = metrics.figure("failed_requests", log: &log), let done = metrics.figure("successful_requests", log: &log), failed + done > 0 {
            daily.add(source.id("failed-share"), failed, over: failed + done, on: date, group: group, at: place)
        }
    }

    /// The groups of a team, by its name or an id: of the map, or of the export itself.
    private mutating func groups(ofTeam name: String?, ids: [String], at place: SourceLocation) -> [String] {
        if mapped.isMapped { return mapped.groups(of: ids + (name.map { [$0] } ?? []), unnamed: LiteLLMRun.unassigned, at: place) }
        if let group = name.flatMap({ byTitle[$0] }) { return [group.id] }
        hasNoTeam = true
        return []
    }

    /// What a day tells by entity. Those without a team's name may be users: they count only where a map says what they are.
    private static func entities(of day: ExportJSON) -> [(name: String?, ids: [String], metrics: ExportJSON)] {
        guard let entities = day["breakdown"]?["entities"] else { return [] }
        return entities.keys.compactMap { id in
            entities[id].flatMap { entity in
                entity["metrics"].map { (name: entity["metadata"]?["team_alias"]?.string, ids: id == unassigned ? [] : [id], metrics: $0) }
            }
        }
    }

    private static func name(of team: ExportJSON) -> String? {
        team["team_name"]?.string.flatMap { $0.isEmpty || $0 == unassigned ? nil : $0 }
    }

    private func refuseDay(_ place: SourceLocation, _ key: String, log: inout ImportLog) {
        log.refuseField("a day without a '\(key)' that can be read", at: place)
    }

    /// Between two days with spend there are days without.
    private mutating func cover(_ dates: [CivilDate]) {
        if let first = dates.min(), let last = dates.max() { daily.cover(first...last) }
    }
}
