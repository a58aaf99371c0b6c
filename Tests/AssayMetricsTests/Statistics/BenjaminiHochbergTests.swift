import AssayMetrics
import Testing

@Suite struct BenjaminiHochbergTests {
    struct Case: Decodable {
        let name: String
        let p, adjusted: [Double]
        let q: Double
        let rejected: Int
    }

    @Test func givesTheAdjustedValuesAndRejectionsOfTheOracle() throws {
        let cases = try OracleCases.read("bh_cases.json", as: Case.self)
        #expect(cases.count == 5)
        for one in cases {
            let adjusted = BenjaminiHochberg.adjusted(one.p)
            for (actual, expected) in zip(adjusted, one.adjusted) { #expect(actual.agrees(with: expected, within: 1e-12), "\(one.name)") }
            let stands = BenjaminiHochberg.rejections(of: one.p, rate: one.q)
            #expect(stands.count { $0 } == one.rejected, "\(one.name)")
            #expect(stands == adjusted.map { $0 <= one.q }, "\(one.name)")
        }
    }

    @Test func theOrderGivenIsKept() {
        #expect(BenjaminiHochberg.adjusted([0.9, 0.01, 0.04]) == [0.9, 0.03, 0.06])
        #expect(BenjaminiHochberg.rejections(of: [0.9, 0.01, 0.04], rate: 0.05) == [false, true, false])
    }

    @Test func aLargerOneThatStandsCarriesSmallerOnes() { #expect(BenjaminiHochberg.rejections(of: [0.06, 0.07, 0.09], rate: 0.1) == [true, true, true]) }

    @Test func ofNoneNothingStands() {
        #expect(BenjaminiHochberg.adjusted([]).isEmpty)
        #expect(BenjaminiHochberg.rejections(of: [], rate: 0.1).isEmpty)
        #expect(BenjaminiHochberg.rejections(of: [0.2, 0.3], rate: 0.1) == [false, false])
    }
}
