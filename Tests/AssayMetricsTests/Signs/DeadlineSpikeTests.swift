import Testing

@testable import AssayMetrics

@Suite struct DeadlineSpikeTests {
    static func catalog(_ dates: [Int], also events: [Event] = [], metrics: [String] = []) -> MetricCatalog {
        SignSite.catalog(
            [SignSite.metric("tokens", kind: .adoption, unit: "tokens"), SignSite.metric("changes", kind: .value)], pairs: [SignSite.pair("tokens", "changes")],
            events: dates.map { SignSite.event(.pressure, $0, metrics: metrics) } + events)
    }

    /// Tokens at 100 and a little noise; so much in the two weeks up to each date; and the same of changes.
    static func history(
        _ catalog: MetricCatalog, spikes: [Int], peak: Double = 160, after: Double = 100, changesPeak: Double = 50, weeks: Int = 60, provisional: Set<Int> = [],
        people: (String, Int) -> Int = { _, _ in 60 }
    ) -> History {
        SignSite.history(catalog, weeks: weeks, provisional: provisional, people: people) { metric, group, back in
            guard group == "a" else { return nil }
            let isPeak = spikes.contains { back == $0 || back == $0 + 1 }
            let isAfter = spikes.contains { back == $0 - 1 || back == $0 - 2 }
            if metric == "changes" { return isPeak ? changesPeak : 50 }
            return isPeak ? peak : isAfter ? after : 100 + Double(back * 7 % 5) - 2
        }
    }

    private func evidence(_ history: History) throws -> SignEvidence.DeadlineSpike? {
        let input = SignSite.input(history)
        guard let test = try DeadlineSpikeSign.all(in: input).first, test.groups(in: input).contains(1) else { return nil }
        guard case .deadlineSpike(let found)? = try test.evidence(group: 1, in: input) else { return nil }
        return found
    }

    @Test func aRiseBeforeADateThatFallsBackIsOneOccurrence() throws {
        let found = try #require(try evidence(Self.history(Self.catalog([6]), spikes: [6])))
        #expect(found.week == SignSite.last.advanced(by: -6))
        #expect((found.rise - 0.6).magnitude < 0.02 && (found.rebound - 1).magnitude < 0.05)
        #expect(found.dates == 1 && found.spikes == 1 && found.p == nil && !found.isPattern)
    }

    @Test func threeDatesThatNoShiftMatchesAreAPattern() throws {
        let found = try #require(try evidence(Self.history(Self.catalog([6, 19, 32]), spikes: [6, 19, 32])))
        #expect(found.dates == 3 && found.spikes == 3 && found.isPattern)
        // 60 weeks have 51 with a base before them: one of 51 shifts.
        #expect(try #require(found.p) == 1.0 / 51)
    }

    @Test func oneSpikeAmongThreeDatesIsNoPattern() throws {
        // The other spikes lie at other weeks, as often.
        let found = try #require(try evidence(Self.history(Self.catalog([6, 19, 32]), spikes: [6, 12, 25, 40, 46])))
        #expect(found.dates == 3 && found.spikes == 1 && !found.isPattern)
        #expect(try #require(found.p) > 0.05)
    }

    @Test func aRiseThatStaysIsNone() throws {
        #expect(try evidence(Self.history(Self.catalog([6]), spikes: [6], after: 150)) == nil)
    }

    @Test func aSmallRiseIsNone() throws {
        #expect(try evidence(Self.history(Self.catalog([6]), spikes: [6], peak: 122)) == nil)
    }

    @Test func aValueThatRisesToThatDateIsExculpatory() throws {
        #expect(try evidence(Self.history(Self.catalog([6]), spikes: [6], changesPeak: 75)) == nil)
        #expect(try evidence(Self.history(Self.catalog([6]), spikes: [6], changesPeak: 55)) != nil)
    }

    @Test func theTwoWeeksAfterMustBeKnown() {
        #expect(throws: SignFinding.Missing.weeksAfterDate) { try evidence(Self.history(Self.catalog([1]), spikes: [1])) }
        #expect(throws: SignFinding.Missing.weeksAfterDate) { try evidence(Self.history(Self.catalog([2]), spikes: [2], provisional: [0])) }
        #expect(throws: Never.self) { try evidence(Self.history(Self.catalog([2]), spikes: [2])) }
    }

    @Test func aHolidayAfterTheDateSaysNothing() {
        let catalog = Self.catalog([6], also: [SignSite.event(.holiday, 5)])
        #expect(throws: SignFinding.Missing.weeksAfterDate) { try evidence(Self.history(catalog, spikes: [6])) }
    }

    @Test func hiddenAndMissingWeeksSayNothing() {
        let people = { (_: String, back: Int) in back == 8 ? 4 : 60 }
        #expect(throws: SignFinding.Missing.hidden) { try evidence(Self.history(Self.catalog([6]), spikes: [6], people: people)) }
        #expect(throws: SignFinding.Missing.weeks(12)) { try evidence(Self.history(Self.catalog([6]), spikes: [6], weeks: 15)) }
    }

    @Test func withoutPressureThereIsNothingToLookAt() {
        for catalog in [Self.catalog([]), Self.catalog([], also: [SignSite.event(.change, 6)]), Self.catalog([40]), Self.catalog([6], metrics: ["changes"])] {
            #expect(throws: SignFinding.Missing.pressureEvent) { try DeadlineSpikeSign.all(in: SignSite.input(Self.history(catalog, spikes: [6]))) }
        }
    }

    @Test func anEventConcernsItsOwnGroups() throws {
        let catalog = Self.catalog([], also: [SignSite.event(.pressure, 6, groups: ["b"])])
        let input = SignSite.input(Self.history(catalog, spikes: [6]))
        #expect(try DeadlineSpikeSign.all(in: input)[0].groups(in: input) == [2])
    }
}
