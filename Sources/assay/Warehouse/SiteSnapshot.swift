import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// One snapshot of a site: run its queries, hold what they gave against what the site knows, and write what is new. All of it, or nothing.
struct SiteSnapshot: Sendable {
    let root: String
    let week: Week
    /// Ids of the sources to run; empty is all.
    let only: [String]
    let note: String?
    let isDryRun: Bool
    let moment: SnapshotMoment

    struct Outcome: Sendable {
        var diagnostics: [Diagnostic] = []
        /// What engines said, by source: of those that failed, and of the others.
        var failed: [(source: String, lines: [String])] = []
        var said: [(source: String, lines: [String])] = []
        var lines: [String] = []
        /// Of a dry run.
        var rows: [String] = []
        var exitCode: Int32 = 0
    }

    /// A source whose figures may be written.
    private struct Planned {
        let figures: SourceFigures
        let writer: CaptureWriter
        let plan: CaptureWriter.Plan
    }

    func run() async -> Outcome {
        var outcome = Outcome()
        do {
            try await run(&outcome)
        } catch {
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(error)", help: "check that you may write there"))
            outcome.exitCode = 3
        }
        if outcome.diagnostics.hasErrors, outcome.exitCode == 0 { outcome.exitCode = 1 }
        return outcome
    }

    /// Ends early after an error, which is in the outcome.
    private func run(_ outcome: inout Outcome) async throws {
        // 1. What the site declares, and whether it takes a capture of the week.
        let folder = SiteFolder(root: root)
        let (configuration, faults) = SiteConfiguration.load(folder)
        outcome.diagnostics += faults
        guard let configuration, !faults.hasErrors else { return }
        let sources = chosen(configuration, folder, &outcome)
        guard !outcome.diagnostics.hasErrors else { return }

        // 2. Every source, whatever became of the one before.
        var all: [SourceFigures] = []
        for source in sources {
            guard let figures = take(source, folder, configuration, &outcome) else {
                if outcome.exitCode == 130 { return }
                continue
            }
            all.append(figures)
        }
        outcome.diagnostics += SourceFigures.clashes(all)
        guard !outcome.diagnostics.hasErrors else { return }

        // 3. Only what the site does not know yet, and only if it can be read with all of it.
        let planned = try await plans(all, folder, configuration, &outcome)
        guard !outcome.diagnostics.hasErrors else { return }

        // 4. Written, or shown.
        if isDryRun {
            outcome.rows = planned.map { String(decoding: $0.plan.draft.bytes, as: UTF8.self) }
        } else {
            try write(planned.filter { $0.plan.draft.counts.written > 0 })
        }
        outcome.lines = planned.map { line($0) }
    }

    private func chosen(_ configuration: SiteConfiguration, _ folder: SiteFolder, _ outcome: inout Outcome) -> [WarehouseSource] {
        let place = SourceLocation(path: folder.configuration)
        let ids = configuration.sources.map(\.id)
        for id in only where !ids.contains(id) && !ids.isEmpty {
            outcome.diagnostics.append(Diagnostic(rule: "unknown-source", "there is no source '\(id)'", at: place, help: didYouMean(id, in: ids)))
        }
        if ids.isEmpty {
            outcome.diagnostics.append(
                Diagnostic(rule: "no-sources", "the site declares no sources", at: place, help: "add 'sources:' with '{id: tokens, query: queries/tokens.sql}'"))
        }
        if !moment.isOver(week) {
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "week-not-over", "week \(week) ends on \(week.sunday), and it is \(moment.text)", at: SourceLocation(path: "--week"),
                    help: "take the snapshot of \(week.advanced(by: -1)), or wait until the week is over"))
        } else if let refusal = writer(folder, configuration, "").refusal {
            outcome.diagnostics.append(refusal)
        }
        return configuration.sources.filter { only.isEmpty || only.contains($0.id) }
    }

    private func take(_ source: WarehouseSource, _ folder: SiteFolder, _ configuration: SiteConfiguration, _ outcome: inout Outcome) -> SourceFigures? {
        let run = EngineRun(source: source, folder: folder, parameters: QueryParameters(week: week))
        do {
            let (figures, diagnostics) = try SourceFigures.take(run, at: moment, schema: SnapshotSchema(configuration.catalog))
            outcome.diagnostics += diagnostics
            if let said = figures?.answer.said, !said.isEmpty { outcome.said.append((source.id, said)) }
            return figures
        } catch {
            if error.isInterrupted { outcome.exitCode = 130 }
            outcome.diagnostics += error.diagnostics
            if !error.said.isEmpty { outcome.failed.append((source.id, error.said)) }
            return nil
        }
    }

    private func writer(_ folder: SiteFolder, _ configuration: SiteConfiguration, _ name: String) -> CaptureWriter {
        CaptureWriter(folder: folder, configuration: configuration, capture: week, name: name, note: note)
    }

    /// Each source's figures beside those of the sources before it, which are laid aside for that.
    private func plans(_ all: [SourceFigures], _ site: SiteFolder, _ configuration: SiteConfiguration, _ outcome: inout Outcome) async throws -> [Planned] {
        var folder = site
        var planned: [Planned] = []
        var staged: [String] = []
        defer { for file in staged { try? FileSystem.remove(file) } }
        for figures in all {
            let writer = writer(folder, configuration, figures.source.id)
            let (plan, diagnostics) = try await writer.plan(figures.result.csv)
            outcome.diagnostics = (outcome.diagnostics + diagnostics).sortedByPlace()
            guard let plan else { continue }
            planned.append(Planned(figures: figures, writer: writer, plan: plan))
            guard plan.draft.counts.written > 0 else { continue }
            let file = folder.path(BuildCache.folderName + "/\(week)-\(figures.source.id).staged.csv")
            try CaptureWriter.replace(file, with: plan.draft.bytes)
            staged.append(file)
            folder = folder.adding(file, to: week)
        }
        return planned
    }

    /// All files, or none of them.
    private func write(_ planned: [Planned]) throws(FileSystem.Failure) {
        var written: [String] = []
        do throws(FileSystem.Failure) {
            for item in planned {
                try item.writer.write(item.plan, source: item.figures.origin(note: note))
                written.append(item.plan.path)
            }
        } catch {
            for path in written {
                try? FileSystem.remove(path)
                try? FileSystem.remove(String(path.dropLast(4)) + CaptureSource.suffix)
            }
            throw error
        }
    }

    /// What became of a source, for people.
    private func line(_ item: Planned) -> String {
        let counts = item.plan.draft.counts
        func count(_ number: Int, _ what: String) -> String? { number == 0 ? nil : "\(number) \(what)" }
        let parts = [
            count(counts.new, "new"), count(counts.finalised, "final now"), count(counts.restated, "restated"), count(counts.same, "known already"),
            count(counts.peopleDiffer, "kept as first captured (people of past weeks stay)"),
        ].compactMap { $0 }
        let end = counts.written == 0 ? "nothing new: no file was written" : isDryRun ? "would be written to \(item.plan.path)" : "written to \(item.plan.path)"
        return "\(item.figures.source.id): \(parts.joined(separator: ", ")); \(end)"
    }
}
