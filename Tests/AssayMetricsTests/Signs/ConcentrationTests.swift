import Testing

@testable import AssayMetrics

@Suite struct ConcentrationTests {
    /// A tenth of 40 people is four: what they have is not shown anywhere, sign or scorecard.
    @Test func theShareOfATenthIsToldOfFiftyPeopleOnly() {
        let catalog = SignSite.catalog([SignSite.metric("top", .topTenthShare, unit: "%", aggregate: .mean)])
        let week = Week("2026-W21")!
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: week)
        let rows = [(1, 49), (2, 50)].map { group, people in Observation(metric: 0, group: group, week: week, value: 0.6, people: people, line: 1) }
        _ = history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: rows)], catalog: catalog))
        #expect(history.series(metric: 0, group: 1, through: week, weeks: 1).now == .tooFew)
        #expect(history.series(metric: 0, group: 2, through: week, weeks: 1).now.number == 0.6)
    }

    private func share(_ before: Double, _ now: Double, people: Int = 60, group: String = "a", unit: String = "%") throws -> SignEvidence? {
        let catalog = SignSite.catalog([SignSite.metric("top", .topTenthShare, unit: unit, aggregate: .mean)])
        let history = SignSite.history(catalog, people: { _, _ in people }) { _, name, back in name == "all" ? nil : back < 5 ? now : before }
        let input = SignSite.input(history)
        return try ConcentrationSign.all(in: input)[0].evidence(group: catalog.groupIndex(group)!, in: input)
    }

    @Test func tenPointsMoreOfTheTopTenthAreASign() throws {
        guard case .concentration(let found)? = try share(0.4, 0.5) else { Issue.record("not found"); return }
        #expect(found == SignEvidence.Concentration(isTopShare: true, before: 0.4, now: 0.5))
    }

    @Test func aHighLevelAloneIsNone() throws {
        #expect(try share(0.9, 0.9) == nil)
        #expect(try share(0.4, 0.49) == nil)
        #expect(try share(0.5, 0.4) == nil)
    }

    @Test func aTenthOfFewPeopleIsNotLookedAt() {
        #expect(throws: SignFinding.Missing.people(50)) { try share(0.4, 0.6, people: 49) }
    }

    @Test func aMeanOfGroupsIsNoShareOfEverybody() { #expect(throws: SignFinding.Missing.figures) { try share(0.4, 0.6, group: "all") } }

    @Test func aShareIsAFractionAndSomethingIsNeeded() {
        #expect(throws: SignFinding.Missing.topShareOrDistributions) { try share(40, 60, unit: "points") }
    }

    private let even = [0, 10, 20, 40, 60, 40, 20, 10]
    private let uneven = [60, 40, 20, 10, 10, 10, 20, 30]

    private func spread(_ before: [Int], _ now: [Int], changes: [Metric.DefinitionChange] = []) throws -> SignEvidence? {
        let history = SignSite.history(SignSite.catalog([SignSite.metric("runs", changes: changes)])) { _, group, _ in group == "all" ? 1 : nil }
        let tables = SignSite.tables(
            history, distributions: [SignSite.distribution(before, week: SignSite.last.advanced(by: -8)), SignSite.distribution(now)])
        let input = SignSite.input(history, tables: tables)
        return try ConcentrationSign.all(in: input)[0].evidence(group: 0, in: input)
    }

    @Test func aGiniThatRisesByATenthIsASign() throws {
        guard case .concentration(let found)? = try spread(even, uneven) else { Issue.record("not found"); return }
        #expect(!found.isTopShare && found.before > 0.1 && found.now - found.before > 0.1 && found.now < 0.7)
        #expect(try spread(uneven, uneven) == nil)
        #expect(try spread(uneven, even) == nil)
    }

    @Test func bothWeeksAreComparedOverTheSameBins() throws {
        // The same people; one export has bins half as wide.
        let wide = [40, 60, 60, 30, 20, 10]
        let fine = wide.flatMap { [$0 / 2, $0 / 2] }
        let bins = { (people: [Int], width: Double) in
            people.enumerated().map { DisclosedBin(lower: Double($0.offset) * width, upper: Double($0.offset + 1) * width, people: $0.element) }
        }
        let levels = try ConcentrationSign.gini(before: bins(wide, 20), now: bins(fine, 10))
        #expect(levels.before == levels.now)
    }

    @Test func fewBinsFewPeopleOrOtherEndsSayNothing() {
        #expect(throws: SignFinding.Missing.bins) { try spread([30, 30, 30, 30], [60, 20, 10, 30]) }
        #expect(throws: SignFinding.Missing.people(100)) { try spread([15, 15, 15, 15, 15], uneven) }
        #expect(throws: SignFinding.Missing.bins) { try spread(even, uneven + [20]) }
        #expect(throws: SignFinding.Missing.hidden) { try spread([1, 2], uneven) }
        let change = Metric.DefinitionChange(week: SignSite.last, note: "")
        #expect(throws: SignFinding.Missing.definitionChange) { try spread(even, uneven, changes: [change]) }
    }
}
