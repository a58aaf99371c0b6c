@testable import AssayMetrics
import Testing

@Suite struct DistributionBinTests {
    private func merged(_ people: [Int], minimum: Int = 10) -> [String]? {
        let bins = people.enumerated().map { DistributionBin(lower: Double($0) * 10, upper: Double($0 + 1) * 10, people: $1) }
        return DisclosurePolicy(minimumPeople: minimum).merged(bins)?.map { "\(Int($0.lower))-\(Int($0.upper)): \($0.people)" }
    }

    @Test func neighboursJoinFromTheLowestUpUntilThereAreEnough() {
        #expect(merged([12, 3, 4, 9, 10]) == ["0-10: 12", "10-40: 16", "40-50: 10"])
    }

    /// The heaviest user of all is the one a histogram gives away first.
    @Test func theTopBinJoinsTheOneBelow() {
        #expect(merged([30, 25, 1]) == ["0-10: 30", "10-30: 26"])
        #expect(merged([30, 0, 0]) == ["0-30: 30"])
    }

    @Test func tooFewInAllShowNothing() {
        #expect(merged([3, 3, 3]) == nil)
        #expect(merged([]) == nil)
        #expect(merged([3, 3, 4]) == ["0-30: 10"])
    }

    @Test func theOrderOfTheRowsMakesNoDifference() {
        let bins = [(0.0, 12), (1, 3), (2, 9), (3, 20)].map { DistributionBin(lower: $0.0, upper: $0.0 + 1, people: $0.1) }
        let policy = DisclosurePolicy()
        #expect(policy.merged(bins) == policy.merged(bins.reversed()))
    }

    @Test func whereEverybodyIsHiddenSoAreTheBins() {
        #expect(DisclosurePolicy().merged([DistributionBin(lower: 0, upper: 1, people: 90)], everybodyIsHidden: true) == nil)
    }

    @Test func everybodyIsInABin() {
        var noise = SplitMix(state: 5)
        for _ in 0..<200 {
            let people = (0..<Int.random(in: 1...12, using: &noise)).map { _ in Int.random(in: 0...14, using: &noise) }
            let bins = people.enumerated().map { DistributionBin(lower: Double($0), upper: Double($0 + 1), people: $1) }
            guard let merged = DisclosurePolicy().merged(bins) else {
                #expect(people.reduce(0, +) < 10)
                continue
            }
            #expect(merged.allSatisfy { $0.people >= 10 } && merged.map(\.people).reduce(0, +) == people.reduce(0, +))
            #expect(merged[0].lower == 0 && merged.last!.upper == Double(people.count))
            #expect(zip(merged, merged.dropFirst()).allSatisfy { $0.upper == $1.lower })
        }
    }

    @Test func countsBeyondAllMeasureDoNoHarm() {
        #expect(merged([.max, .max, 3]) == ["0-10: \(Int.max)", "10-30: \(Int.max)"])
    }

    @Test func oneBinIsNotPrinted() {
        let bin = DistributionBin(lower: 0, upper: 1, people: 7919)
        #expect(!"\(bin) \(String(reflecting: bin))".contains("7919") && Mirror(reflecting: bin).children.isEmpty)
    }
}
