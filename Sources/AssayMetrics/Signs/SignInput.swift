/// What all signs look at, as known at a report's week.
struct SignInput: Sendable {
    let history: History
    let week: Week
    let windowWeeks: Int
    let groups: [Int]
    let tables: UsageTables
    /// Events that are a reason to make the number, and holidays, both in the weeks that any sign looks at.
    let pressure: [Event]
    let holidays: [Event]

    init(history: History, week: Week, windowWeeks: Int, groups: [Int], tables: UsageTables) {
        self.history = history
        self.week = week
        self.windowWeeks = windowWeeks
        self.groups = groups
        self.tables = tables
        let known = history.catalog.events.filter { $0.week <= week }
        pressure = known.filter { $0.kind == .pressure }
        holidays = known.filter { $0.kind == .holiday }
    }

    var catalog: MetricCatalog { history.catalog }

    /// The groups, and `all` where it is not among them.
    var groupsAndEverybody: [Int] { groups.contains(MetricCatalog.everybody) ? groups : [MetricCatalog.everybody] + groups }

    func isHoliday(_ week: Week, metric: Int, group: Int) -> Bool {
        !holidays.isEmpty
            && holidays.contains { $0.week == week && $0.concerns(metric: catalog.metrics[metric].id, group: catalog.groups[group].id) }
    }

    /// The metrics that measure something.
    func metrics(measuring measure: Metric.Measure) -> [Int] { catalog.metrics.indices.filter { catalog.metrics[$0].measures == measure } }

    /// The metric that measures something of what another one is about: of the same source, or the only one there is.
    func partner(of metric: Int, measuring measure: Metric.Measure) -> Int? {
        let all = metrics(measuring: measure)
        if all.count <= 1 { return all.first }
        let alike = all.filter { catalog.metrics[$0].source == catalog.metrics[metric].source }
        return alike.count == 1 ? alike[0] : nil
    }

    /// Adoption is not shown alone: not the figures of a sign either, where no value that it is paired with has a number.
    func requireValueBeside(_ metrics: [Int], group: Int) throws(SignFinding.Missing) {
        for metric in metrics where catalog.metrics[metric].countsAsAdoption {
            let isBeside = catalog.pairs.contains { pair in
                pair.adoption == catalog.metrics[metric].id
                    && history.series(metric: catalog.metricIndex(pair.value)!, group: group, through: week, weeks: windowWeeks).hasNumbers
            }
            if !isBeside { throw .valueBeside }
        }
    }
}
