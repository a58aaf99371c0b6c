/// Concentration: use gathers among fewer people than eight weeks before. Only the change is told: a high level is ordinary.
struct ConcentrationSign: SignTest {
    static let sign = Sign.concentration
    /// Of the share of the tenth of people who use most, or of the Gini coefficient.
    static let smallestRise = 0.10
    /// The smallest group: a tenth of fewer people could be one person, or few.
    static let fewestPeople = 50
    /// Of a distribution: people in all, and bins that both weeks have.
    static let fewestOfDistribution = 100
    static let fewestBins = 5

    enum Subject: Sendable { case topShare, distribution }

    let metric: Int
    let subject: Subject

    var metrics: [Int] { [metric] }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [ConcentrationSign] {
        let catalog = input.catalog
        let shares = input.metrics(measuring: .topTenthShare).filter { catalog.metrics[$0].unit == "%" }
        let spread = catalog.metrics.indices.filter { metric in
            distribution(of: metric, in: input, back: 0) != nil && distribution(of: metric, in: input, back: EightWeeks.distance) != nil
        }
        if shares.isEmpty, spread.isEmpty { throw .topShareOrDistributions }
        return shares.map { ConcentrationSign(metric: $0, subject: .topShare) } + spread.map { ConcentrationSign(metric: $0, subject: .distribution) }
    }

    func groups(in input: SignInput) -> [Int] { subject == .topShare ? input.groups : [MetricCatalog.everybody] }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let levels: EightWeeks.Levels
        switch subject {
        case .topShare:
            // A mean of groups' shares is not the share of everybody.
            if input.history.series(metric: metric, group: group, through: input.week, weeks: 1).scope != .asGiven { throw .figures }
            if fewestPeople(group, in: input) < ConcentrationSign.fewestPeople { throw .people(ConcentrationSign.fewestPeople) }
            levels = try EightWeeks([metric], group: group, in: input).levels { $0[0] }
        case .distribution:
            guard let now = ConcentrationSign.distribution(of: metric, in: input, back: 0),
                let before = ConcentrationSign.distribution(of: metric, in: input, back: EightWeeks.distance)
            else { throw .topShareOrDistributions }
            if input.catalog.metrics[metric].changesDefinition(after: before.week, through: now.week) { throw .definitionChange }
            levels = try ConcentrationSign.gini(before: before.bins, now: now.bins)
        }
        guard reaches(levels.now - levels.before, ConcentrationSign.smallestRise) else { return nil }
        return .concentration(SignEvidence.Concentration(isTopShare: subject == .topShare, before: levels.before, now: levels.now))
    }

    /// The smallest number of people behind the metric in the weeks that are looked at.
    private func fewestPeople(_ group: Int, in input: SignInput) -> Int {
        let history = input.history
        let cells = (0..<EightWeeks.distance + EightWeeks.levelWeeks).compactMap { history.cell(metric: metric, group: group, week: input.week.advanced(by: -$0)) }
        return Int(cells.filter { history.firstTold[$0] <= input.week.ordinal }.map { history.people[$0] }.min() ?? 0)
    }

    private static func distribution(of metric: Int, in input: SignInput, back: Int) -> DisclosedDistribution? {
        let week = input.week.advanced(by: -back)
        return input.tables.distribution(metric: metric, weeks: week...week, asOf: input.week)
    }

    /// Both over the same bins: those between the edges that both have. A coarser partition alone would look like less concentration.
    static func gini(before: [DisclosedBin], now: [DisclosedBin]) throws(SignFinding.Missing) -> EightWeeks.Levels {
        if before.isEmpty || now.isEmpty { throw .hidden }
        let people = min(before.reduce(0) { $0 + $1.people }, now.reduce(0) { $0 + $1.people })
        if people < fewestOfDistribution { throw .people(fewestOfDistribution) }
        let others = now.map(\.upper)
        let edges = before.map(\.upper).filter { others.contains($0) }
        guard before[0].lower == now[0].lower, before[0].lower >= 0, before[before.count - 1].upper == now[now.count - 1].upper, edges.count >= fewestBins,
            let first = Gini.ofBins(coarser(before, edges)), let second = Gini.ofBins(coarser(now, edges))
        else { throw .bins }
        return EightWeeks.Levels(before: first, now: second)
    }

    private static func coarser(_ bins: [DisclosedBin], _ edges: [Double]) -> [DisclosedBin] {
        var merged: [DisclosedBin] = []
        var open: DisclosedBin?
        for bin in bins {
            open = DisclosedBin(lower: open?.lower ?? bin.lower, upper: bin.upper, people: (open?.people ?? 0) + bin.people)
            if edges.contains(bin.upper) {
                merged.append(open!)
                open = nil
            }
        }
        return merged
    }
}

extension SignEvidence {
    public struct Concentration: Sendable, Hashable {
        /// The share of the tenth of people who use most, a fraction; else the Gini coefficient.
        public let isTopShare: Bool
        public let before: Double
        public let now: Double
    }
}
