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
    /// Figures that only one of the two withholds or keeps as they were, or that only one releases of earlier weeks.
    var withheld: [String] = []
    /// What is derived from figures, as `RecordedDerived` names it.
    var derived: [String] = []
    var isReconstructed: Bool?

    /// - Parameters:
    ///   - derived: what readers were told last that the report derives; nil when that is not on record.
    ///   - isAfterOther: whether an earlier report is another too: then only figures of the report's own week are its own matter.
    init(_ recorded: RecordedReport, remade: RecordedReport, derived expected: RecordedDerived? = nil, isAfterOther: Bool = false) {
        if recorded.isReconstructed != remade.isReconstructed { isReconstructed = remade.isReconstructed }
        let (old, new) = (RecordDifference.cells(recorded.figures), RecordDifference.cells(remade.figures))
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
        if let old = recorded.more, let new = remade.more {
            let earlier = (RecordDifference.cells(old.earlier), RecordDifference.cells(new.earlier))
            let names = old.withheld.names.symmetricDifference(new.withheld.names).union(old.kept.names.symmetricDifference(new.kept.names))
                .union(Set(earlier.0.keys).union(earlier.1.keys).filter { earlier.0[$0] != earlier.1[$0] })
            withheld = names.sorted().map(\.name)
        }
        // What rests on a figure, a gap or a verdict that differs is told with it.
        if let expected, let made = remade.more?.derived, told.isEmpty, figures.isEmpty, verdicts.isEmpty {
            derived = made.differences(from: expected, week: remade.week, ofOwnWeek: isAfterOther)
        }
    }

    var isEmpty: Bool { self == RecordDifference() }

    private init() {}

    /// What differs, worst first: `it would show 'night' in 2026-W19, which was hidden; the verdict of 'a-b@all'`.
    var summary: String {
        var parts: [String] = []
        if !revealed.isEmpty { parts.append("it would show \(list(revealed.map(\.name))), hidden before") }
        if !concealed.isEmpty { parts.append("it would hide \(list(concealed.map(\.name))), shown before") }
        if !unknown.isEmpty { parts.append("whether \(list(unknown.map(\.name))) is hidden") }
        if !verdicts.isEmpty { parts.append("the verdict of \(list(verdicts.map { "'\($0)'" }))") }
        if !figures.isEmpty { parts.append(list(figures)) }
        if !withheld.isEmpty { parts.append("whether \(list(withheld)) is withheld") }
        if !derived.isEmpty { parts.append(list(derived)) }
        if let isReconstructed { parts.append(isReconstructed ? "it would be a reconstruction" : "it would no longer be a reconstruction") }
        return parts.joined(separator: "; ")
    }

    private static func cells(_ runs: [RecordedRun]) -> [CellName: String] {
        var cells: [CellName: String] = [:]
        runs.forEachFigure { place, metric, figure in cells[CellName(metric, place)] = figure }
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

extension CellName {
    /// `'tokens' of 'all' in 2026-W40`.
    var name: String { "'\(metric)' of \(place.name)" }
}

extension GroupWeekName {
    fileprivate var name: String { "'\(group)' in \(week)" }
}
