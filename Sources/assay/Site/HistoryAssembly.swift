import AssayDiagnostics
import AssayMetrics

/// Step 5: what the captures of a site told under one set of settings, assembled in their order.
struct HistoryAssembly: Sendable {
    private let loader: SiteLoader
    private var history: History
    private var distributions: [(table: DistributionTable, policy: DisclosurePolicy)] = []
    private var cohorts: [(table: CohortTable, policy: DisclosurePolicy)] = []
    private var diagnostics: [Diagnostic] = []
    /// Of history loaded once, until the first capture comes; then of all.
    private var earlier: Fingerprint
    private var told: ToldDigests?

    private var folder: SiteFolder { loader.folder }

    init(_ loader: SiteLoader) {
        self.loader = loader
        let captures = loader.folder.captures.map(\.week).filter { week in loader.last.map { week <= $0 } ?? true }
        history = History(
            catalog: loader.catalog, minimumDenominator: loader.minimumDenominator, firstWeek: captures.first ?? Week(ordinal: 0), lastWeek: captures.last,
            hiddenForGood: loader.hiddenForGood)
        earlier = Fingerprint("history")
        earlier.add(loader.settings)
    }

    /// Adds the next capture; nil is that of `backfill/`, which comes first.
    mutating func add(_ loaded: SiteLoader.Loaded, of capture: Week?) {
        diagnostics += loaded.diagnostics
        diagnostics += overlap(loaded.snapshots) + loaded.snapshots.compactMap(HistoryAssembly.withoutPeople)
        diagnostics += HistoryAssembly.capped(history.add(loaded.snapshots).map(HistoryAssembly.diagnostic))
        distributions += loaded.distributions
        cohorts += loaded.cohorts
        guard let capture else { return earlier.add(loaded.fingerprint.digest) }
        if told == nil { told = ToldDigests(history: earlier.digest) }
        told?.add(capture, loaded.fingerprint.digest)
    }

    /// All captures are in.
    consuming func finished() -> (history: History, tables: UsageTables, told: ToldDigests, diagnostics: [Diagnostic]) {
        history.seal()
        diagnostics += history.audit().map(recoverable)
        let tables = UsageTables.disclose(distributions: distributions, cohorts: cohorts, catalog: loader.catalog, history: history)
        return (history, tables, told ?? ToldDigests(history: earlier.digest), diagnostics)
    }

    private func overlap(_ snapshots: [DisclosedSnapshot]) -> [Diagnostic] {
        guard let firstCapture = folder.captures.first?.week else { return [] }
        return snapshots.compactMap { file in
            guard file.capture == nil, let latest = file.latest, latest.week >= firstCapture else { return nil }
            return Diagnostic(
                rule: "backfill-overlap", "backfill gives week \(latest.week), but captures begin with \(firstCapture)",
                at: SourceLocation(path: file.path, line: latest.line), help: "keep only weeks before \(firstCapture) in backfill/")
        }
    }

    /// A capture that contradicts an earlier one does so in every row: twenty say it.
    private static func capped(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > 20, let next = diagnostics[20].location else { return diagnostics }
        return diagnostics.prefix(20)
            + [Diagnostic(rule: diagnostics[20].rule, "and \(diagnostics.count - 20) more like this", at: next, help: "mend the first ones and check again")]
    }

    /// Partners hide what subtraction would give away; what they cannot hide any more is refused.
    private func recoverable(_ figure: RecoverableFigure) -> Diagnostic {
        let more = figure.weeks == 1 ? "" : " and \(figure.weeks - 1) more \(figure.weeks == 2 ? "week" : "weeks")"
        return Diagnostic(
            rule: "recoverable-figure",
            "'\(figure.metric)' of '\(figure.group)' in \(figure.week)\(more) stands beside its parts of which one is hidden: subtraction gives it away",
            at: SourceLocation(path: folder.path("snapshots")), help: "leave the rows of '\(figure.group)' out of the captures of these weeks: figures of groups that are shown stay")
    }

    private static func withoutPeople(_ file: DisclosedSnapshot) -> Diagnostic? {
        file.withoutPeople.map { missing in
            Diagnostic(
                .warning, rule: "no-people", "\(missing.rows == 1 ? "one row says" : "\(missing.rows) rows say") not how many people stand behind the figure: the whole group-week is hidden",
                at: SourceLocation(path: file.path, line: missing.line), help: "fill the column 'people', or give 'people' to the group in assay.yaml")
        }
    }

    private static func diagnostic(_ conflict: HistoryConflict) -> Diagnostic {
        let figure = "'\(conflict.metric)' of '\(conflict.group)' in \(conflict.week)"
        let place = SourceLocation(path: conflict.path, line: conflict.line)
        switch conflict.kind {
        case .repeated:
            let first = conflict.first.map { ", first in \($0.path):\($0.line)" } ?? ""
            return Diagnostic(rule: "repeated-figure", "\(figure) is given twice\(first)", at: place, help: "keep one of the rows")
        case .restatedWithoutNote:
            return Diagnostic(
                rule: "restatement-without-note", "\(figure) differs from what an earlier capture told", at: place,
                help: "say why in the column 'note': the report will show both values")
        case .restatedPeople:
            return Diagnostic(
                rule: "restated-people", "the number of people behind \(figure) differs from what an earlier capture told, or is under the minimum now", at: place,
                help: "people of past weeks stay: date a re-organisation with 'from' and 'to' of the groups")
        case .restatedGroups:
            return Diagnostic(
                rule: "restated-groups", "\(figure) came late, and the group had no figures in that week or before: past weeks are over the groups of their time", at: place,
                help: "remove the row and give the group its first week with 'from' (and the one it came from its last with 'to'), or load the row through snapshots/backfill/ if it lies before the first capture")
        case .unprotected:
            return Diagnostic(
                rule: "unprotected-figure", "\(figure) came late, and has too few people beside figures that earlier captures released: subtraction would give it away", at: place,
                help: "remove the late rows of '\(conflict.group)' in \(conflict.week)")
        }
    }
}
