import AssayMetrics
import Testing

@Suite struct ProcessTermsTests {
    static let low = (0..<20).map { 10 + Double($0 % 2) }

    private func limits(_ values: [Double], _ limits: ProcessTerms.Limits = .mean) throws -> ProcessLimits {
        try #require(ProcessLimits(values: values, method: ProcessTerms(limits: limits).method))
    }

    @Test func eachKindOfLimitsIsOneMethod() {
        #expect(ProcessTerms() == ProcessTerms(limits: .mean, rules: [.outside, .run]))
        #expect(ProcessTerms().method == ProcessLimits.Method())
        #expect(ProcessTerms(limits: .median).method == ProcessLimits.Method(centre: .median, range: .median))
        #expect(ProcessTerms(limits: .widened).method.isWidened)
    }

    @Test func aFewSpikesDoNotPushLimitsFromMediansApart() throws {
        var spiky = Self.low
        spiky[5] = 500
        let (means, medians) = (try limits(spiky + [40], .mean), try limits(spiky + [40], .median))
        #expect(means.signalAtLast == nil)
        #expect(medians.signalAtLast == .outside(isAbove: true))
        // The middle of ten tens, nine elevens and the spike; the median step is 1.
        #expect(medians.start == 10.5 && medians.movingRange == 1 && medians.reach == 3.145)
    }

    @Test func onlyTheRulesAskedForAreAsked() throws {
        // Three of four near the upper limit, the last of them beyond it.
        let near = try limits(Self.low + [12.5, 10.6, 12.6, 12.4])
        #expect(near.signal(at: 23) == nil)
        #expect(near.signal(at: 23, by: [.nearLimit]) == .nearLimit(isAbove: true))
        #expect(near.signal(at: 22, by: [.nearLimit]) == nil, "two of three so far")
        let beyond = try limits(Self.low + [12.5, 10.6, 12.6, 30])
        #expect(beyond.signals(at: 23, by: Set(ProcessTerms.Rule.allCases)) == [.outside(isAbove: true), .nearLimit(isAbove: true)])
        #expect(beyond.signal(at: 23, by: [.run]) == nil)
        let below = try limits(Self.low + [8.5, 8.4, 8.6, 10])
        #expect(below.signal(at: 21, by: [.nearLimit]) == nil)
        #expect(below.signal(at: 22, by: [.nearLimit]) == .nearLimit(isAbove: false))
        #expect(try limits(Self.low + [8.5, 8.4, 10, 8.6]).signal(at: 23, by: [.nearLimit]) == .nearLimit(isAbove: false))
    }

    @Test func aPointInTheMiddleIsNoSignalOfItsNeighbours() throws {
        #expect(try limits(Self.low + [12.5, 12.6, 12.5, 10.5]).signals(at: 23, by: [.nearLimit]) == [])
    }

    @Test func theStrongestGoesFirst() throws {
        let run = try limits(Self.low + Array(repeating: 12.5, count: 8))
        #expect(run.signals(at: 27, by: [.outside, .run, .nearLimit]).map(\.rule) == [.nearLimit, .run])
        #expect(run.signal(at: 27) == .run(isAbove: true, length: 9))
    }

    @Test func aGapIsNoPointOfFour() throws {
        #expect(try limits(Self.low + [12.5, 12.6, .nan, 12.4]).signal(at: 23, by: [.nearLimit]) == nil)
        #expect(try limits(Self.low + [12.5, 12.6, 12.4, .nan]).signals(at: 23, by: [.nearLimit]) == [])
    }
}
