import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// Reads a site's snapshots, hides what is too small to show, and assembles what each capture told.
enum SiteLoader {
    /// The files of one capture, or of `backfill/`, read and disclosed.
    private struct Loaded: Sendable {
        var snapshots: [DisclosedSnapshot]
        var diagnostics: [Diagnostic]
    }

    static func history(of folder: SiteFolder, _ configuration: SiteConfiguration, jobs: Int) async throws -> (history: History, diagnostics: [Diagnostic]) {
        let catalog = configuration.catalog
        let schema = SnapshotSchema(catalog)
        let policy = configuration.disclosure
        let captures: [(week: Week?, files: [String])] =
            (folder.backfill.isEmpty ? [] : [(nil, folder.backfill)]) + folder.captures.map { ($0.week, $0.files) }

        // Step 3 and 4, capture by capture: read, then disclose. No figure that may not be shown outlives this.
        let loaded = try await concurrentMap(captures, jobs: jobs) { capture in
            load(capture.files, capture: capture.week, schema: schema, policy: policy, catalog: catalog)
        }

        // Step 5: assemble, in the order of the captures.
        var history = History(
            catalog: catalog, minimumDenominator: policy.minimumDenominator, firstWeek: folder.captures.first?.week ?? Week(ordinal: 0))
        var diagnostics: [Diagnostic] = []
        for capture in loaded {
            diagnostics += capture.diagnostics
            diagnostics += overlap(capture.snapshots, firstCapture: folder.captures.first?.week) + capture.snapshots.compactMap(withoutPeople)
            diagnostics += capped(history.add(capture.snapshots).map(diagnostic))
        }
        history.seal()
        diagnostics += history.recoverableFigures.map { recoverable($0, folder) }
        return (history, diagnostics)
    }

    private static func load(
        _ files: [String], capture: Week?, schema: SnapshotSchema, policy: DisclosurePolicy, catalog: MetricCatalog
    ) -> Loaded {
        var diagnostics: [Diagnostic] = []
        var snapshots: [Snapshot] = []
        for path in files {
            guard let format = SnapshotFormat(fileName: lastName(path)) else { continue }
            do {
                let reading = format.reader.read(try FileSystem.read(path), path: path, capture: capture, schema: schema)
                snapshots.append(reading.snapshot)
                diagnostics += reading.diagnostics
            } catch {
                diagnostics.append(unreadable(path, error))
            }
        }
        return Loaded(snapshots: policy.disclose(snapshots, catalog: catalog), diagnostics: diagnostics)
    }

    private static func overlap(_ snapshots: [DisclosedSnapshot], firstCapture: Week?) -> [Diagnostic] {
        guard let firstCapture else { return [] }
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

    /// Partners are not hidden yet, so what subtraction gives away is refused.
    private static func recoverable(_ figure: RecoverableFigure, _ folder: SiteFolder) -> Diagnostic {
        let more = figure.weeks == 1 ? "" : " and \(figure.weeks - 1) more \(figure.weeks == 2 ? "week" : "weeks")"
        return Diagnostic(
            rule: "recoverable-figure",
            "'\(figure.metric)' of '\(figure.group)' in \(figure.week)\(more) stands beside its parts of which one is hidden: subtraction gives it away",
            at: SourceLocation(path: folder.path("snapshots")), help: "leave the rows of '\(figure.group)' out of all captures: figures of groups that are shown stay")
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
                rule: "restated-people", "the number of people behind \(figure) differs from what an earlier capture told", at: place,
                help: "people of past weeks stay: date a re-organisation with 'from' and 'to' of the groups")
        }
    }
}

/// A file that could not be read.
func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(rule: "unreadable", "\(error)", at: SourceLocation(path: path), help: "check that it is a file that you may read")
}
