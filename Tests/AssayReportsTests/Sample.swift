@testable import AssayMetrics
@testable import AssayReports

/// A site of three groups, an adoption metric, two value metrics and a pair, over sixteen weeks.
enum Sample {
    static func metric(_ id: String, _ title: String, kind: Metric.Kind, unit: String = "count", aggregate: Metric.Aggregate = .sum) -> Metric {
        Metric(
            id: id, title: title, kind: kind, unit: unit, better: kind == .guardrail ? .down : .up, aggregate: aggregate, overWeeks: aggregate,
            definition: "What \(id) is.", source: "test")
    }

    static func pair(_ id: String, value: String = "changes", scope: MetricPair.Scope = .groups(["all"])) -> MetricPair {
        MetricPair(
            id: id, title: "Tokens and \(value)", adoption: "tokens", value: value, guardrail: "rework", hypothesis: "More of one, more of the other.",
            expected: MetricPair.Expectation(adoption: 0.5, value: 0.25), scope: scope)
    }

    static func catalog(pairs: [MetricPair] = [pair("main")], events: [Event] = []) -> MetricCatalog {
        MetricCatalog(
            metrics: [
                metric("tokens", "Tokens", kind: .adoption, unit: "tokens"), metric("changes", "Changes", kind: .value),
                metric("rework", "Rework", kind: .guardrail, unit: "%", aggregate: .ratio), metric("hours", "Hours", kind: .value, aggregate: .none),
            ],
            groups: [Group(id: "north", title: "North"), Group(id: "south", title: "South"), Group(id: "tiny", title: "Tiny")], pairs: pairs, events: events)
    }

    static let last = Week("2026-W16")!

    /// Tokens 1,000 a week more each week in each group, changes level at 100, rework a tenth; `tiny` has 3 people.
    static func history(_ catalog: MetricCatalog = catalog(), skip: Set<String> = [], extra: [Observation] = [], notes: [String] = []) -> History {
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: last.advanced(by: -15))
        for back in stride(from: 15, through: 0, by: -1) {
            let week = last.advanced(by: -back)
            var rows: [Observation] = []
            for group in ["north", "south", "tiny"] {
                let people = group == "tiny" ? 3 : 30
                func row(_ metric: String, _ value: Double, part: Double? = nil, whole: Double? = nil) {
                    guard !skip.contains(metric) else { return }
                    rows.append(
                        Observation(
                            metric: catalog.metricIndex(metric)!, group: catalog.groupIndex(group)!, week: week, value: value, people: people,
                            numerator: part, denominator: whole, isProvisional: week == last && metric == "tokens", line: 2))
                }
                row("tokens", Double(16 - back) * 1_000)
                row("changes", 100)
                row("rework", 0.1, part: 10, whole: 100)
                row("hours", 7.5)
            }
            if week == last { rows += extra }
            let snapshot = Snapshot(capture: week, path: "\(week).csv", observations: rows, notes: notes)
            precondition(history.add(DisclosurePolicy().disclose([snapshot], catalog: catalog)).isEmpty)
        }
        return history
    }

    static func data(_ history: History = history(), settings: ReportSettings = ReportSettings(), order: [String] = []) -> ReportData {
        ReportData(
            history: history, week: last, settings: settings, page: history.compare(through: last, weeks: settings.windowWeeks), pairOrder: order)
    }

    static func report(_ history: History = history(), settings: ReportSettings = ReportSettings()) -> Report {
        Report.compose(data(history, settings: settings), commentary: nil, isReconstructed: false, hasFigureFiles: true, version: "test").report
    }

    static let site = SiteInfo(title: "Site", organisation: "Organisation", baseURL: "https://example.org/a/", version: "test")
}
