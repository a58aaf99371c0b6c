import Testing

@testable import AssayMetrics

@Suite struct SpikeWeeksTests {
    private func weeks(_ numbers: [Double?], changes: [Metric.DefinitionChange] = []) -> SpikeWeeks {
        let catalog = SignSite.catalog([SignSite.metric("tokens", changes: changes)])
        let history = SignSite.history(catalog, weeks: numbers.count) { _, group, back in group == "a" ? numbers[numbers.count - 1 - back] : nil }
        return SpikeWeeks(0, group: 1, weeks: numbers.count, in: SignSite.input(history))
    }

    private let level: [Double?] = [90, 100, 110, 100, 95, 105, 100, 100]

    @Test func theBaseIsAMedianAndThePeakAMeanOfTwoWeeks() throws {
        let spike = try #require(weeks(level + [130, 150, 120, 100]).spike(at: SignSite.last.advanced(by: -2)))
        #expect(spike.base == 100 && spike.peak == 140 && spike.later == 110)
        #expect(spike.ratio == 1.4 && spike.rebound == 0.75 && spike.isSign)
    }

    @Test func theThresholdsAreReachedExactly() throws {
        #expect(try #require(weeks(level + [125, 125, 112.5, 112.5]).spike(at: SignSite.last.advanced(by: -2))).isSign)
        #expect(try !#require(weeks(level + [125, 124, 100, 100]).spike(at: SignSite.last.advanced(by: -2))).isSign)
        #expect(try !#require(weeks(level + [125, 125, 113, 113]).spike(at: SignSite.last.advanced(by: -2))).isSign)
    }

    @Test func gapsAreBornInTheBaseOnly() {
        let date = SignSite.last.advanced(by: -2)
        #expect(weeks([nil, nil] + level.dropFirst(2) + [130, 150, 120, 100]).spike(at: date) == nil)
        #expect(weeks([90, nil, nil] + level.dropFirst(3) + [130, 150, 120, 100]).spike(at: date) != nil)
        #expect(weeks([90, nil, nil, nil] + level.dropFirst(4) + [130, 150, 120, 100]).spike(at: date) == nil)
        #expect(weeks(level + [nil, 150, 120, 100]).spike(at: date) == nil)
        #expect(weeks(level + [130, 150, nil, 100]).spike(at: date) == nil)
    }

    @Test func aBaseOfZeroHasNoRatio() {
        #expect(weeks([Double?](repeating: 0, count: 8) + [5, 5, 0, 0]).spike(at: SignSite.last.advanced(by: -2)) == nil)
    }

    @Test func aChangeOfTheDefinitionParts() {
        for (back, isWhole) in [(1, false), (4, false), (11, true)] {
            let change = Metric.DefinitionChange(week: SignSite.last.advanced(by: -back), note: "")
            let weeks = weeks(level + [130, 150, 120, 100], changes: [change])
            #expect((weeks.spike(at: SignSite.last.advanced(by: -2)) != nil) == isWhole)
        }
    }
}
