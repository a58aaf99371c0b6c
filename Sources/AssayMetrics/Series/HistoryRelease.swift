/// A figure as a capture released it, for the record of what was published.
public struct ReleasedFigure: Sendable, Hashable {
    /// Indices of the catalog.
    public let metric: Int
    public let group: Int
    public let week: Week
    /// Nil when it is over too few to say.
    public let value: Double?
    public let isProvisional: Bool
}

extension History {
    /// What the capture of a week released: each figure that it told first, or otherwise than an earlier one, as known then; and the group-weeks that
    /// are hidden from it on, small ones and partners alike. With the first capture comes what `backfill/` told.
    ///
    /// - Returns: figures by group, metric and week, hidden places by group and week; nothing for a week that is no capture's.
    public func released(by capture: Week) -> (figures: [ReleasedFigure], hidden: [(group: Int, week: Week)]) {
        guard let index = captures.firstIndex(of: capture) else { return ([], []) }
        let entries = journal.entries(index, capture: capture)
        let told = Set(entries.told).sorted { ($0.group, $0.metric, $0.week) < ($1.group, $1.metric, $1.week) }
        let figures = told.compactMap { place -> ReleasedFigure? in
            let cell = cell(metric: Int(place.metric), group: Int(place.group), week: place.week)!
            return self.told(cell, asOf: capture).map {
                ReleasedFigure(
                    metric: Int(place.metric), group: Int(place.group), week: place.week, value: $0.flags.contains(.tooFew) ? nil : $0.value,
                    isProvisional: $0.flags.contains(.provisional))
            }
        }
        // Of a place hidden by several, the first counts.
        let hidden = Set(entries.hidden).filter { place in
            guard let slot = groupWeek(group: Int(place.group), week: place.week) else { return false }
            let from = hiddenFrom[slot]
            return from == capture.ordinal || (index == 0 && from < capture.ordinal)
        }
        return (figures, hidden.sorted { ($0.group, $0.week) < ($1.group, $1.week) }.map { (Int($0.group), $0.week) })
    }
}
