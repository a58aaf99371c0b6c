import Testing

@testable import AssayMetrics

@Suite struct OneTouchUseTests {
    static func catalog(target: Double? = nil, licences: Bool = true) -> MetricCatalog {
        SignSite.catalog(
            [
                SignSite.metric("active", .weeklyActive, aggregate: .none, target: target.map { Metric.Target(value: $0) }), SignSite.metric("days", .activeDays),
                SignSite.metric("licences", licences ? .licences : nil, aggregate: .last),
            ])
    }

    /// People active and active days, before and now, of 200 licences.
    private func evidence(_ catalog: MetricCatalog = catalog(), people: (Double, Double), days: (Double, Double), group: String = "a") throws -> SignEvidence.OneTouchUse? {
        let history = SignSite.history(catalog) { metric, name, back in
            guard name == group else { return nil }
            let isNow = back < 5
            return metric == "active" ? (isNow ? people.1 : people.0) : metric == "days" ? (isNow ? days.1 : days.0) : 200
        }
        let input = SignSite.input(history)
        guard case .oneTouchUse(let use)? = try OneTouchUseSign.all(in: input)[0].evidence(group: catalog.groupIndex(group)!, in: input) else { return nil }
        return use
    }

    @Test func morePeopleOnFewerDaysAreASign() throws {
        let use = try #require(try evidence(people: (100, 120), days: (300, 288)))
        #expect(use.daysBefore == 3 && use.daysNow == 2.4 && use.coverageBefore == 0.5 && use.coverageNow == 0.6)
        #expect(use.isDilution && !use.isAtTarget)
    }

    @Test func eitherAloneIsNone() throws {
        // Nine points of coverage; a fall of days by 19 %.
        #expect(try evidence(people: (100, 118), days: (300, 250)) == nil)
        #expect(try evidence(people: (100, 120), days: (300, 292)) == nil)
    }

    @Test func aTargetReachedOnFewDaysIsASignOfEverybody() throws {
        let catalog = Self.catalog(target: 150)
        let use = try #require(try evidence(catalog, people: (150, 150), days: (210, 210), group: "all"))
        #expect(use.isAtTarget && !use.isDilution && use.daysNow == 1.4)
        #expect(try evidence(catalog, people: (150, 150), days: (225, 225), group: "all") == nil)
        #expect(try evidence(catalog, people: (149, 149), days: (200, 200), group: "all") == nil)
        // A group has no target of its own.
        #expect(try evidence(catalog, people: (150, 150), days: (210, 210)) == nil)
        // Nobody counts licences: the target is enough.
        #expect(try evidence(Self.catalog(target: 150, licences: false), people: (150, 150), days: (210, 210), group: "all")?.coverageNow == nil)
    }

    @Test func fewPeopleSayNothing() {
        #expect(throws: SignFinding.Missing.people(20)) { try evidence(people: (19, 60), days: (60, 60)) }
    }

    @Test func theMetricsAreNamedThatAreMissing() {
        func missing(_ metrics: [Metric]) -> SignFinding.Missing? {
            do throws(SignFinding.Missing) {
                _ = try OneTouchUseSign.all(in: SignSite.input(SignSite.history(SignSite.catalog(metrics)) { _, _, _ in 1 }))
                return nil
            } catch { return error }
        }
        let active = SignSite.metric("active", .weeklyActive)
        #expect(missing([SignSite.metric("x")]) == .measure(.weeklyActive))
        // A share of people is no number of people.
        #expect(missing([SignSite.metric("active", .weeklyActive, unit: "%")]) == .measure(.weeklyActive))
        #expect(missing([active]) == .measure(.activeDays))
        #expect(missing([active, SignSite.metric("days", .activeDays)]) == .licencesOrTarget)
        // Of two tools each has its own: by the source.
        let two = [SignSite.metric("days", .activeDays, source: "two"), SignSite.metric("more", .activeDays, source: "three")]
        #expect(missing([active] + two) == .measure(.activeDays))
    }

    @Test func metricsOfOneSourceBelongTogether() throws {
        let catalog = SignSite.catalog(
            ["one", "two"].flatMap { source in
                [
                    SignSite.metric("active-\(source)", .weeklyActive, source: source), SignSite.metric("days-\(source)", .activeDays, source: source),
                    SignSite.metric("licences-\(source)", .licences, source: source),
                ]
            })
        let tests = try OneTouchUseSign.all(in: SignSite.input(SignSite.history(catalog) { _, _, _ in 1 }))
        #expect(tests.map(\.metrics) == [[0, 1, 2], [3, 4, 5]])
    }
}
