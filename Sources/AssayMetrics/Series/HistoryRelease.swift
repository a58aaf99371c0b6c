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

/// A figure's place, by indices of the catalog.
public struct FigurePlace: Sendable, Hashable {
    public let metric: Int
    public let group: Int
    public let week: Week
}

/// What one capture adds to what readers know, and what it leaves out.
public struct CaptureRelease: Sendable {
    /// Each figure that it told first, or otherwise than an earlier one, as known then: by group, metric and week.
    public var figures: [ReleasedFigure] = []
    /// Group-weeks that are hidden from it on, small ones and partners alike: by group and week.
    public var hidden: [(group: Int, week: Week)] = []
    /// Figures that it would have told, and that are hidden by themselves from it on.
    public var withheld: [FigurePlace] = []
    /// Figures that it told otherwise, and that stay as they were.
    public var kept: [FigurePlace] = []
}

extension History {
    /// What the capture of a week released; nothing for a week that is no capture's. With the first capture comes what `backfill/` told.
    public func released(by capture: Week) -> CaptureRelease {
        guard let index = captures.firstIndex(of: capture) else { return CaptureRelease() }
        let entries = journal.entries(index, capture: capture)
        let figures = sorted(entries.told).compactMap { place in
            told(cell(metric: place.metric, group: place.group, week: place.week)!, asOf: capture).map { released($0, place) }
        }
        // Of a place hidden by several, the first counts.
        let hidden = Set(entries.hidden).filter { place in
            guard let slot = groupWeek(group: Int(place.group), week: place.week) else { return false }
            let from = hiddenFrom[slot]
            return from == capture.ordinal || (index == 0 && from < capture.ordinal)
        }
        return CaptureRelease(
            figures: figures, hidden: hidden.sorted { ($0.group, $0.week) < ($1.group, $1.week) }.map { (Int($0.group), $0.week) },
            withheld: sorted(entries.withheld), kept: sorted(entries.kept))
    }

    /// Every telling of every figure that reports up to a week can show, by week, metric and group.
    /// - Parameter body: takes a figure, the week of the capture that told it, and whether it is what the report of the week itself knows.
    public func everythingReleased(through report: Week, _ body: (_ figure: ReleasedFigure, _ capture: Week, _ isLatest: Bool) -> Void) {
        let groups = catalog.groups.count
        for index in firstTold.indices where firstTold[index] <= report.ordinal {
            let (row, rest) = index.quotientAndRemainder(dividingBy: cellsPerWeek)
            let place = FigurePlace(metric: rest / groups, group: rest % groups, week: firstWeek.advanced(by: row))
            let first = Revision(
                capture: firstTold[index], value: values[index], part: .nan, whole: .nan, flags: flags[index])
            guard let later = revisions.isEmpty ? nil : revisions[index] else {
                body(released(first, place), Week(ordinal: Int(first.capture)), true)
                continue
            }
            let known = [first] + later.filter { $0.capture <= report.ordinal }
            for (order, telling) in known.enumerated() { body(released(telling, place), Week(ordinal: Int(telling.capture)), order == known.count - 1) }
        }
    }

    /// Every group-week that is hidden in reports up to a week.
    public func everythingHidden(through report: Week) -> [(group: Int, week: Week)] {
        let groups = catalog.groups.count
        return hiddenFrom.indices.filter { hiddenFrom[$0] <= report.ordinal }.map { ($0 % groups, firstWeek.advanced(by: $0 / groups)) }
    }

    /// Every figure that is hidden by itself in reports up to a week.
    public func everythingWithheld(through report: Week) -> [FigurePlace] {
        let groups = catalog.groups.count
        return withheldFrom.filter { $0.value <= report.ordinal }.keys.sorted().map { index in
            let (row, rest) = index.quotientAndRemainder(dividingBy: cellsPerWeek)
            return FigurePlace(metric: rest / groups, group: rest % groups, week: firstWeek.advanced(by: row))
        }
    }

    /// Whether the captures have a row of a figure that is hidden.
    public func hasHiddenRow(metric: Int, group: Int, week: Week) -> Bool { cell(metric: metric, group: group, week: week).map { hiddenCells[$0] != nil } ?? false }

    private func released(_ telling: Revision, _ place: FigurePlace) -> ReleasedFigure {
        ReleasedFigure(
            metric: place.metric, group: place.group, week: place.week, value: telling.flags.contains(.tooFew) ? nil : telling.value,
            isProvisional: telling.flags.contains(.provisional))
    }

    private func sorted(_ places: [Journal.Place]) -> [FigurePlace] {
        Set(places).sorted { ($0.group, $0.metric, $0.week) < ($1.group, $1.metric, $1.week) }.map { FigurePlace(metric: Int($0.metric), group: Int($0.group), week: $0.week) }
    }
}
