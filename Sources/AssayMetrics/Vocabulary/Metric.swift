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

    public init(
        id: String, title: String, kind: Kind, unit: String, better: Direction, aggregate: Aggregate, overWeeks: Aggregate,
        definition: String, source: String, owner: String? = nil, target: Target? = nil, changes: [DefinitionChange] = [], decimals: Int? = nil
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
    }

    /// A count of people: over separate groups it adds up, whatever its aggregate says.
    var countsPeople: Bool { ["people", "persons", "person", "users", "user", "employees", "members"].contains(unit.lowercased()) }

    /// Whether the definition changed in the weeks after one and up to another.
    public func changesDefinition(after first: Week, through last: Week) -> Bool {
        changes.contains { $0.week > first && $0.week <= last }
    }

    /// A metric that needs a value metric beside it: of kind adoption, or counted in tokens whatever its kind says.
    public var countsAsAdoption: Bool { kind == .adoption || unit.lowercased() == "tokens" || unit.lowercased() == "token" }
}
