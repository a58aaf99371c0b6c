import AssayMetrics

/// How a report made anew differs from the one on record: by name, never by figure.
struct RecordDifference: Sendable, Equatable {
    /// Group-weeks that were hidden and have figures now.
    var revealed: [GroupWeekName] = []
    /// Group-weeks that had figures and are hidden now.
    var concealed: [GroupWeekName] = []
    /// Group-weeks of which only one of the two says that they are hidden, and that have no figures in the other.
    var unknown: [GroupWeekName] = []
    /// Figures that are other ones, gone or new, in group-weeks that are shown in both: `'tokens' of 'all' in 2026-W40`.
    var figures: [String] = []
    /// `pair@group`.
    var verdicts: [String] = []
    var isReconstructed: Bool?

    init(_ recorded: RecordedReport, remade: RecordedReport) {
        if recorded.isReconstructed != remade.isReconstructed { isReconstructed = remade.isReconstructed }
        let (old, new) = (RecordDifference.cells(recorded), RecordDifference.cells(remade))
        let oldPlaces = Set(old.keys.map(\.place))
        let newPlaces = Set(new.keys.map(\.place))
        let (hiddenBefore, hiddenNow) = (recorded.hidden.places, remade.hidden.places)
        let moved = hiddenBefore.symmetricDifference(hiddenNow).sorted()
        revealed = moved.filter { hiddenBefore.contains($0) && newPlaces.contains($0) }
        concealed = moved.filter { hiddenNow.contains($0) && oldPlaces.contains($0) }
        let told = Set(revealed + concealed)
        unknown = moved.filter { !told.contains($0) }
        figures = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] && !told.contains($0.place) }.sorted().map(\.name)
        let (oldVerdicts, newVerdicts) = (RecordDifference.verdicts(recorded), RecordDifference.verdicts(remade))
        verdicts = Set(oldVerdicts.keys).union(newVerdicts.keys).filter { oldVerdicts[$0] != newVerdicts[$0] }.sorted(by: precedes)
    }

    /// What differs, worst first: `it would show 'night' in 2026-W19, which was hidden; the verdict of 'a-b@all'`.
    var summary: String {
        var parts: [String] = []
        if !revealed.isEmpty { parts.append("it would show \(list(revealed.map(\.name))), hidden before") }
        if !concealed.isEmpty { parts.append("it would hide \(list(concealed.map(\.name))), shown before") }
        if !unknown.isEmpty { parts.append("whether \(list(unknown.map(\.name))) is hidden") }
        if !verdicts.isEmpty { parts.append("the verdict of \(list(verdicts.map { "'\($0)'" }))") }
        if !figures.isEmpty { parts.append(list(figures)) }
        if let isReconstructed { parts.append(isReconstructed ? "it would be a reconstruction" : "it would no longer be a reconstruction") }
        return parts.joined(separator: "; ")
    }

    private struct CellName: Hashable, Comparable {
        var place: GroupWeekName
        var metric: String
        var name: String { "'\(metric)' of \(place.name)" }

        static func < (a: CellName, b: CellName) -> Bool { a.place == b.place ? precedes(a.metric, b.metric) : a.place < b.place }
    }

    private static func cells(_ report: RecordedReport) -> [CellName: String] {
        var cells: [CellName: String] = [:]
        report.figures.forEachFigure { place, metric, figure in cells[CellName(place: place, metric: metric)] = figure }
        return cells
    }

    private static func verdicts(_ report: RecordedReport) -> [String: String] {
        Dictionary(report.verdicts.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// The first three, and how many more.
    private func list(_ names: [String]) -> String {
        names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
    }
}

extension GroupWeekName {
    fileprivate var name: String { "'\(group)' in \(week)" }
}
