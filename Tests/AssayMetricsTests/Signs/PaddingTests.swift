import Testing

@testable import AssayMetrics

@Suite struct PaddingTests {
    static let measures: [Metric.Measure] = [.inputTokens, .requests, .outputTokens, .acceptedOutput, .cachedTokens]

    /// By measure before and now; requests 1,000 and output 500,000 unless said.
    private func evidence(_ figures: [Metric.Measure: (Double, Double)]) throws -> SignEvidence.Padding? {
        var figures = figures
        figures[.requests] = figures[.requests] ?? (1_000, 1_000)
        figures[.outputTokens] = figures[.outputTokens] ?? (500_000, 500_000)
        let known = Self.measures.filter { figures[$0] != nil }
        let catalog = SignSite.catalog(known.map { SignSite.metric($0.rawValue, $0) })
        let input = SignSite.input(
            SignSite.history(catalog) { metric, _, back in
                let figure = figures[Metric.Measure(rawValue: metric)!]!
                return back < 5 ? figure.1 : figure.0
            })
        guard case .padding(let padding)? = try PaddingSign.all(in: input)[0].evidence(group: 1, in: input) else { return nil }
        return padding
    }

    @Test func moreInputAndLessAcceptedAreASign() throws {
        let padding = try #require(try evidence([.inputTokens: (2_000_000, 3_000_000), .acceptedOutput: (1_000, 800)]))
        #expect(padding.inputRise == 0.5 && (padding.acceptedFall - 0.2).magnitude < 1e-12 && padding.cachedShares == nil)
    }

    @Test func eitherAloneIsNone() throws {
        #expect(try evidence([.inputTokens: (2_000_000, 2_980_000), .acceptedOutput: (1_000, 500)]) == nil)
        #expect(try evidence([.inputTokens: (2_000_000, 4_000_000), .acceptedOutput: (1_000, 810)]) == nil)
    }

    @Test func moreRequestsAreNoMoreInputARequest() throws {
        #expect(try evidence([.inputTokens: (2_000_000, 4_000_000), .requests: (1_000, 2_000), .acceptedOutput: (1_000, 500)]) == nil)
    }

    @Test func whatOnlyLeftTheCacheIsNoRise() throws {
        let figures: [Metric.Measure: (Double, Double)] = [.inputTokens: (2_000_000, 4_000_000), .acceptedOutput: (1_000, 500)]
        #expect(try evidence(figures.merging([.cachedTokens: (6_000_000, 4_000_000)]) { $1 }) == nil)
        let level = try #require(try evidence(figures.merging([.cachedTokens: (6_000_000, 6_000_000)]) { $1 }))
        #expect(level.inputRise == 1)
        let shares = try #require(level.cachedShares)
        #expect(shares.before == 0.75 && shares.now == 0.6)
        #expect(try #require(try evidence(figures.merging([.cachedTokens: (6_000_000, 5_500_000)]) { $1 })).inputRise == 0.75)
    }

    @Test func nothingAcceptedAnyMoreIsAFall() throws {
        #expect(try #require(try evidence([.inputTokens: (2_000_000, 3_000_000), .acceptedOutput: (1_000, 0)])).acceptedFall == 1)
    }

    @Test func smallNumbersSayNothing() {
        #expect(throws: SignFinding.Missing.outcomes(100)) { try evidence([.inputTokens: (2, 4), .requests: (99, 200), .acceptedOutput: (100, 20)]) }
        #expect(throws: SignFinding.Missing.outcomes(30)) { try evidence([.inputTokens: (2, 4), .acceptedOutput: (29, 2)]) }
    }

    @Test func theMetricThatIsMissingIsNamed() {
        for count in 0..<4 {
            let catalog = SignSite.catalog(Self.measures.prefix(count).map { SignSite.metric($0.rawValue, $0) })
            let input = SignSite.input(SignSite.history(catalog) { _, _, _ in 1 })
            #expect(throws: SignFinding.Missing.measure(Self.measures[count])) { try PaddingSign.all(in: input) }
        }
    }
}
