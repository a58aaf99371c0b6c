import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import AssayTemplates
import AssayTemplating

/// A site for charts: four groups, one of them too small, five metrics over sixty weeks, and the distribution of one.
enum ChartSite {
    static let last = Week("2027-W05")!
    static let weeks = 60
    static let groups = ["north", "south", "east", "tiny"]

    static func metric(
        _ id: String, _ kind: Metric.Kind, unit: String = "count", aggregate: Metric.Aggregate = .sum, target: Double? = nil, changes: [Week] = []
    ) -> Metric {
        Metric(
            id: id, title: id.prefix(1).uppercased() + id.dropFirst(), kind: kind, unit: unit, better: .up, aggregate: aggregate,
            overWeeks: aggregate == .ratio ? .ratio : .sum, definition: "", source: "test", target: target.map { Metric.Target(value: $0) },
            changes: changes.map { Metric.DefinitionChange(week: $0, note: "") })
    }

    static func catalog(changes: [Week] = [], lag: Int = 0) -> MetricCatalog {
        MetricCatalog(
            metrics: [
                metric("tokens", .adoption, unit: "tokens", target: 50), metric("answers", .value, unit: "answers", target: 4_000, changes: changes),
                metric("quality", .guardrail, unit: "%", aggregate: .ratio, target: 0.8), metric("seats", .adoption, unit: "people", aggregate: .last),
            ],
            groups: groups.map { Group(id: $0, title: $0.prefix(1).uppercased() + $0.dropFirst()) },
            pairs: [
                MetricPair(
                    id: "main", title: "Tokens and answers", adoption: "tokens", value: "answers", hypothesis: "More of both.",
                    expected: MetricPair.Expectation(adoption: 0.5, value: 0.25), lagWeeks: lag),
                MetricPair(
                    id: "lone", title: "Seats and nothing", adoption: "seats", value: "quality", hypothesis: "", expected: MetricPair.Expectation(adoption: 0.5, value: 0.25)),
            ],
            events: [Event(week: last.advanced(by: -6), title: "Training", kind: .change)])
    }

    /// What a group has, so many weeks before the last.
    static func value(_ metric: String, _ group: String, _ back: Int) -> Double {
        let size = Double([4, 2, 1, 1][groups.firstIndex(of: group)!])
        let age = Double(weeks - back)
        let swing = Double((back * 7 + 3) % 5)
        return switch metric {
        case "tokens": 1_000 * size + 20 * size * age + 10 * swing
        case "answers": 400 * size + swing + (group == "south" && back == 0 ? 100 : 0)
        case "quality": 0.7 + 0.002 * swing + (group == "east" ? -0.001 * Double(back) : 0)
        default: 30
        }
    }

    /// - Parameters:
    ///   - secret: added to all figures of the group that is too small.
    ///   - skip: metrics without a row.
    ///   - provisional: weeks before the last.
    static func history(_ catalog: MetricCatalog = catalog(), secret: Double = 0, skip: Set<String> = [], provisional: Set<Int> = []) -> History {
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: last.advanced(by: 1 - weeks))
        for back in (0..<weeks).reversed() {
            let week = last.advanced(by: -back)
            var rows: [Observation] = []
            for group in groups {
                for metric in catalog.metrics where !skip.contains(metric.id) {
                    let value = value(metric.id, group, back) + (group == "tiny" ? secret : 0)
                    let isRatio = metric.aggregate == .ratio
                    rows.append(
                        Observation(
                            metric: catalog.metricIndex(metric.id)!, group: catalog.groupIndex(group)!, week: week, value: value, people: group == "tiny" ? 3 : 60,
                            numerator: isRatio ? value * 1_000 : nil, denominator: isRatio ? 1_000 : nil, isProvisional: provisional.contains(back), line: 2))
                }
            }
            let snapshot = Snapshot(capture: week, path: "\(week).csv", observations: rows, notes: [])
            precondition(history.add(DisclosurePolicy().disclose([snapshot], catalog: catalog)).isEmpty)
        }
        return history
    }

    /// People of everybody between two multiples of ten tokens, so many weeks before the last.
    static func distribution(_ people: [Int], back: Int = 0, minimum: Int = 10, in history: History) -> (table: DistributionTable, policy: DisclosurePolicy) {
        let week = last.advanced(by: -back)
        let rows = people.enumerated().map { index, people in
            DistributionTable.Row(metric: 0, week: week, bin: DistributionBin(lower: Double(index) * 10, upper: Double(index + 1) * 10, people: people))
        }
        return (DistributionTable(capture: week, rows: rows), DisclosurePolicy(minimumPeople: minimum))
    }

    static let bell = [20, 60, 90, 80, 25, 120, 60, 30, 15, 12]

    static func data(_ history: History = history(), distributions: [(table: DistributionTable, policy: DisclosurePolicy)]? = nil, settings: ReportSettings = ReportSettings()) -> ReportData {
        let tables = UsageTables.disclose(
            distributions: distributions ?? [distribution(bell, in: history), distribution(bell.reversed(), back: 8, in: history)], cohorts: [], catalog: history.catalog,
            history: history)
        return ReportData(history: history, week: last, settings: settings, page: history.compare(through: last, weeks: settings.windowWeeks), tables: tables)
    }

    /// The figure of a request, or the failure thrown.
    static func figure(_ request: ChartRequest, title: String? = nil, in data: ReportData = data()) throws -> Figure {
        guard case .figure(let figure) = try data.chart(request, title: title, number: 1).mapError(ChartRefusal.init).get() else { throw NoFigure() }
        return figure
    }

    static func rule(_ request: ChartRequest, in data: ReportData) -> String? {
        if case .failure(let failure) = data.chart(request, title: nil, number: 1) { failure.rule } else { nil }
    }

    struct NoFigure: Error {}

    /// One of each type.
    static let requests: [ChartRequest] = [
        .pair("main", form: .twinPanels, group: nil, weeks: nil), .pair("main", form: .indexed, group: "north", weeks: 40), .pair("main", form: .trajectory, group: nil, weeks: 52),
        .process(metric: "answers", group: "south", weeks: nil), .weeksAndMonths(metric: "answers", group: "north"),
        .multiples(metric: "quality", groups: nil, weeks: 12, hasOwnScales: false), .change(metric: "answers", form: .dumbbell, groups: nil, from: Week("2026-W40")!, to: nil),
        .change(metric: "quality", form: .slope, groups: nil, from: Week("2026-W40")!, to: nil), .concentration(metric: "tokens"),
        .threshold(metric: "tokens", threshold: nil, before: last.advanced(by: -8)), .bullet(metrics: ["tokens", "answers"], group: "north"),
        .heat(metric: "answers", groups: nil, weeks: nil, content: .change), .heat(metric: "quality", groups: nil, weeks: 4, content: .value), .bar(metric: "tokens", groups: nil),
    ]

    /// The report whose commentary asks for these.
    static func report(_ requests: [ChartRequest] = requests, _ data: ReportData = data()) -> Report {
        var report = Report.compose(data, commentary: nil, isReconstructed: false, hasFigureFiles: true, version: "test").report
        report.commentary = requests.enumerated().compactMap { index, request in try? data.chart(request, title: nil, number: index + 1).mapError(ChartRefusal.init).get() }
        return report
    }
}

func csv(_ figure: Figure) -> [String] { String(decoding: figure.data.csv, as: UTF8.self).split(separator: "\n").map(String.init) }
