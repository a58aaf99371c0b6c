import Testing

@testable import AssayMetrics

@Suite struct BunchingTests {
    /// 400 people around 100, falling smoothly; as many move from just below the target to just above it.
    static func people(moved: Int = 0, scale: Int = 1) -> [Int] {
        var bins = [4, 6, 8, 10, 14, 20, 30, 40, 44, 44, 42, 38, 32, 24, 16, 12, 8, 6, 2].map { $0 * scale }
        bins[9] -= moved
        bins[10] += moved
        return bins
    }

    private func judge(_ people: [Int]) throws -> SignEvidence.Bunching {
        try BunchingSign.judge(DisclosurePolicy().merged(people.enumerated().map { DistributionBin(lower: Double($0 * 10), upper: Double($0 * 10 + 10), people: $1) })!, target: 100)
    }

    @Test func aSmoothDistributionIsNoSign() throws {
        let bunching = try judge(Self.people())
        #expect(!bunching.isSign)
        #expect(bunching.ratio == 42.0 / 44.0)
        #expect(try #require(bunching.p) > 0.5)
        #expect(try #require(bunching.excess).magnitude < 0.1)
    }

    @Test func peopleWhoStopAtTheTargetAreASign() throws {
        let bunching = try judge(Self.people(moved: 24))
        #expect(bunching.isRatio && bunching.isExcess)
        #expect(bunching.ratio == 66.0 / 20.0)
        #expect(try #require(bunching.p) < 1e-6)
        #expect(try #require(bunching.excess) > 0.5 && bunching.z! > 3)
    }

    @Test func theRatioNeedsThreeHundredPeopleAndTheExcessAHundred() throws {
        let all = Self.people(moved: 26)
        let fewer = try judge(all.map { $0 * 7 / 10 })
        #expect(fewer.p == nil && !fewer.isRatio && fewer.isExcess)
        #expect(throws: SignFinding.Missing.people(100)) { try judge(all.map { $0 / 5 }) }
    }

    @Test func fewPeopleAtTheTargetSayNothing() {
        var people = Self.people()
        (people[9], people[10]) = (9, 10)
        #expect(throws: SignFinding.Missing.people(20)) { try BunchingSign.judge(SignSite.bins(people), target: 100) }
    }

    @Test func mergedBinsAtTheTargetCannotBeJudged() {
        var people = Self.people()
        // Fewer than ten below the target: they join the bin above it.
        people[9] = 4
        #expect(throws: SignFinding.Missing.bins) { try judge(people) }
        // The target lies in a bin, or outside of all.
        #expect(throws: SignFinding.Missing.bins) { try BunchingSign.judge(SignSite.bins(Self.people()), target: 105) }
        #expect(throws: SignFinding.Missing.bins) { try BunchingSign.judge(SignSite.bins(Self.people()), target: 900) }
    }

    @Test func finerBinsAreAddedUp() throws {
        let fine = Self.people(moved: 24).flatMap { [$0 / 2, $0 - $0 / 2] }
        let bins = fine.enumerated().map { DisclosedBin(lower: Double($0 * 5), upper: Double($0 * 5 + 5), people: $1) }
        #expect(try BunchingSign.judge(bins, target: 100).ratio == 66.0 / 20.0)
    }

    @Test(arguments: [(6, 10, 0.376953125), (10, 10, 0.0009765625), (0, 10, 1), (3, 3, 0.125), (60, 100, 0.028443966820490)])
    func theBinomialTailIsExact(heads: Int, tosses: Int, expected: Double) {
        #expect((BunchingSign.probability(heads, of: tosses) - expected).magnitude < 1e-13)
    }

    @Test func theBinomialTailOfManyPeopleTakesNoTime() {
        let p = BunchingSign.probability(1_000_000_500, of: 2_000_000_000)
        #expect(p > 0.49 && p < 0.5)
        #expect(BunchingSign.probability(2_000_000_000, of: 2_000_000_000) == 0)
    }

