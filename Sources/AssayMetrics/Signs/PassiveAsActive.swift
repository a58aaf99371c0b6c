/// Passive counted as active: people whose use came about without their doing, against those counted as active.
struct PassiveAsActiveSign: SignTest {
    static let sign = Sign.passiveAsActive
    /// Above this the figure is rather called by another name.
    static let largestShare = 0.5
    static let fewestPeople = 20

    let passive: Int
    let weeklyActive: Int

    var metrics: [Int] { [weeklyActive, passive] }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [PassiveAsActiveSign] {
        let passive = input.metrics(measuring: .passivePeople).filter { input.catalog.metrics[$0].unit != "%" }
        if passive.isEmpty { throw .measure(.passivePeople) }
        let tests = passive.compactMap { metric in
            input.partner(of: metric, measuring: .weeklyActive).map { PassiveAsActiveSign(passive: metric, weeklyActive: $0) }
        }
        if tests.isEmpty { throw .measure(.weeklyActive) }
        return tests
    }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let series = metrics.map { input.history.series(metric: $0, group: group, through: input.week, weeks: 1) }
        try input.require(series, of: metrics, weeks: 1)
        guard let active = series[0].now.number, let passive = series[1].now.number else { throw .gaps }
        if active < Double(PassiveAsActiveSign.fewestPeople) { throw .people(PassiveAsActiveSign.fewestPeople) }
        let share = passive / active
        return share > PassiveAsActiveSign.largestShare ? .passiveAsActive(share: share) : nil
    }
}
