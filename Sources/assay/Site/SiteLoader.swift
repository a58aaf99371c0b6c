import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// Reads a site's snapshots under one set of settings, hides what is too small to show, and assembles what each capture told.
struct SiteLoader: Sendable {
    let folder: SiteFolder
    let catalog: MetricCatalog
    /// Ids that only reports on record know: their rows are no strangers, and left out.
    let retired: (metrics: [String], groups: [String])
    /// What earlier publications hid.
    let hiddenForGood: HiddenForGood
    /// The last capture to read; nil reads all.
    let last: Week?
    /// Of the settings: how small the denominator of a computed ratio may be.
    let minimumDenominator: Int
    /// When the figures of a capture may be shown; nil asks for history loaded once.
    let rules: @Sendable (Week?) -> CaptureRules
    /// Of all else that decides over the figures of every report.
    let settings: Digest

    /// The files of one capture, or of `backfill/`, read and disclosed.
    private struct Loaded: Sendable {
        var snapshots: [DisclosedSnapshot] = []
        var distributions: [(table: DistributionTable, policy: DisclosurePolicy)] = []
        var cohorts: [(table: CohortTable, policy: DisclosurePolicy)] = []
        var diagnostics: [Diagnostic] = []
        /// Of the files, and of the rules.
        var fingerprint = Fingerprint("capture")
    }

    func load(jobs: Int) async throws -> (history: History, tables: UsageTables, told: ToldDigests, diagnostics: [Diagnostic]) {
        let schema = SnapshotSchema(catalog, retired: retired)
        let captures = folder.captures.filter { capture in last.map { capture.week <= $0 } ?? true }
        let files: [(week: Week?, files: [String], tables: [String])] =
            (folder.backfill.isEmpty && folder.backfillTables.isEmpty ? [] : [(nil, folder.backfill, folder.backfillTables)])
            + captures.map { ($0.week, $0.files, $0.tables) }

        // Step 3 and 4, capture by capture: read, then disclose. No figure that may not be shown outlives this.
        let loaded = try await concurrentMap(files, jobs: jobs) { load($0.files, tables: $0.tables, capture: $0.week, schema: schema) }

        // Step 5: assemble, in the order of the captures.
        var history = History(
            catalog: catalog, minimumDenominator: minimumDenominator, firstWeek: captures.first?.week ?? Week(ordinal: 0), hiddenForGood: hiddenForGood)
        var diagnostics: [Diagnostic] = []
        for capture in loaded {
            diagnostics += capture.diagnostics
            diagnostics += overlap(capture.snapshots) + capture.snapshots.compactMap(SiteLoader.withoutPeople)
            diagnostics += SiteLoader.capped(history.add(capture.snapshots).map(SiteLoader.diagnostic))
        }
        history.seal()
        diagnostics += history.audit().map(recoverable)
        let tables = UsageTables.disclose(
            distributions: loaded.flatMap(\.distributions), cohorts: loaded.flatMap(\.cohorts), catalog: catalog, history: history)
        return (history, tables, told(zip(files.map(\.week), loaded)), diagnostics)
    }

    private func told(_ captures: some Sequence<(Week?, Loaded)>) -> ToldDigests {
        var history = Fingerprint("history")
        history.add(settings)
        var told: ToldDigests?
        for (week, loaded) in captures {
            guard let week else {
                history.add(loaded.fingerprint.digest)
                continue
            }
            if told == nil { told = ToldDigests(history: history.digest) }
            told?.add(week, loaded.fingerprint.digest)
        }
        return told ?? ToldDigests(history: history.digest)
    }

    private func load(_ files: [String], tables: [String], capture: Week?, schema: SnapshotSchema) -> Loaded {
        var loaded = Loaded()
        var snapshots: [Snapshot] = []
        for path in files {
            guard let format = SnapshotFormat(fileName: lastName(path)) else { continue }
            read(path, &loaded) { bytes in
                let reading = format.reader.read(bytes, path: path, capture: capture, schema: schema)
                snapshots.append(reading.snapshot)
                return reading.diagnostics
            }
        }
        var distributions: [DistributionTable] = []
        var cohorts: [CohortTable] = []
        for path in tables {
            read(path, &loaded) { bytes in
                if lastName(path) == DistributionReader.fileName {
                    let reading = DistributionReader().read(bytes, path: path, capture: capture, schema: schema)
                    distributions.append(reading.table)
                    return reading.diagnostics
                }
                let reading = CohortReader().read(bytes, path: path, capture: capture, schema: schema)
                cohorts.append(reading.table)
                return reading.diagnostics
            }
        }
        let rules = rules(capture)
        loaded.fingerprint.add(rules.settings)
        loaded.snapshots = rules.policy.disclose(snapshots, catalog: catalog, people: rules.people)
        loaded.distributions = distributions.map { ($0, rules.policy) }
        loaded.cohorts = cohorts.map { ($0, rules.policy) }
        return loaded
    }

    private func read(_ path: String, _ loaded: inout Loaded, _ body: ([UInt8]) -> [Diagnostic]) {
        do {
            let (bytes, digest) = try folder.readDigested(path)
            loaded.fingerprint.add(lastName(path))
            loaded.fingerprint.add(digest)
            loaded.diagnostics += body(bytes)
        } catch {
            loaded.diagnostics.append(unreadable(path, error))
        }
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

/// A file that could not be read.
func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(rule: "unreadable", "\(error)", at: SourceLocation(path: path), help: "check that it is a file that you may read")
}
