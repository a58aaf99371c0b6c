/// An organisation that does not exist, week by week: groups in two levels, some of them too small to be shown, always or for a while.
///
/// Everything is drawn from a seed. `variant` changes one thing only: the value, numerator and denominator of the rows of group-weeks that `HidingOracle`
/// says are hidden, and of those that a first build hid beside them (`plant(beside:)`); of counts of people only those that are no reason to hide, being large enough and leaving enough. Which rows there are, their people,
/// status, notes and captures, and all other figures (also those of `all` and of parents, which in variant 0 are the true sums) are the same in every variant.
struct MadeUpSite: Sendable {
    struct Unit: Sendable {
        var id: String
        var title: String
        /// Index of the group above; 0 is `all`.
        var parent: Int
        /// How many belong to it, by week.
        var people: [Int]
        /// In `assay.yaml`.
        var declared: Int?
        /// Weeks in which few of them answer the survey on hours.
        var thinWeeks: Set<Int> = []
        /// Weeks in which few of them are active.
        var idleWeeks: Set<Int> = []
    }

    /// A row of a file.
    struct Row: Sendable {
        var group: Int
        var measure: Measure
        /// Indices of `weeks`: what it is of, and when it is told; a row of `backfill/` is told in its own week.
        var week: Int
        var capture: Int
        var people: Int?
        var figure: Figure
        var isProvisional = false
        var note: String?
    }

    struct Cell: Hashable, Sendable {
        var group: Int
        var measure: Measure
        var week: Int
    }

    var minimum: Int
    var weeks: [String]
    /// How many of them, the first, are in `backfill/`.
    var backfilled: Int
    /// `all` first.
    var groups: [Unit]
    /// Of which the captures give `all`, and of which they give the parents.
    var givesAll: Set<Measure>
    var givesParents: Set<Measure>
    var rows: [Row]
    /// Indices of rows that are hidden for the sake of others, once `plant(beside:)` was told.
    var beside: Set<Int> = []
    /// Weeks that have commentary, and what it refers to.
    var commentary: [String: [String]] = [:]

    func children(of group: Int) -> [Int] { groups.indices.filter { $0 > 0 && groups[$0].parent == group } }

    /// The groups without groups below them.
    var leaves: [Int] { groups.indices.filter { $0 > 0 && children(of: $0).isEmpty } }

    /// The leaves of a group; of a leaf itself.
    func leaves(of group: Int) -> [Int] { group == 0 ? leaves : children(of: group).isEmpty ? [group] : children(of: group) }
}

extension MadeUpSite {
    enum Figure: Hashable, Sendable {
        case value(Double)
        case parts(Double, Double)
    }

    enum Measure: String, CaseIterable, Sendable {
        case tokens, changes, rework, hours, spend, active, licences, defects, waiting

        enum Combination: String { case sum, mean, ratio, last, none }

        var combination: Combination {
            switch self {
            case .tokens, .changes, .spend, .defects: .sum
            case .rework: .ratio
            case .hours: .mean
            case .licences: .last
            case .active, .waiting: .none
            }
        }

        /// Whether the figures of groups add up to that of the group above.
        var adds: Bool { self != .waiting }

        /// Whether its source counts no persons, so that the group's declared number stands behind it.
        var countsNobody: Bool { self == .defects }

        /// Its lines in `assay.yaml`.
        var declaration: String {
            let (kind, unit, better) =
                switch self {
                case .tokens: ("adoption", "tokens", "neither")
                case .changes: ("value", "changes", "up")
                case .rework: ("guardrail", "\"%\"", "down")
                case .hours: ("value", "h", "down")
                case .spend: ("cost", "EUR", "down")
                case .active: ("context", "people", "neither")
                case .licences: ("context", "licences", "neither")
                case .defects: ("value", "defects", "down")
                case .waiting: ("value", "days", "down")
                }
            return
                "  - {id: \(rawValue), title: \(rawValue.capitalized), kind: \(kind), unit: \(unit), better: \(better), aggregate: \(combination.rawValue), "
                + "definition: What is counted as \(rawValue)., source: a made-up export}\n"
        }
    }
}
