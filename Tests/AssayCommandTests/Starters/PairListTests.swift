import AssayMetrics
import AssaySnapshots
import Testing

@testable import assay

@Suite struct PairListTests {
    /// The pair as it is pasted into a site, whatever import is preferred, is read back to the same values.
    @Test(arguments: PairCatalogue.all.map(\.id)) func whatIsPastedIsReadBack(_ id: String) throws {
        let pair = try #require(PairCatalogue.pair(id))
        for formats in [[]] + ExportFormat.allCases.map({ [$0] }) {
            let text = "site: {title: T, organisation: O}\n" + PairList.yaml(pair, formats)
            let (configuration, diagnostics) = SiteConfiguration.read(Array(text.utf8), path: "assay.yaml")
            #expect(diagnostics == [], "\(text)")
            let catalog = try #require(configuration).catalog
            #expect(catalog.pairs == [pair.pair(from: formats)])
            #expect(catalog.metrics.map(MetricFacts.init) == pair.metrics(from: formats).map(MetricFacts.init))
        }
    }

    @Test func theListNamesEveryPair() {
        let lines = PairList.text(PairCatalogue.all).split(separator: "\n")
        #expect(lines.count == 31)
        for pair in PairCatalogue.all { #expect(lines.contains { $0.contains("\(pair.number)  \(pair.id) ") }) }
    }

    @Test func paragraphsKeepToTheirWidth() {
        #expect(PairList.wrapped("one two three four", first: "a: ", rest: "   ", width: 12) == ["a: one two", "   three", "   four"])
        #expect(PairList.wrapped("", first: "a", rest: "") == ["a"])
        for pair in PairCatalogue.all {
            let head = PairList.text(pair, []).split(separator: "\n", omittingEmptySubsequences: false).prefix { $0 != "For assay.yaml:" }
            #expect(head.allSatisfy { $0.count <= 100 || $0.hasPrefix("\(pair.number)  ") })
        }
    }
}

/// What a configuration says of a metric, to be compared.
struct MetricFacts: Equatable {
    let texts: [String]
    let decimals: Int?
    let measures: Metric.Measure?
    let process: ProcessTerms
    let counts: [Bool]

    init(_ metric: Metric) {
        texts = [
            metric.id, metric.title, metric.kind.rawValue, metric.unit, metric.better.rawValue, metric.aggregate.rawValue, metric.overWeeks.rawValue, metric.definition, metric.source,
            metric.owner ?? "", metric.target.map { "\($0)" } ?? "", "\(metric.changes)",
        ]
        decimals = metric.decimals
        measures = metric.measures
        process = metric.process
        counts = [metric.countsPeople, metric.countsNothing, metric.countsAsAdoption]
    }
}
