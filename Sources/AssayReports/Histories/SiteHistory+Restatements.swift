import AssayMetrics

/// What was told otherwise, as known at the newest report: the pages about it all ask here.
extension SiteHistory {
    /// Those of captures up to the newest report's week, in their order.
    var restatements: [Restatement] { history.restatements.filter { isKnown($0.capture) } }

    /// Figures that stay as they were, of the same captures.
    var withheldRestatements: [WithheldRestatement] { history.withheldRestatements.filter { isKnown($0.capture) } }

    private func isKnown(_ capture: Week) -> Bool { week.map { capture <= $0 } ?? false }

    /// Whether a publisher's note on a restatement tells a number of a group that is hidden by now.
    ///
    /// A note was checked when it was published; since then a group it names beside a number may have become too small to show: in the week it is about, in
    /// that of the capture, or in the newest report's.
    func tellsOfHidden(_ note: String, on restated: Restatement) -> Bool { tellsOfHidden(note, about: [restated.week, restated.capture]) }

    /// The same of any text of the publisher that is about some weeks.
    func tellsOfHidden(_ text: String, about weeks: [Week]) -> Bool {
        guard let newest = week else { return false }
        return !HiddenGroupProse(hiddenIn: weeks + [newest], of: history, asOf: newest).find(in: text).isEmpty
    }
}
