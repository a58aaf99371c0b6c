/// What is measured, and how figures of it combine.
///
/// Immutable, and a class for one reason: every figure refers to its metric, and copying a dozen strings with each would cost more than drawing it.
public final class Metric: Sendable {
    /// The part a metric plays.
    public enum Kind: String, Sendable, CaseIterable {
        /// Use of the tool: never shown without a value metric beside it.
        case adoption
        /// What the use is meant to bring.
        case value
        /// What must not get worse meanwhile.
        case guardrail
        case cost
        /// Shown, never headlined, never adoption.
        case context
    }

    /// Which way is good.
    public enum Direction: String, Sendable, CaseIterable { case up, down, neither }

    /// How figures of several groups, or of several weeks, combine into one.
    public enum Aggregate: String, Sendable, CaseIterable {
        /// Figures add.
        case sum
        /// The mean, weighted by the people behind each figure, to the nearest five.
        case mean
        /// Summed numerators over summed denominators.
        case ratio
        /// A level at the week's end: adds over groups, takes the last over weeks.
        case last
        /// They do not combine: distinct people, medians.
        case none
    }

    /// What a metric measures beyond its unit, where a sign of gaming has to find it: the word behind `measures:`.
    public enum Measure: String, Sendable, CaseIterable {
        /// The people active on each day of the week, added up over its seven days.
        case activeDays = "active-days"
        /// Distinct people active in the week.
        case weeklyActive = "weekly-active"
        case licences
        case requests
        /// Without cached ones.
        case inputTokens = "input-tokens"
        case cachedTokens = "cached-tokens"
        case outputTokens = "output-tokens"
        /// Lines, changes or answers that people kept.
        case acceptedOutput = "accepted-output"
        /// People whose use came about without their doing: by policy, by a default.
        case passivePeople = "passive-people"
        /// The share of the whole that the tenth of people who use most have.
        case topTenthShare = "top-tenth-share"
    }

    /// A level somebody wants reached. A target invites gaming, and the report says so.
    public struct Target: Sendable, Hashable {
        public var value: Double
        public var from: Week?
        public var note: String?
        public init(value: Double, from: Week? = nil, note: String? = nil) {
            self.value = value
            self.from = from
            self.note = note
        }
    }

    /// A week in which the definition changed: figures before and after do not compare.
    public struct DefinitionChange: Sendable, Hashable {
        public var week: Week
        public var note: String
        public init(week: Week, note: String) {
            self.week = week
            self.note = note
        }
    }

    public let id: String
    public let title: String
    public let kind: Kind
    /// What one of it is: `tokens`, `changes`, `%`, `EUR`. `%` means that values are fractions and print times 100.
    public let unit: String
    public let better: Direction
    /// Over groups.
    public let aggregate: Aggregate
    /// Over weeks, for to-date figures.
    public let overWeeks: Aggregate
    public let definition: String
    public let source: String
    public let owner: String?
    public let target: Target?
    public let changes: [DefinitionChange]
    /// Decimal places to print; nil chooses by size.
    public let decimals: Int?
    /// What a sign of gaming may take it for.
    public let measures: Measure?
    /// How its natural limits are drawn, and what is unusual by them.
    public let process: ProcessTerms
    /// Its figures, or the parts of its ratios, are numbers of people: below the minimum they hide a group, as does their complement.
    public let countsPeople: Bool
    /// A metric that needs a value metric beside it: of kind adoption, or counted in tokens whatever its kind says.
    public let countsAsAdoption: Bool
    /// A median, a rate, a distinct count over time: what `aggregate: none` is meant for, and what cannot be subtracted.
    public let countsNothing: Bool

    public init(
        id: String, title: String, kind: Kind, unit: String, better: Direction, aggregate: Aggregate, overWeeks: Aggregate,
        definition: String, source: String, owner: String? = nil, target: Target? = nil, changes: [DefinitionChange] = [], decimals: Int? = nil,
        measures: Measure? = nil, countsPeople: Bool? = nil, countsNothing: Bool = false, process: ProcessTerms = ProcessTerms()
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.unit = unit
        self.better = better
        self.aggregate = aggregate
        self.overWeeks = overWeeks
        self.definition = definition
        self.source = source
        self.owner = owner
        self.target = target
        self.changes = changes
        self.decimals = decimals
        self.measures = measures
        self.process = process
        self.countsNothing = countsNothing
        countsAsAdoption = kind == .adoption || ["token", "tokens"].contains(unit.lowercased())
        self.countsPeople = countsPeople ?? Metric.unitsOfPeople.contains(unit.lowercased())
    }

    /// Units that count people without being told.
    static let unitsOfPeople: Set<String> = [
        "people", "persons", "person", "users", "user", "employees", "employee", "members", "member", "authors", "author", "contributors", "contributor",
        "developers", "developer", "reviewers", "reviewer", "respondents", "respondent",
    ]

    /// Whether the definition changed in the weeks after one and up to another.
    public func changesDefinition(after first: Week, through last: Week) -> Bool {
        changes.contains { $0.week > first && $0.week <= last }
    }
}
