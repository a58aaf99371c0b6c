@testable import AssayMetrics
import Testing

@Suite struct TrendTests {
    private func series(_ values: [Double?], provisionalFrom: Int = .max) -> Series {
        Series(
            firstWeek: Sample.week,
            cells: values.enumerated().map { index, value in value.map { .value($0, isProvisional: index >= provisionalFrom) } ?? .missing },
            yearBefore: .missing, scope: .asGiven)
    }

    @Test func followsALine() {
        #expect(series((0..<13).map { 100 + 5 * Double($0) }).trend(of: Sample.metric("m")) == .relative(60 / 107.5), "of the median of the first four")
        #expect(series((0..<13).map { 0.1 + 0.01 * Double($0) }).trend(of: Sample.metric("m", unit: "%")).rounded == .points(0.12))
    }

    @Test func oneWildWeekChangesNothing() {
        var values = (0..<13).map { 100 + 5 * Double($0) } as [Double?]
        values[6] = 100_000
        guard case .relative(let wild) = series(values).trend(of: Sample.metric("m")) else { return #expect(Bool(false), "no trend") }
        #expect((0.5...0.6).contains(wild))
    }

    @Test func gapsKeepTheirPlace() {
        var values = (0..<14).map { 100 + 5 * Double($0) } as [Double?]
        values[4] = nil
        #expect(series(values).trend(of: Sample.metric("m")) == .relative(65 / 107.5))
    }

    @Test func elevenWeeksSayNothing() {
        #expect(series((0..<11).map(Double.init)).trend(of: Sample.metric("m")) == .notAvailable)
        #expect(series((0..<13).map { 1 + Double($0) }, provisionalFrom: 11).trend(of: Sample.metric("m")) == .notAvailable)
    }

    @Test func aBaseOfZeroHasNoRelativeTrend() {
        #expect(series((0..<12).map { max(0, Double($0) - 3) }).trend(of: Sample.metric("m")) == .notAvailable)
        #expect(series((0..<12).map { Double($0) - 8 }).trend(of: Sample.metric("m")) == .notAvailable)
    }
}

extension Change {
    /// To nine decimals, so that a sum of tenths compares.
    fileprivate var rounded: Change {
        switch self {
        case .points(let amount): .points((amount * 1e9).rounded() / 1e9)
        default: self
        }
    }
}
