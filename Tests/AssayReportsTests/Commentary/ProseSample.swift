import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayTestSupport

@testable import AssayMetrics
@testable import AssayReports

/// Sixteen weeks of figures that go every way, of everybody and of one group that is shown; another is hidden.
///
/// In the last week tokens are 16,000 (+6.7 %, and up over the window), changes 100 as ever, waiting 15.0 h (−6.3 %), the queue 210 after 100 in every week, the
/// pile 48 after 100, drafts 62.5 % after 60.0 %, spend 12,345 EUR after 12,000; tickets swing around 300 and are 306 after 294.
enum ProseSample {
    static func data() -> ReportData {
        let pair = MetricPair(
            id: "main", title: "Tokens and changes", adoption: "tokens", value: "changes", hypothesis: "More of one, more of the other.",
            expected: MetricPair.Expectation(adoption: 0.5, value: 0.25), scope: .groups(["all"]))
        let catalog = MetricCatalog(
            metrics: [
                Sample.metric("tokens", "Tokens", kind: .context, unit: "tokens"), Sample.metric("changes", "Changes accepted", kind: .value, unit: "changes"),
                Sample.metric("waiting", "Waiting time", kind: .value, unit: "h", aggregate: .none), Sample.metric("queue", "Queue", kind: .context),
                Sample.metric("pile", "Pile", kind: .context), Sample.metric("drafts", "Drafted answers", kind: .context, unit: "%", aggregate: .none),
                Sample.metric("spend", "Spend on tokens", kind: .cost, unit: "EUR"), Sample.metric("tickets", "Tickets", kind: .context, unit: "tickets"),
                Sample.metric("top10", "Share of the top 100", kind: .context, unit: "%", aggregate: .none),
            ],
            groups: [Group(id: "tiny", title: "Tiny"), Group(id: "partner", title: "Partner"), Group(id: "north", title: "North")], pairs: [pair], events: [])
        let last = Sample.last
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: last.advanced(by: -15))
        for number in 1...16 {
            let week = last.advanced(by: number - 16)
            let isLast = number == 16
            let values: [String: Double] = [
                "tokens": Double(number) * 1_000, "changes": 100, "waiting": Double(31 - number), "queue": isLast ? 210 : 100, "pile": isLast ? 48 : 100,
                "drafts": isLast ? 0.625 : 0.6, "spend": isLast ? 12_345 : 12_000, "tickets": number % 2 == 0 ? 306 : 294, "top10": 0.4,
            ]
            let rows = ["all", "north", "partner", "tiny"].flatMap { group in
                values.sorted { $0.key < $1.key }.map { metric, value in
                    Observation(
                        metric: catalog.metricIndex(metric)!, group: catalog.groupIndex(group)!, week: week, value: group == "north" && metric == "tokens" ? 20_000 - value : value,
                        people: group == "tiny" ? 3 : group == "all" ? 300 : 100, line: 2)
                }
            }
            let snapshot = Snapshot(capture: week, path: "\(week).csv", observations: rows)
            precondition(history.add(DisclosurePolicy().disclose([snapshot], catalog: catalog)).isEmpty)
        }
        history.seal()
        return ReportData(history: history, week: last, settings: ReportSettings(), page: .none)
    }

    static let shared = data()

    static let german: Language = {
        let (language, faults) = PhraseTable.read((try? Fixtures.bytes(Fixtures.repository.appending(path: "Templates/languages/de.po"))) ?? [])
        precondition(language != nil, "\(faults)")
        return language!
    }()

    /// `rule 'what'` of every finding, in the site's language.
    static func findings(_ markdown: String, _ language: Language = .english) -> [String] {
        Language.$current.withValue(language) {
            shared.proseFindings(prose(markdown).sentences).map { finding in
                let parts = finding.summary.split(separator: "'", omittingEmptySubsequences: false)
                return "\(finding.rule) \(parts.count > 1 ? parts[1] : "")"
            }
        }
    }

    static func diagnostics(_ markdown: String, firstLine: Int = 1) -> [Diagnostic] { shared.proseFindings(prose(markdown, firstLine: firstLine).sentences) }
}
