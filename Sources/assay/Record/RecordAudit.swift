import AssayDiagnostics
import AssayMetrics

/// Looks for hidden figures that this build would give away together with what is on record: all reports that were ever published, superseded ones too,
/// under every tree of groups that was ever in force.
///
///     on record: figures, hidden places ─┐
///                                        ├─▶ week by week ─▶ each tree: sums with one hidden figure ─▶ refused
///     new reports: figures, hidden ──────┘
///
/// With one set of settings, and nothing issued anew, `History.audit` goes through all of this.
struct RecordAudit {
    let record: PublishedRecord
    let epochs: Epochs
    /// Of today.
    let current: RecordedSettings
    /// The reports that are new or issued anew: they are made under the settings of today.
    let new: Set<Week>

    /// Figures that would be given away.
    struct Found: Hashable {
        var metric: String
        /// The group whose figure stands beside those of its parts.
        var group: String
    }

    var diagnostics: [Diagnostic] {
        guard !isOneStory, let last = new.max() else { return [] }
        let known = RecordedTogether(record, epochs, through: last, after: lastStanding)
        let trees = AuditedTree.all(record: record, current: current, known: known)
        var weeks: [Found: Set<Week>] = [:]
        for tree in trees {
            for week in known.newWeeks where tree.last.map({ week <= $0 }) ?? true {
                for (metric, group) in tree.recoverable(in: week, known) {
                    weeks[Found(metric: tree.catalog.metrics[metric].id, group: tree.catalog.groups[group].id), default: []].insert(week)
                }
            }
        }
        let gone = trees.last?.missing.map { "'\($0)'" } ?? []
        return weeks.sorted { $0.key.metric == $1.key.metric ? precedes($0.key.group, $1.key.group) : precedes($0.key.metric, $1.key.metric) }
            .map { diagnostic($0.key, $0.value.sorted(), gone: gone) }
    }

    private var isOneStory: Bool {
        record.settings.allSatisfy { $0.digest == current.digest } && record.entries.allSatisfy { $0.report.reissue == nil } && new.allSatisfy { record.report($0) == nil }
    }

    /// The last report on record before all new ones, when it was made under the settings of today: what captures up to it tell under them is on record, which
    /// `PublishedRecord.check` makes sure of.
    private var lastStanding: Week? {
        guard let first = new.min(), let last = record.weeks.last(where: { $0 < first }), !record.weeks.contains(where: { $0 > first }) else { return nil }
        return record.report(last)?.settings == current.digest && record.report(last)?.more != nil ? last : nil
    }

    private func diagnostic(_ found: Found, _ weeks: [Week], gone: [String]) -> Diagnostic {
        let more = weeks.count == 1 ? "" : " and \(weeks.count - 1) more \(weeks.count == 2 ? "week" : "weeks")"
        return Diagnostic(
            rule: "recoverable-figure",
            "'\(found.metric)' of '\(found.group)' in \(weeks[0])\(more) would stand beside its parts, of which published reports show all but one: subtraction gives that one away",
            at: SourceLocation(path: record.path),
            help: gone.isEmpty
                ? "leave out the rows that are new, or undo the change of groups and metrics in assay.yaml"
                : "declare \(gone.joined(separator: ", ")) in assay.yaml again, with 'to' when it has ended: it was hidden, and its people are still in the whole")
    }
}
