@testable import AssayMetrics
import Foundation
import Testing

/// A trend test's numbers under the names of the oracle.
struct ExpectedTrend: Decodable {
    let n: Int
    let S: Int
    let varS, tau_a, slope, r_line, r_step: Double
    let step_at: Int
    let rho, inflation, n_eff, z, df, p_up, p_down, slope_lo, slope_hi: Double
    let span: Int

    /// Names of the numbers that differ.
    func differences(from test: TrendTest, tolerance: Double = 1e-9) -> [String] {
        let counts = [("n", test.count, n), ("S", test.score, S), ("step_at", test.stepIndex ?? -1, step_at), ("span", test.span, span)]
        let numbers = [
            ("varS", test.variance, varS), ("tau_a", test.tauA, tau_a), ("slope", test.slope, slope), ("r_line", test.lineAutocorrelation, r_line),
            ("r_step", test.stepAutocorrelation, r_step), ("rho", test.autocorrelation, rho), ("inflation", test.inflation, inflation),
            ("n_eff", test.effectiveCount, n_eff), ("z", test.z, z), ("df", test.degreesOfFreedom, df), ("p_up", test.pRising, p_up),
            ("p_down", test.pFalling, p_down), ("slope_lo", test.slopeLow, slope_lo), ("slope_hi", test.slopeHigh, slope_hi),
        ]
        return counts.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1), expected \($0.2)" }
            + numbers.filter { !$0.1.agrees(with: $0.2, within: tolerance) }.map { "\($0.0): \($0.1), expected \($0.2)" }
    }
}

@Suite struct TrendTestTests {
    struct Case: Decodable {
        let name: String
        let values: [Double?]
        let assay: ExpectedTrend
        let S, var_S, z_plain, p_two_sided_plain, tau_a: Double
        let tau_b: Double?
        let theil_sen_slope: Double
    }

    /// Without the correction for neighbours, as published: z and its probability from S and its variance, tau b from the ties.
    @Test func theUncorrectedTestIsThePublishedOne() throws {
        for one in try OracleCases.read("trend_cases.json", as: Case.self) {
            let test = try #require(TrendTest(one.values.withNaN, weeks: Array(one.values.indices)))
            #expect(Double(test.score) == one.S && test.variance.agrees(with: one.var_S) && test.tauA.agrees(with: one.tau_a), "\(one.name)")
            #expect(test.slope.agrees(with: one.theil_sen_slope), "\(one.name)")
            let z = test.score == 0 ? 0 : (Double(test.score) - (test.score > 0 ? 1 : -1)) / test.variance.squareRoot()
            #expect(z.agrees(with: one.z_plain), "\(one.name)")
            // What the correction does to it is told by the inflation alone.
            #expect((test.z * test.inflation.squareRoot()).agrees(with: one.z_plain), "\(one.name)")
            #expect(erfc(z.magnitude / 2.squareRoot()).agrees(with: one.p_two_sided_plain), "\(one.name)")
            let numbers = one.values.compactMap { $0 }
            let pairs = Double(numbers.count * (numbers.count - 1) / 2)
            let tied = Dictionary(grouping: numbers, by: \.self).values.reduce(0.0) { $0 + Double($1.count * ($1.count - 1) / 2) }
            if let tauB = one.tau_b {
                #expect((Double(test.score) / (pairs * (pairs - tied)).squareRoot()).agrees(with: tauB), "\(one.name)")
            } else {
                #expect(pairs == tied, "\(one.name)")
            }
        }
    }

    @Test func givesTheNumbersOfTheOracle() throws {
        let cases = try OracleCases.read("trend_cases.json", as: Case.self)
        #expect(cases.count == 13)
        for one in cases {
            let test = try #require(TrendTest(one.values.withNaN, weeks: Array(one.values.indices)))
            #expect(one.assay.differences(from: test) == [], "\(one.name)")
        }
    }

    @Test func sevenNumbersAreNoSeries() {
        #expect(TrendTest([1, 2, 3, 4, 5, 6, 7], weeks: Array(0..<7)) == nil)
        #expect(TrendTest([1, 2, 3, .nan, 4, 5, 6, 7, .nan], weeks: Array(0..<9)) == nil)
        #expect(TrendTest([1, 2, 3, 4, 5, 6, 7, 8], weeks: Array(0..<8)) != nil)
    }

    @Test func aMissingNumberIsTheSameAsAMissingWeek() {
        let withGap = TrendTest([1, 3, 2, .nan, 5, 4, 7, 6, 9, 8], weeks: Array(0..<10))
        let without = TrendTest([1, 3, 2, 5, 4, 7, 6, 9, 8], weeks: [0, 1, 2, 4, 5, 6, 7, 8, 9])
        #expect(withGap == without)
    }

    @Test func turnedRoundTheSidesChangePlaces() throws {
        let values: [Double] = [5, 7, 6, 9, 8, 12, 10, 13, 11, 15, 14, 12]
        let up = try #require(TrendTest(values, weeks: Array(0..<12)))
        let down = try #require(TrendTest(values.map { -$0 }, weeks: Array(0..<12)))
        #expect(down.score == -up.score)
        #expect(down.pFalling == up.pRising)
        #expect(down.pRising == up.pFalling)
        #expect(down.slopeLow.agrees(with: -up.slopeHigh))
    }

    @Test func neverANumberThatCannotBePrinted() throws {
        let hard: [[Double]] = [(0..<500).map(Double.init), Array(repeating: 3, count: 200), (0..<40).map { $0 < 20 ? 1e-300 : 1e300 }]
        for values in hard {
            let test = try #require(TrendTest(values, weeks: Array(values.indices)))
            for number in [test.z, test.pRising, test.pFalling, test.slope, test.slopeLow, test.slopeHigh, test.inflation] { #expect(number.isFinite) }
            #expect(test.pRising > 0)
            #expect(test.pFalling > 0)
        }
    }
}
