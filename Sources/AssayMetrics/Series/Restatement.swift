/// A figure of an earlier week that a later capture told otherwise.
public struct Restatement: Sendable, Hashable {
    public let metric: Int
    public let group: Int
    public let week: Week
    public let capture: Week
    /// What was known before, and now.
    public let before: Double
    public let after: Double
    /// Only turned from provisional to final.
    public let isFinalisation: Bool
    public let note: String?
}

/// A figure that a later capture told otherwise and that stays as it was: to be counted, without its values.
public struct WithheldRestatement: Sendable, Hashable {
    public let metric: Int
    public let group: Int
    public let week: Week
    public let capture: Week
}

extension History {
    /// Whether a figure told otherwise would tell a hidden one: since it was last told, a late hidden figure came in below it, and the difference is
    /// that one.
    ///
    /// Where the same two or more are hidden before and after, the difference is of their sum, and nobody can say which of them moved: hidden ones and
    /// partners look alike, and together they have the minimum of people. That is enough, and those figures do get corrected.
    func isTiedToHidden(_ index: Int, toldBy capture: Int32) -> Bool { (hiddenBelow[index] ?? 0) > capture }

    /// Leaves a figure as it was, for good.
    mutating func withholdRestatement(_ row: DisclosedValue, _ index: Int, capture: Week) {
        guard hiddenBelow.updateValue(History.unknown, forKey: index) != History.unknown else { return }
        withheldRestatements.append(WithheldRestatement(metric: Int(row.metric), group: Int(row.group), week: row.week, capture: capture))
        journal.keep(metric: row.metric, group: row.group, week: row.week)
    }

    /// Takes note of a figure that is hidden, and that there is one.
    mutating func noteHidden(metric: Int32, group: Int32, week: Week, people: Int32, capture: Week) {
        let index = cell(metric: Int(metric), group: Int(group), week: week)!
        guard firstTold[index] == History.unknown, hiddenCells[index] == nil else { return }
        let told = Int32(clamping: capture.ordinal)
        hiddenCells[index] = HiddenFigure(people: people)
        guard week < capture, tree.addsUp[Int(metric)], group != MetricCatalog.everybody else { return }
        for above in Array(catalog.ancestors(of: Int(group))) + [MetricCatalog.everybody] {
            let whole = cell(metric: Int(metric), group: above, week: week)!
            // Another of this capture was here, and went on to the top.
            if hiddenBelow[whole] == told { break }
            hiddenBelow[whole] = max(hiddenBelow[whole] ?? 0, told)
        }
    }
}

/// What a history keeps of a hidden figure.
struct HiddenFigure: Sendable {
    /// How many people it says something about, or the minimum when it is more.
    let people: Int32
}

extension HiddenFigure: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    var customMirror: Mirror { Mirror(self, children: []) }
    var description: String { "HiddenFigure(redacted)" }
    var debugDescription: String { description }
}
