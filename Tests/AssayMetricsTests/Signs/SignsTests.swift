import Testing

@testable import AssayMetrics

@Suite struct SignsTests {
    private func findings(_ history: History, groups: [Int] = [0, 1, 2], tables: UsageTables = UsageTables()) -> [SignFinding] {
        Signs.assess(history: history, week: SignSite.last, windowWeeks: 26, groups: groups, tables: tables)
    }

    @Test func withoutAnyInputEverySignIsNotAssessableOnce() {
        let found = findings(SignSite.history(SignSite.catalog([SignSite.metric("x")])) { _, _, _ in 1 })
        #expect(found.map(\.sign) == Sign.allCases)
        #expect(found.map(\.state) == [
            .notAssessable(missing: .target), .notAssessable(missing: .pressureEvent), .notAssessable(missing: .measure(.weeklyActive)),
            .notAssessable(missing: .summedValue), .notAssessable(missing: .cohorts), .notAssessable(missing: .measure(.passivePeople)),
            .notAssessable(missing: .measure(.inputTokens)), .notAssessable(missing: .topShareOrDistributions),
        ])
        #expect(found.allSatisfy { $0.group == nil && $0.metrics.isEmpty && $0.evidence == nil })
    }

    /// Passive use in `a` and not in `b`; tokens per change rise in `b`, so over all, and not in `a`.
    private func mixed(hidden: String? = nil) -> History {
        let catalog = SignSite.catalog(
            TokensPerOutcomeTests.catalog.metrics + [SignSite.metric("active", .weeklyActive), SignSite.metric("passive", .passivePeople)],
            pairs: [SignSite.pair("tokens", "changes")])
        return SignSite.history(catalog, people: { group, back in group == hidden && back == 0 ? 4 : 60 }) { metric, group, back in
            guard group != "all" else { return nil }
            switch metric {
            case "tokens": return group == "b" ? TokensPerOutcomeTests.tokens(back) : 1_000 + Double(back % 3)
            case "changes": return 100 + Double(back % 4)
            case "active": return 100
            default: return group == "a" ? 80 : 5
            }
        }
    }

    @Test func foundComesFirstThenNotFoundThenNotAssessable() {
        let found = findings(mixed())
        #expect(found.prefix { $0.state == .found }.map { "\($0.sign) \($0.group!)" } == ["tokensPerOutcome 0", "tokensPerOutcome 2", "passiveAsActive 1"])
        let rest = found.drop { $0.state == .found }
        #expect(rest.prefix { $0.state == .notFound }.map { "\($0.sign) \($0.group!)" }
            == ["tokensPerOutcome 1", "passiveAsActive 0", "passiveAsActive 2"])
        #expect(rest.drop { $0.state == .notFound }.count == 6)
    }

    @Test func aHiddenGroupIsInNoFinding() {
        for group in ["a", "b"] {
            let history = mixed(hidden: group)
            let index = history.catalog.groupIndex(group)!
            let found = findings(history)
            #expect(found.allSatisfy { $0.group != index })
            let missing = found.filter { $0.sign == .passiveAsActive && $0.state == .notAssessable(missing: .hidden) }
            #expect(missing.map(\.others) == [1])
        }
    }

    @Test func severalMetricsOfOneGroupAreOneFinding() throws {
        let catalog = SignSite.catalog(
            TokensPerOutcomeTests.catalog.metrics + [SignSite.metric("fixes", kind: .value)], pairs: [SignSite.pair("tokens", "changes"), SignSite.pair("tokens", "fixes")])
        let history = SignSite.history(catalog) { metric, group, back in
            group == "all" ? nil : metric == "tokens" ? TokensPerOutcomeTests.tokens(back) : 100 + Double(back % 3)
        }
        let found = findings(history).filter { $0.sign == .tokensPerOutcome }
        #expect(found.map(\.group) == [0, 1, 2])
        #expect(found.allSatisfy { $0.state == .found && $0.metrics == [0, 1] && $0.others == 1 })
    }

    @Test func adoptionIsNotShownWithoutAValueBesideIt() throws {
        let catalog = SignSite.catalog(
            [
                SignSite.metric("active", .weeklyActive, kind: .adoption), SignSite.metric("passive", .passivePeople), SignSite.metric("changes", kind: .value),
            ], pairs: [SignSite.pair("active", "changes")])
        for isBeside in [true, false] {
            let history = SignSite.history(catalog) { metric, _, _ in metric == "changes" ? (isBeside ? 5 : nil) : metric == "active" ? 100 : 90 }
            let states = findings(history, groups: [1]).filter { $0.sign == .passiveAsActive }.map(\.state)
            #expect(states == [isBeside ? .found : .notAssessable(missing: .valueBeside)])
        }
    }

    @Test func theSameFindingsComeEveryTime() {
        let history = mixed()
        let first = findings(history)
        for _ in 0..<5 { #expect(findings(history) == first) }
    }
}
