import AssayMetrics

/// What one report adds to what readers know, as the record keeps it: ids, figures and verdicts, no prose.
struct ReleasedReport: Sendable {
    var week: Week
    var isReconstructed = false
    /// Figures that no report before it showed, or showed otherwise. Each once; groups, metrics and weeks in any order.
    var figures: [PublishedFigure] = []
    /// Group-weeks that it is the first to hide, for whatever reason.
    var hidden: [GroupWeekName] = []
    var verdicts: [ReleasedVerdict] = []
    /// Figures that are hidden by themselves from it on, and those of which it would have told another value, and kept the first.
    var withheld: [CellName] = []
    var kept: [CellName] = []
    /// Figures that captures before it told and no report on record showed: other settings kept them back, or did not know them.
    var earlier: [PublishedFigure] = []
    /// Nil when nothing of it is to be compared.
    var derived: RecordedDerived?
}

/// A figure that a report releases.
struct PublishedFigure: Sendable, Hashable {
    var metric: String
    var group: String
    var week: Week
    /// Not rounded; nil reads "too few to say".
    var value: Double?
    var isProvisional = false
}

/// What a report says of a pair in a group, on one line.
struct ReleasedVerdict: Sendable, Hashable {
    var pair: String
    var group: String
    /// The verdict and how sure it is: `diverging, early 2`.
    var text: String
}

/// A group in a week, by the group's id.
struct GroupWeekName: Sendable, Hashable {
    var group: String
    var week: Week
}

extension GroupWeekName: Comparable {
    static func < (a: GroupWeekName, b: GroupWeekName) -> Bool { a.group == b.group ? a.week < b.week : precedes(a.group, b.group) }
}

/// A metric of a group in a week, by ids.
struct CellName: Sendable, Hashable, Comparable {
    var place: GroupWeekName
    var metric: String

    init(_ metric: String, _ place: GroupWeekName) {
        self.place = place
        self.metric = metric
    }

    static func < (a: CellName, b: CellName) -> Bool { a.place == b.place ? precedes(a.metric, b.metric) : a.place < b.place }
}

/// Ids in the order of their bytes, which no locale changes.
func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
