import AssayMetrics
import AssaySnapshots
import Testing

@testable import assay

/// The sites that `assay init --from` writes.
@Suite struct SiteStarterTests {
    private static let imports = SiteStarter.allCases.filter { $0 != .blank }

    private static func configuration(_ starter: SiteStarter) throws -> SiteConfiguration {
        let file = try #require(starter.files.first { $0.path == "assay.yaml" })
        let (configuration, diagnostics) = SiteConfiguration.read(file.text, path: "assay.yaml")
        #expect(diagnostics == [], "\(starter)")
        return try #require(configuration)
    }

    /// One truth: what the site says of a metric is what the import's guide says.
    @Test(arguments: imports) func metricsAreThoseOfTheGuides(_ starter: SiteStarter) throws {
        let guides = ExportFormat.allCases.flatMap(\.guide.metrics)
        let metrics = try Self.configuration(starter).catalog.metrics
        #expect(metrics.count >= 3)
        for metric in metrics {
            let exported = try #require(guides.first { $0.id == metric.id }, "\(metric.id)")
            #expect(MetricFacts(metric) == MetricFacts(exported.metric))
        }
        let own = try #require(starter.format).guide.metrics.map(\.id)
        #expect(metrics.contains { own.contains($0.id) && $0.countsAsAdoption })
    }

    /// Few metrics, each on a side of a pair or a cost; each pair says if, then and until when.
    @Test(arguments: imports) func everyMetricHasAPart(_ starter: SiteStarter) throws {
        let catalog = try Self.configuration(starter).catalog
        let sides = Set(catalog.pairs.flatMap { [$0.adoption, $0.value] + ($0.guardrail.map { [$0] } ?? []) })
        for metric in catalog.metrics where !sides.contains(metric.id) { #expect([.cost, .context].contains(metric.kind), "\(metric.id)") }
        #expect((1...3).contains(catalog.pairs.count))
        for pair in catalog.pairs {
            #expect(pair.hypothesis.hasPrefix("If ") && pair.hypothesis.contains(" should "), "\(pair.id)")
            #expect(pair.hypothesis.contains("week") && pair.changeOurMind != nil, "\(pair.id)")
        }
    }

    /// A few people of one kind among the others would hide a group-week with all its figures.
    @Test(arguments: imports) func lessThanThatIsNoGroup(_ starter: SiteStarter) throws {
        #expect(try Self.configuration(starter).disclosure.minimumPeople >= DisclosurePolicy.floor)
    }

    @Test(arguments: imports) func commentsTeachAndKeepToTheirWidth(_ starter: SiteStarter) throws {
        let text = String(decoding: try #require(starter.files.first { $0.path == "assay.yaml" }).text, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 112 }, "\(lines.filter { $0.count > 112 })")
        #expect(lines.filter { $0.hasPrefix("#") || $0.hasPrefix("  #") }.count > 10)
        #expect(text.contains("assay import \(try #require(starter.format).rawValue) FILE"))
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
    }

    /// Sections that stand behind `#` are right when the `#` is taken away.
    @Test(arguments: imports) func optionalSectionsAreRight(_ starter: SiteStarter) throws {
        let text = String(decoding: try #require(starter.files.first { $0.path == "assay.yaml" }).text, as: UTF8.self)
        var isInSection = false
        var taken = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            isInSection = line.wholeMatch(of: /# [a-z_]+:/) != nil || isInSection && line.hasPrefix("#   ")
            if isInSection { taken += 1 }
            return isInSection ? line.dropFirst(2) : line
        }
        #expect(taken > 3)
        let (configuration, diagnostics) = SiteConfiguration.read(Array(lines.joined(separator: "\n").utf8), path: "assay.yaml")
        #expect(diagnostics == [])
        #expect(configuration?.catalog.events.count == 2)
    }

    @Test func theExampleIsTheStarterOfTheRepository() {
        #expect(SiteStarter.blank.files.map(\.path).contains("snapshots/2026-W21.csv"))
        #expect(!SiteStarter.blank.files.map(\.path).contains("README.md"))
    }

    @Test func whatIsToDoNextIsSaid() {
        #expect(SiteStarter.copilot.next("desk").contains("assay import github-copilot FILE… --site desk"))
        #expect(SiteStarter.copilot.next(".").contains("assay import github-copilot FILE…    (how"))
        #expect(SiteStarter.blank.next("desk").hasSuffix("build it with: assay build desk"))
    }
}
