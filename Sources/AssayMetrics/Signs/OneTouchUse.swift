/// One-touch use: more of the licensed are active in a week, each on fewer days.
struct OneTouchUseSign: SignTest {
    static let sign = Sign.oneTouchUse
    /// More of the licensed by this, as a fraction of them, while the days of each fall by a part of this size.
    static let coverageRise = 0.10
    static let daysFall = 0.20
    /// Or the people active reach their target, with fewer days each than this.
    static let fewDays = 1.5
    /// Fewer people active say nothing.
    static let fewestPeople = 20

    let activeDays: Int
    let weeklyActive: Int
    let licences: Int?
    let target: Double?

    var metrics: [Int] { [weeklyActive, activeDays] + (licences.map { [$0] } ?? []) }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [OneTouchUseSign] {
        let active = input.metrics(measuring: .weeklyActive).filter { input.catalog.metrics[$0].unit != "%" }
        if active.isEmpty { throw .measure(.weeklyActive) }
        let whole = active.compactMap { metric in
            input.partner(of: metric, measuring: .activeDays).map {
                OneTouchUseSign(
                    activeDays: $0, weeklyActive: metric, licences: input.partner(of: metric, measuring: .licences),
                    target: input.catalog.metrics[metric].target(inForce: input.week)?.value)
            }
        }
        if whole.isEmpty { throw .measure(.activeDays) }
        let tests = whole.filter { $0.licences != nil || $0.target != nil }
        if tests.isEmpty { throw .licencesOrTarget }
        return tests
    }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let first = try EightWeeks([weeklyActive, activeDays], group: group, in: input)
        let people = try first.levels { $0[0] }
        if min(people.before, people.now) < Double(OneTouchUseSign.fewestPeople) { throw .people(OneTouchUseSign.fewestPeople) }
        let days = try first.levels { $0[1] / $0[0] }
        // The target is that of everybody.
        let isAtTarget = group == MetricCatalog.everybody && target.map { reaches(people.now, $0) } ?? false
        // Licences matter only where the days fall.
        let isLessOften = reaches(-days.change, OneTouchUseSign.daysFall)
        let coverage = licences == nil || !isLessOften ? nil : try EightWeeks(metrics, group: group, in: input).levels { $0[0] / $0[2] }
        let use = SignEvidence.OneTouchUse(days: days, coverage: coverage, isAtTarget: isAtTarget)
        return use.isSign ? .oneTouchUse(use) : nil
    }
}

extension SignEvidence {
    public struct OneTouchUse: Sendable, Hashable {
        /// Active days a week of each person who was active at all.
        let days: EightWeeks.Levels
        /// The people active, as a fraction of the licences.
        let coverage: EightWeeks.Levels?
        /// Whether the people active reach their target.
        public let isAtTarget: Bool

        public var daysBefore: Double { days.before }
        public var daysNow: Double { days.now }
        public var coverageBefore: Double? { coverage?.before }
        public var coverageNow: Double? { coverage?.now }

        /// Whether there are more people on fewer days than before.
        public var isDilution: Bool {
            guard let coverage else { return false }
            return reaches(coverage.now - coverage.before, OneTouchUseSign.coverageRise) && reaches(-days.change, OneTouchUseSign.daysFall)
        }

        var isSign: Bool { isDilution || (isAtTarget && days.now < OneTouchUseSign.fewDays) }
    }
}

extension Metric {
    /// The target, once its time has come.
    public func target(inForce week: Week) -> Target? { target.flatMap { ($0.from ?? week) <= week ? $0 : nil } }
}
