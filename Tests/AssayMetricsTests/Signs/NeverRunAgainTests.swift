import Testing

@testable import AssayMetrics

@Suite struct NeverRunAgainTests {
    static let catalog = SignSite.catalog([SignSite.metric("x")])

    /// Cohorts of 14 weeks, all told by the last capture.
    /// - Parameter cohort: by weeks before the last: made, used again.
    private func evidence(
        people: @escaping (Int) -> Int? = { _ in 30 }, groupPeople: (String, Int) -> Int = { _, _ in 60 }, opened: Int? = nil, _ cohort: (Int) -> (Int, Int)?
    ) throws -> SignEvidence.NeverRunAgain? {
        let history = SignSite.history(Self.catalog, people: groupPeople) { _, group, _ in group == "all" ? nil : 1 }
        let rows = (0..<14).compactMap { back in
            cohort(back).map {
                CohortTable.Row(
                    created: SignSite.last.advanced(by: -back), group: 1, kind: "agent", count: $0.0, usedAgain: $0.1, opened: opened, weeksObserved: back,
                    people: people(back))
            }
        }
        let tables = SignSite.tables(history, cohorts: [CohortTable(capture: SignSite.last, rows: rows)])
        let input = SignSite.input(history, tables: tables)
        guard case .neverRunAgain(let found)? = try NeverRunAgainSign.all(in: input)[0].evidence(group: 1, in: input) else { return nil }
        return found
    }

    @Test func littleUsedAgainIsASign() throws {
        let found = try #require(try evidence(opened: 20) { _ in (40, 10) })
        #expect(found.reuseNow == 0.25 && found.isSmall && found.openedNow == 0.5 && found.kind == "agent")
        #expect(found.reuseBefore == 0.25 && found.createdChange == 0)
        #expect(try evidence { _ in (40, 12) } == nil)
    }

    @Test func aFallWhileMoreIsMadeIsASign() throws {
        let found = try #require(try evidence { $0 < 8 ? (50, 20) : (40, 20) })
        #expect(!found.isSmall && found.reuseNow == 0.4 && found.reuseBefore == 0.5 && found.createdChange == 0.25)
        // No more made; or less of a fall.
        #expect(try evidence { $0 < 8 ? (49, 19) : (40, 20) } == nil)
        #expect(try evidence { $0 < 8 ? (50, 21) : (40, 20) } == nil)
    }

    @Test func theLastFourCohortsAreNeverLookedAt() throws {
        #expect(try evidence { $0 < 4 ? (500, 0) : (40, 20) } == nil)
        #expect(throws: SignFinding.Missing.outcomes(20)) { try evidence { $0 < 4 ? (500, 0) : nil } }
    }

    @Test func fewThingsSayNothing() throws {
        #expect(throws: SignFinding.Missing.outcomes(20)) { try evidence { _ in (4, 0) } }
        // Too few before: the level alone is judged.
        #expect(try #require(try evidence { $0 < 8 ? (40, 4) : (4, 4) }).reuseBefore == nil)
    }

    @Test func cohortsOfFewPeopleAndOfHiddenGroupsSayNothing() {
        #expect(throws: SignFinding.Missing.hidden) { try evidence(people: { $0 == 6 ? 9 : 30 }) { _ in (40, 0) } }
        #expect(throws: SignFinding.Missing.hidden) { try evidence(people: { $0 == 6 ? nil : 30 }) { _ in (40, 0) } }
        #expect(throws: SignFinding.Missing.hidden) { try evidence(groupPeople: { $0 == "a" && $1 == 6 ? 5 : 60 }) { _ in (40, 0) } }
        #expect(throws: Never.self) { try evidence(people: { $0 == 2 ? 9 : 30 }) { _ in (40, 0) } }
    }

    @Test func whatWasUsedAgainWithinFourWeeksCountsEverWhenWatchedLonger() throws {
        let history = SignSite.history(Self.catalog) { _, group, _ in group == "all" ? nil : 1 }
        // Each capture tells the cohorts of the ten weeks before it: more is used again the longer it is watched.
        let tables = (0..<10).map { back in
            let capture = SignSite.last.advanced(by: -back)
            return CohortTable(
                capture: capture,
                rows: (0...10).map { age in
                    CohortTable.Row(
                        created: capture.advanced(by: -age), group: 1, kind: "agent", count: 40, usedAgain: age * 2, opened: nil, weeksObserved: age, people: 30)
                })
        }
        let input = SignSite.input(history, tables: SignSite.tables(history, cohorts: tables))
        guard case .neverRunAgain(let found)? = try NeverRunAgainSign.all(in: input)[0].evidence(group: 1, in: input) else { Issue.record("not found"); return }
        #expect(found.reuseNow == 8.0 / 40 && found.reuseBefore == 8.0 / 40)
    }

    @Test func withoutCohortsThereIsNothingToLookAt() {
        let history = SignSite.history(Self.catalog) { _, _, _ in 1 }
        #expect(throws: SignFinding.Missing.cohorts) { try NeverRunAgainSign.all(in: SignSite.input(history)) }
        let row = CohortTable.Row(created: SignSite.last, group: 1, kind: "agent", count: 40, usedAgain: 1, opened: nil, weeksObserved: 0, people: 30)
        let tables = SignSite.tables(history, cohorts: [CohortTable(capture: SignSite.last, rows: [row])])
        // Told by the last capture: the report before it does not know.
        #expect(throws: SignFinding.Missing.cohorts) { try NeverRunAgainSign.all(in: SignSite.input(history, tables: tables, week: SignSite.last.advanced(by: -1))) }
        #expect(throws: Never.self) { try NeverRunAgainSign.all(in: SignSite.input(history, tables: tables)) }
    }
}