    @Test func itRunsOnWhatTheReportMayShow() throws {
        let catalog = SignSite.catalog([SignSite.metric("runs", target: Metric.Target(value: 100))])
        let history = SignSite.history(catalog) { _, group, _ in group == "all" ? 1 : nil }
        let tables = SignSite.tables(history, distributions: [SignSite.distribution(Self.people(moved: 24))])
        // Whether `all` is asked for or not: no group has a distribution.
        for groups in [[0, 1], [1]] {
            let findings = Signs.assess(history: history, week: SignSite.last, windowWeeks: 26, groups: groups, tables: tables)
            let finding = try #require(findings.first { $0.sign == .bunching })
            #expect(finding.state == .found && finding.metrics == [0] && finding.group == 0)
        }
        // The report of the week before knows nothing of it.
        let before = Signs.assess(history: history, week: SignSite.last.advanced(by: -1), windowWeeks: 26, groups: [0], tables: tables)
        #expect(before.first { $0.sign == .bunching }?.state == .notAssessable(missing: .distribution))
        // Four weeks later it is too old.
        let later = SignSite.input(history, tables: tables, week: SignSite.last.advanced(by: 4))
        #expect(throws: SignFinding.Missing.distribution) { try BunchingSign.all(in: later) }
    }

    @Test func withoutATargetInForceThereIsNothingToBunchAt() {
        for target in [nil, Metric.Target(value: 100, from: SignSite.last.advanced(by: 1)), Metric.Target(value: 0)] {
            let history = SignSite.history(SignSite.catalog([SignSite.metric("runs", target: target)])) { _, _, _ in 1 }
            #expect(throws: SignFinding.Missing.target) { try BunchingSign.all(in: SignSite.input(history)) }
        }
        let down = SignSite.metric("minutes", better: .down, target: Metric.Target(value: 100))
        #expect(throws: SignFinding.Missing.target) { try BunchingSign.all(in: SignSite.input(SignSite.history(SignSite.catalog([down])) { _, _, _ in 1 })) }
    }

    /// By bin of a tenth of the target, the people of a log-normal distribution with σ = 0.5 about it, up to each bin's end; the rest lies in the last.
    private static let lognormal: [Double] = {
        // The normal density, by trapezia from −8 on.
        let step = 0.002
        var density: [Double] = []
        var x = -8.0
        while x < 4 {
            density.append((density.last ?? 0) + step * ElementaryFunctions.exp(-x * x / 2) / 2.506_628_274_631)
            x += step
        }
        return (1...39).map { density[Int((ElementaryFunctions.log(Double($0) / 10) / 0.5 + 8) / step)] } + [1]
    }()

    /// 300 people.
    private func sample(_ noise: inout SignNoise, moving part: Double = 0) -> [Int] {
        var people = [Int](repeating: 0, count: 40)
        for _ in 0..<300 {
            let chance = noise.unit()
            let place = Self.lognormal.firstIndex { chance <= $0 }!
            people[part > 0 && (7..<10).contains(place) && noise.unit() < part ? 10 : place] += 1
        }
        return people
    }

    /// 0.2 % by the ratio and 0.7 % by the excess in the simulation that the thresholds come from.
    @Test func falseAlarmsAreRare() {
        var noise = SignNoise(seed: 2_026)
        let judged = (0..<1_000).compactMap { _ in try? judge(sample(&noise)) }
        #expect(judged.count > 900)
        // Three standard deviations of the sampling above the rates.
        #expect(judged.count(where: \.isRatio) <= 6)
        #expect((1...15).contains(judged.count(where: \.isExcess)))
    }

    @Test func movedPeopleAreMostlySeen() {
        var noise = SignNoise(seed: 7)
        let judged = (0..<200).compactMap { _ in try? judge(sample(&noise, moving: 0.3)) }
        #expect(judged.count(where: \.isSign) > 160)
    }
}
