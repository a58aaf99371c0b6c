/// Never run again: of the things made, few are used again in the four weeks after.
///
/// Cohorts of the last four weeks have not had the time: they are never looked at.
struct NeverRunAgainSign: SignTest {
    static let sign = Sign.neverRunAgain
    /// How long a cohort is watched, and how many cohorts make a level.
    static let watchedWeeks = 4
    static let levelCohorts = 4
    /// Less than this part used again; or this fall of the part while so many more are made.
    static let smallReuse = 0.3
    static let reuseFall = 0.2
    static let createdRise = 0.25
    /// Of fewer things a part says nothing.
    static let fewestCreated = 20

    /// What is made, as `cohort.csv` names it.
    let kind: String

    var metrics: [Int] { [] }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [NeverRunAgainSign] {
        let kinds = input.tables.kinds(asOf: input.week)
        if kinds.isEmpty { throw .cohorts }
        return kinds.map { NeverRunAgainSign(kind: $0) }
    }

    func groups(in input: SignInput) -> [Int] { input.groups.filter { input.tables.hasCohorts(kind: kind, group: $0, asOf: input.week) } }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let last = input.week.advanced(by: -NeverRunAgainSign.watchedWeeks)
        guard let now = try pooled(through: last, group, input), now.created >= NeverRunAgainSign.fewestCreated else {
            throw .outcomes(NeverRunAgainSign.fewestCreated)
        }
        let earlier = try pooled(through: last.advanced(by: -NeverRunAgainSign.levelCohorts), group, input)
        let before = earlier.flatMap { $0.created >= NeverRunAgainSign.fewestCreated ? $0 : nil }
        let reuse = SignEvidence.NeverRunAgain(
            kind: kind, reuseNow: now.reuse, reuseBefore: before?.reuse,
            createdChange: before.map { Double(now.created) / Double($0.created) - 1 }, openedNow: now.opened.map { Double($0) / Double(now.created) })
        return reuse.isSign ? .neverRunAgain(reuse) : nil
    }

    private struct Pool {
        var created = 0
        var usedAgain = 0
        /// Nil when a cohort does not say.
        var opened: Int? = 0
        var reuse: Double { Double(usedAgain) / Double(created) }
    }

    /// The cohorts of four weeks together; nil when there is none.
    private func pooled(through last: Week, _ group: Int, _ input: SignInput) throws(SignFinding.Missing) -> Pool? {
        var pool: Pool?
        for back in 0..<NeverRunAgainSign.levelCohorts {
            let week = last.advanced(by: -back)
            if input.history.isHidden(group: group, week: week, asOf: input.week) { throw .hidden }
            switch input.tables.cohort(kind: kind, group: group, created: week, watched: NeverRunAgainSign.watchedWeeks, asOf: input.week) {
            case nil: continue
            case .hidden: throw .hidden
            case .shown(let created, let usedAgain, let opened):
                pool = pool ?? Pool()
                pool!.created += created
                pool!.usedAgain += usedAgain
                pool!.opened = opened.flatMap { more in pool!.opened.map { $0 + more } }
            }
        }
        return pool
    }
}

extension SignEvidence {
    public struct NeverRunAgain: Sendable, Hashable {
        /// As `cohort.csv` names it.
        public let kind: String
        /// The part used again within four weeks, of the latest four cohorts that are old enough, and of the four before.
        public let reuseNow: Double
        public let reuseBefore: Double?
        /// How many more are made than before, as a fraction.
        public let createdChange: Double?
        /// The part that somebody opened; nil when the source does not say.
        public let openedNow: Double?

        /// Whether the part itself is small; else it fell while more was made.
        public var isSmall: Bool { reuseNow < NeverRunAgainSign.smallReuse }

        var isSign: Bool {
            if isSmall { return true }
            guard let reuseBefore, reuseBefore > 0, let createdChange else { return false }
            return reaches(1 - reuseNow / reuseBefore, NeverRunAgainSign.reuseFall) && reaches(createdChange, NeverRunAgainSign.createdRise)
        }
    }
}
