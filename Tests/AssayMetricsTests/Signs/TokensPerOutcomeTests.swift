import Testing

@testable import AssayMetrics

@Suite struct TokensPerOutcomeTests {
    static let catalog = SignSite.catalog(
        [SignSite.metric("tokens", kind: .adoption, unit: "tokens"), SignSite.metric("changes", kind: .value)], pairs: [SignSite.pair("tokens", "changes")])

    /// Doubling in twelve weeks, and 4 % up and down.
    static func tokens(_ back: Int) -> Double { (2_000 * ElementaryFunctions.exp(-0.063 * Double(back)) * (back % 2 == 0 ? 1.04 : 0.96)).rounded() }

    /// Tokens double; changes stay about as they are, up and down by two.
    static func history(changes: @escaping (Int) -> Double = { 100 + Double($0 % 3) * 2 }, catalog: MetricCatalog = catalog, weeks: Int = 14) -> History {
        SignSite.history(catalog, weeks: weeks) { metric, group, back in
            guard group != "all" else { return nil }
            return metric == "tokens" ? tokens(back) : changes(back)
        }
    }

    private func evidence(_ history: History, group: Int = 1) throws -> SignEvidence? {
        let input = SignSite.input(history)
        return try TokensPerOutcomeSign.all(in: input)[0].evidence(group: group, in: input)
    }

    @Test func moreTokensForTheSameChangesAreASign() throws {
        // The group, and everybody, computed over both.
        for group in [1, 0] {
            guard case .tokensPerOutcome(let found)? = try evidence(Self.history(), group: group) else { Issue.record("not found"); return }
            #expect(found.rise > 0.9 && found.rise < 1.1 && found.p < 0.05 && found.weeks == 12)
            #expect(found.outcomes == (group == 0 ? 204 : 102))
        }
    }

    @Test func aValueThatGrowsTooIsNone() throws {
        #expect(try evidence(Self.history { Self.tokens($0) }) == nil)
        // Slower than tokens, and up all the same.
        #expect(try evidence(Self.history { 200 - Double($0) * 2 }) == nil)
    }

    @Test func aSmallRiseIsNone() throws {
        let history = SignSite.history(Self.catalog) { metric, _, back in metric == "tokens" ? 1_200 - Double(back) * 15 : 100 }
        #expect(try evidence(history) == nil)
    }

    @Test func fewOutcomesSayNothing() {
        #expect(throws: SignFinding.Missing.outcomes(30)) { try evidence(Self.history { _ in 29 }) }
    }

    @Test func gapsShortHistoriesAndNewDefinitionsSayNothing() {
        #expect(throws: SignFinding.Missing.weeks(12)) { try evidence(Self.history(weeks: 11)) }
        #expect(throws: SignFinding.Missing.gaps) { try evidence(Self.history { $0 < 3 ? 0 : 100 }) }
        let changed = SignSite.catalog(
            [
                SignSite.metric("tokens", kind: .adoption, unit: "tokens", changes: [Metric.DefinitionChange(week: SignSite.last.advanced(by: -5), note: "")]),
                SignSite.metric("changes", kind: .value),
            ], pairs: [SignSite.pair("tokens", "changes")])
        #expect(throws: SignFinding.Missing.definitionChange) { try evidence(Self.history(catalog: changed)) }
    }

    @Test func aHiddenWeekSaysNothing() {
        let history = SignSite.history(Self.catalog, people: { $1 == 9 && $0 == "a" ? 4 : 60 }) { metric, group, back in
            group == "all" ? nil : metric == "tokens" ? Self.tokens(back) : 100
        }
        #expect(throws: SignFinding.Missing.hidden) { try evidence(history) }
    }

    @Test func theLagIsThatOfThePair() throws {
        let catalog = SignSite.catalog(Self.catalog.metrics, pairs: [SignSite.pair("tokens", "changes", lag: 3)])
        let history = Self.history(catalog: catalog, weeks: 15)
        #expect(try evidence(history) != nil)
        #expect(throws: SignFinding.Missing.weeks(15)) { try evidence(Self.history(catalog: catalog, weeks: 14)) }
    }

    @Test func onlyValuesThatAddUpAndShouldRiseAreLookedAt() {
        for value in [SignSite.metric("changes", kind: .value, aggregate: .mean), SignSite.metric("changes", kind: .value, better: .down)] {
            let catalog = SignSite.catalog([Self.catalog.metrics[0], value], pairs: [SignSite.pair("tokens", "changes")])
            #expect(throws: SignFinding.Missing.summedValue) { try TokensPerOutcomeSign.all(in: SignSite.input(Self.history(catalog: catalog))) }
        }
    }

    @Test func aPairIsLookedAtWhereItIsJudged() throws {
        let each = SignSite.catalog(Self.catalog.metrics, pairs: [SignSite.pair("tokens", "changes", scope: .each)])
        let input = SignSite.input(Self.history(catalog: each))
        #expect(try TokensPerOutcomeSign.all(in: input)[0].groups(in: input) == [1, 2])
        let one = SignSite.catalog(Self.catalog.metrics, pairs: [SignSite.pair("tokens", "changes", scope: .groups(["b"]))])
        let other = SignSite.input(Self.history(catalog: one))
        #expect(try TokensPerOutcomeSign.all(in: other)[0].groups(in: other) == [2])
    }

    /// Both without a trend at about thirty outcomes a week: 1.3 % in the simulation that the gate comes from; and 82 % where use doubles.
    @Test(arguments: [(doubles: false, 0...12), (doubles: true, 350...500)])
    func alarmsAtThirtyOutcomesAWeek(doubles: Bool, expected: ClosedRange<Int>) {
        var noise = SignNoise(seed: 30)
        var found = 0
        for _ in 0..<500 {
            var numbers = TokensPerOutcomeSign.Numbers()
            for week in 0..<12 {
                let growth = doubles ? ElementaryFunctions.exp(0.063 * Double(week)) : 1
                // Poisson numbers, by their normal limit.
                numbers.append(
                    week: week, use: 1_000 * growth * ElementaryFunctions.exp(0.05 * noise.normal()), outcomes: max(1, (34 + 5.8 * noise.normal()).rounded()))
            }
            if (try? TokensPerOutcomeSign.judge(numbers)) != nil { found += 1 }
        }
        #expect(expected.contains(found), "\(found) of 500")
    }
}
