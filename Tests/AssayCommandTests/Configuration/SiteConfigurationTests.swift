import AssayDiagnostics
import AssayMetrics
import AssayReports
import Testing

@testable import assay

@Suite struct SiteConfigurationTests {
    static let refusals = [
        Refusal(
            "an unknown section", ("report: {", "reports: {"),
            message: """
                error: the configuration knows no key 'reports' [unknown-key]
                  --> assay.yaml:84:1
                  help: did you mean 'report'?
                """),
        Refusal(
            "five faults at once", ("disclosure: {minimum_people: 12", "disclosure: {minimum_people: 3"), ("first_week: 2025-W40", "first_week: 2025-W53"), ("kind: cost", "kind: cots"), ("guardrail: failures", "guardrail: failurs"), ("report: {", "repport: {"),
            message: """
                error: 'minimum_people' is 3, below the floor of 5 [disclosure-floor]
                  --> assay.yaml:6:30
                  help: choose at least 5: smaller groups say things about persons
                error: 'first_week' is '2025-W53', but 2025 has no week 53 [invalid-week]
                  --> assay.yaml:7:48
                  help: its weeks are 1 to 52
                error: 'kind' is 'cots'; it takes adoption, value, guardrail, cost or context [unknown-value]
                  --> assay.yaml:40:11
                  help: did you mean 'cost'?
                error: there is no metric 'failurs' [unknown-metric]
                  --> assay.yaml:68:16
                  help: did you mean 'failures'?
                error: the configuration knows no key 'repport' [unknown-key]
                  --> assay.yaml:84:1
                  help: did you mean 'report'?
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    @Test func readsEverySection() throws {
        let (configuration, diagnostics) = SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml")
        #expect(diagnostics.isEmpty)
        let read = try #require(configuration)
        #expect(
            read.site
                == SiteIdentity(
                    title: "Northwind: AI report", organisation: "Northwind", language: "en", baseURL: "https://reports.example.org/assay/",
                    logo: "assets/logo.svg", logoLocation: SourceLocation(path: "assay.yaml", line: 5, column: 9)))
        #expect(read.disclosure == DisclosurePolicy(minimumPeople: 12, minimumDenominator: 30, smallGroups: .hide))
        #expect(read.calendar == SiteCalendar(fiscalYearEnds: 6, firstWeek: Week("2025-W40")))
        #expect(read.report == ReportSettings(windowWeeks: 30, pairsPerReport: 3, figureFiles: .latest, sparklines: .none, packets: .none, fiscalYearEnds: 6))
        #expect(read.catalog.metrics.map(\.id) == ["tokens", "changes", "lead-time", "failures", "staff"])
        #expect(read.catalog.groups.map(\.id) == ["all", "retail", "shops"])
        #expect(read.catalog.pairs.map(\.id) == ["tokens-changes", "tokens-lead-time"])
        #expect(read.catalog.events.map(\.title) == ["Rollout", "Review"])
    }

    @Test func theSmallestConfigurationTakesEveryDefault() throws {
        let text = """
            site: {title: T, organisation: O}
            metrics:
              - {id: m, title: M, kind: value, unit: pieces, better: up, aggregate: mean, definition: D, source: S}
            """
        let (configuration, diagnostics) = SiteConfiguration.read(Array(text.utf8), path: "assay.yaml")
        #expect(diagnostics.isEmpty)
        let read = try #require(configuration)
        #expect(read.site == SiteIdentity(title: "T", organisation: "O", language: "en"))
        #expect(read.disclosure == DisclosurePolicy())
        #expect(read.calendar == SiteCalendar(fiscalYearEnds: 12, firstWeek: nil))
        #expect(read.report == ReportSettings(windowWeeks: 26, pairsPerReport: nil, figureFiles: .all, sparklines: .all))
        #expect(read.catalog.groups == [Group(id: "all", title: "All")])
    }

    /// Single faults, each on its own line: any set of them gives as many findings, by place.
    private static let faults: [(from: String, to: String)] = [
        ("organisation: Northwind", "organization: Northwind"), ("logo: assets/logo.svg", "logo: /logo.svg"), ("minimum_people: 12", "minimum_people: 4"),
        ("first_week: 2025-W40", "first_week: 2025-W53"), ("people: 900", "people: none"), ("parent: retail", "parent: retali"), ("decimals: 1", "decimals: -1"),
        ("kind: cost", "kind: costs"), ("value: 5 %", "value: 5"), ("lag_weeks: 2", "lag_weeks: two"), ("value: −10 %", "value: +10 %"),
        ("kind: pressure", "kind: presure"), ("groups: [retail]", "groups: [retial]"), ("window_weeks: 30", "window_weeks: 1"),
    ]

    @Test(arguments: 0..<200) func allFaultsComeAtOnceAndByPlace(_ seed: Int) {
        var text = ValidConfiguration.text
        var expected = 0
        for (index, fault) in Self.faults.enumerated() where (seed &* 2_654_435_761 >> (index + 4)) & 1 == 1 {
            text = text.split(separator: fault.from, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: fault.to)
            // A misspelt key is unknown, and the one that was meant is missing.
            expected += index == 0 ? 2 : 1
        }
        let diagnostics = SiteConfiguration.read(Array(text.utf8), path: "assay.yaml").diagnostics
        #expect(diagnostics.count == expected, "\(rendered(diagnostics))")
        let places = diagnostics.compactMap(\.location)
        #expect(places == places.sorted())
    }

    @Test func thousandsOfUnknownNamesEndSoon() {
        let metrics = (0..<4_000).map { "  - {id: m\($0)}\n" }.joined()
        let pairs = (0..<3_000).map { "  - {id: p\($0), adoption: x\($0)}\n" }.joined()
        let start = ContinuousClock.now
        let diagnostics = SiteConfiguration.read(Array("metrics:\n\(metrics)pairs:\n\(pairs)".utf8), path: "assay.yaml").diagnostics
        #expect(diagnostics.count > 7_000)
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func anEmptyFileLacksWhatIsRequired() {
        #expect(
            rendered(SiteConfiguration.read([], path: "assay.yaml").diagnostics) == """
                error: the configuration has no 'site' [missing-key]
                  --> assay.yaml
                  help: add 'site: {title: …, organisation: …}'
                error: the configuration has no 'metrics' [missing-key]
                  --> assay.yaml
                  help: add 'metrics: [{id: …, title: …, kind: …}]'
                """)
    }
}
