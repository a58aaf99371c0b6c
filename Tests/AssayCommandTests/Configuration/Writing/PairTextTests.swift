import AssayMetrics
import Testing

@testable import assay

@Suite struct PairTextTests {
    private static let metrics = """
        site: {title: T, organisation: O}
        groups: [{id: g, title: G}]
        metrics:
          - {id: a, title: A, kind: adoption, unit: tasks, better: neither, aggregate: sum, definition: D, source: S}
          - {id: v, title: V, kind: value, unit: h, better: down, aggregate: sum, definition: D, source: S}
          - {id: w, title: W, kind: guardrail, unit: h, better: down, aggregate: sum, definition: D, source: S}
        pairs:

        """

    @Test(arguments: [
        MetricPair(id: "p", title: "A: and \"B\"", adoption: "a", value: "v", hypothesis: "If: so # then", expected: .init(adoption: 0.5, value: -0.05)),
        MetricPair(
            id: "p", title: "P", adoption: "a", value: "v", guardrail: "w", hypothesis: "H", expected: .init(adoption: 1.255, value: -0.125), lagWeeks: 4, scope: .each,
            changeOurMind: "Nothing. - Or %"),
        MetricPair(id: "p", title: "P", adoption: "a", value: "v", hypothesis: "H", expected: .init(adoption: 0.00001, value: -0.99), scope: .groups(["g", "all"])),
    ])
    func aPairIsReadBack(_ pair: MetricPair) throws {
        let (configuration, diagnostics) = SiteConfiguration.read(Array((Self.metrics + pair.declaration).utf8), path: "assay.yaml")
        #expect(diagnostics == [])
        #expect(configuration?.catalog.pairs == [pair])
    }

    @Test(arguments: [(0.5, "+50 %"), (-0.05, "-5 %"), (0.125, "+12.5 %"), (1.0, "+100 %"), (0.00001, "+0.001 %"), (-0.1, "-10 %")])
    func percentages(_ fraction: Double, _ written: String) { #expect(MetricPair.percentage(fraction) == written) }
}
