import AssayMetrics
import AssaySnapshots
import Testing

@testable import assay

@Suite struct MetricTextTests {
    private static func read(_ metric: Metric, _ pairs: String = "") -> (metric: Metric?, diagnostics: Int) {
        let text = "site: {title: T, organisation: O}\nmetrics:\n" + metric.declaration + pairs
        let (configuration, diagnostics) = SiteConfiguration.read(Array(text.utf8), path: "assay.yaml")
        return (configuration?.catalog.metrics.first, diagnostics.filter { $0.rule != "unpaired-adoption" }.count)
    }

    @Test(arguments: ExportFormat.allCases) func everyMetricOfAnImportIsReadBack(_ format: ExportFormat) throws {
        for exported in format.guide.metrics {
            let (metric, faults) = Self.read(exported.metric)
            #expect(faults == 0, "\(exported.metric.declaration)")
            #expect(try MetricFacts(#require(metric)) == MetricFacts(exported.metric), "\(exported.metric.declaration)")
        }
    }

    @Test func everythingThatIsNotUsualIsWritten() throws {
        let metric = Metric(
            id: "m", title: "Share: of \"all\" #1", kind: .guardrail, unit: "%", better: .down, aggregate: .ratio, overWeeks: .none,
            definition: "Of what is counted, - for example - a long text that says so many things that it has to go on in a second line, and is read back as one line all the same.",
            source: "a: b", decimals: 2, measures: .topTenthShare, countsPeople: true, process: ProcessTerms(limits: .median, rules: [.nearLimit, .outside]))
        #expect(
            metric.declaration == """
                  - id: m
                    title: "Share: of \\"all\\" #1"
                    kind: guardrail
                    unit: "%"
                    better: down
                    aggregate: ratio
                    over_weeks: none
                    definition: Of what is counted, - for example - a long text that says so many things that it has to go on in
                      a second line, and is read back as one line all the same.
                    source: "a: b"
                    decimals: 2
                    process: {limits: median, rules: [1, 3]}
                    counts: people
                    measures: top-tenth-share

                """)
        #expect(try MetricFacts(#require(Self.read(metric).metric)) == MetricFacts(metric))
    }

    @Test func whatAUnitTellsIsNotSaidAgain() {
        let people = Metric(
            id: "m", title: "M", kind: .context, unit: "people", better: .neither, aggregate: .none, overWeeks: .none, definition: "D", source: "S")
        #expect(!people.declaration.contains("counts") && !people.declaration.contains("over_weeks"))
        let median = Metric(
            id: "m", title: "M", kind: .value, unit: "h", better: .down, aggregate: .none, overWeeks: .none, definition: "D", source: "S", countsNothing: true)
        #expect(median.declaration.hasSuffix("    counts: nothing\n"))
    }
}
