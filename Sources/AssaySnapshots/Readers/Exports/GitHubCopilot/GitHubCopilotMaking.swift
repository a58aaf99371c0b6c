import AssayDiagnostics
import AssayMetrics

/// Puts the figures of all kinds of files together.
struct GitHubCopilotMaking {
    let guide: ExportGuide
    let request: ImportRequest
    var figures: [ImportedFigure] = []
    var leftOut: [String] = []
    var unread = Set<String>()
    var dropped = Set<String>()
    /// Metrics that the files could give.
    private var metrics: [ExportMetric] = []
    /// The newest day that recent reports tell of: what is close to it may still change.
    private var newest: Int?
    /// Metrics whose last days are still open.
    private var recent = Set<String>()
    /// Whether any file was about persons.
    private(set) var hasPersons = false

    /// Days are final once three whole days have passed (GitHub, "Reconciling Copilot usage metrics").
    static let openDays = 3

    init(guide: ExportGuide, request: ImportRequest) {
        self.guide = guide
        self.request = request
    }

    /// - Parameter isRecent: the last days of the report may still change.
    mutating func add(_ daily: DailyFigures, _ metrics: [ExportMetric], isRecent: Bool, log: inout ImportLog) {
        guard !daily.days.isEmpty else { return }
        let reading = daily.reading(for: request, log: &log)
        add(reading, metrics, newest: isRecent ? daily.days.max() : nil)
    }

    mutating func add(
        _ persons: PersonFigures, _ metrics: [ExportMetric], _ groups: GitHubCopilotGroups, isRecent: Bool, at place: SourceLocation, log: inout ImportLog
    ) {
        hasPersons = true
        guard !groups.areTold || persons.hasGroups else {
            log.refuse(
                "unmapped", groups.hasTeams ? "nobody of the files is in a team that makes a group" : "the group map names nobody of the files", at: place,
                help: groups.hasTeams
                    ? "give the files of teams of the same days; with --group-map, the map names the teams by their slug" : "the map's names are logins of GitHub, as in 'user_login'")
            return
        }
        add(persons.reading(for: request, log: &log), metrics, newest: isRecent ? persons.days.max() : nil)
    }

    private mutating func add(_ reading: (figures: [ImportedFigure], leftOut: [String]), _ metrics: [ExportMetric], newest: Int?) {
        // A ratio of a week in which there was nothing to divide by is none.
        figures += reading.figures.filter { $0.denominator != 0 }
        leftOut += reading.leftOut
        self.metrics += metrics.filter { metric in !self.metrics.contains { $0.id == metric.id } }
        guard let newest else { return }
        self.newest = max(newest, self.newest ?? newest)
        recent.formUnion(metrics.map(\.id))
    }

    /// Adds what a person did on a day to the groups it was in that day. Who changes teams is, in each, somebody of its own.
    static func add(
        _ person: String?, _ login: String, on day: CivilDate, _ groups: GitHubCopilotGroups, _ values: [(metric: String, value: Double, denominator: Double)],
        at place: SourceLocation, to figures: inout PersonFigures
    ) {
        let name = person ?? login
        let ids = groups.ids(of: person, login: login, on: day.daysSince1970)
        guard groups.hasTeams, !ids.isEmpty else { return figures.add(name, on: day, groups: ids, values, at: place) }
        for id in ids { figures.add(name + "\n" + id, identity: name, on: day, groups: [id], values, at: place) }
    }

    func finished(_ groups: GitHubCopilotGroups, records: Int, log: ImportLog) -> ImportReading {
        var reading = ImportReading()
        let ids = Set(figures.map(\.group)).subtracting([Group.everybody])
        reading.groups = ids.map { ImportedGroup(id: $0, title: $0 == PersonFigures.rest.id ? PersonFigures.rest.title : groups.title(of: $0)) }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
        let groupOrder = Dictionary(uniqueKeysWithValues: reading.groups.enumerated().map { ($1.id, $0 + 1) })
        let metricOrder = Dictionary(uniqueKeysWithValues: guide.metrics.enumerated().map { ($1.id, $0) })
        func rank(_ figure: ImportedFigure) -> (Week, Int, Int) { (figure.week, groupOrder[figure.group] ?? 0, metricOrder[figure.metric]!) }
        reading.figures = figures.map(marked).sorted { rank($0) < rank($1) }
        var guide = guide
        guide.metrics = guide.metrics.compactMap { metric in metrics.first { $0.id == metric.id } }
        reading.finish(guide, request, log)
        var seen = Set<String>()
        reading.summary.leftOut = leftOut.filter { seen.insert($0).inserted }
        if request.groupMap != nil, !hasPersons { reading.summary.leftOut.append("the group map: no file is about persons") }
        reading.summary.dropped = dropped.sorted()
        reading.summary.unread = unread.sorted()
        reading.summary.records = records
        return reading
    }

    /// A figure as provisional, where its week's end is too close to the export.
    private func marked(_ figure: ImportedFigure) -> ImportedFigure {
        var figure = figure
        if let newest, recent.contains(figure.metric), figure.week.sunday.daysSince1970 > newest - GitHubCopilotMaking.openDays { figure.isProvisional = true }
        return figure
    }
}
