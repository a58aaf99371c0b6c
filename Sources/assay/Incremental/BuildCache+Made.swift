import AssayDiagnostics
import AssayMetrics

extension BuildCache {
    /// What is to be remembered of a build that wrote its site; nil when its output is not there any more.
    /// - Parameter known: what was remembered before: a report that was taken over stays as it was.
    init?(
        _ known: BuildCache, _ prepared: PreparedSite, _ keys: ReportKeys, _ made: [MadeReport], histories: Histories, shared: [OutputDirectory.Entry], _ outcome: BuildOutcome,
        _ options: BuildOptions
    ) {
        guard let output = FileSystem.resolved(OutputPath.named(options.outputPath)) else { return nil }
        self.output = output
        self.histories = histories
        for (index, report) in made.enumerated() where !report.isNew {
            let week = prepared.plan.items[index].week
            reports[week] = known.reports[week]
        }
        remember(made, prepared, keys)
        let folder = prepared.folder
        let names = folder.inputs
        let inputs = names.compactMap { name in folder.digests[SitePath(root: folder.root).path(name)].map { FinishedBuild.Input(name: name, digest: $0) } }
        // A file that came while the rest was read is for the next build.
        guard inputs.count == names.count, reports.count == made.count else { return }
        last = FinishedBuild(
            options: FinishedBuild.digest(of: options), inputs: inputs, entries: outcome.entries, shared: shared, diagnostics: outcome.diagnostics, pages: outcome.pages, news: outcome.news)
    }

    /// Takes note of the reports that this run made.
    /// - Parameter made: all reports, in the order of the plan.
    mutating func remember(_ made: [MadeReport], _ prepared: PreparedSite, _ keys: ReportKeys) {
        // One with an error is made again: what was wrong may lie outside of what it depends on, as a file that could not be read does.
        for (index, report) in made.enumerated() where report.isNew && !report.diagnostics.hasErrors {
            let week = prepared.plan.items[index].week
            // All are known now, so each has a key.
            guard let key = keys.report(index, report.facts, others: { made[$0].facts }) else { continue }
            reports[week] = Report(told: prepared.epochs[week].told.through(week), verdicts: prepared.comparisons.verdicts[index], key: key, made: report)
        }
    }

    /// With how its files stand in the output folder now. Those that came with their folder stand as they did.
    /// - Parameter moved: those that did: reports by their weeks, pages over all weeks by their places.
    func standing(in folder: String, moved: (reports: Set<Week>, histories: Set<Int>), jobs: Int) async -> BuildCache {
        guard var last else { return self }
        let units = reports.filter { !moved.reports.contains($0.key) }.map { (week: Week?.some($0.key), index: 0, entries: $0.value.made.entries) }
            + (histories?.entries.enumerated().filter { !moved.histories.contains($0.offset) }.map { (week: nil, index: $0.offset, entries: $0.element) } ?? [])
        let parts = try? await concurrentMap(FinishedBuild.parts(of: units.count, jobs: jobs), jobs: jobs) { range in
            guard let open = OpenFolder(folder) else { return units[range].map(\.entries) }
            return units[range].map { $0.entries.map { $0.signed(open.signature($0.path)) } }
        }
        var cache = self
        for (unit, entries) in zip(units, (parts ?? []).joined()) {
            if let week = unit.week {
                cache.reports[week]?.made.entries = entries
                cache.reports[week]?.written = nil
            } else {
                cache.histories?.entries[unit.index] = entries
            }
        }
        guard let open = OpenFolder(folder) else { return self }
        last.shared = last.shared.map { $0.signed(open.signature($0.path)) }
        last.sums = open.signature(OutputDirectory.sumsName)
        last.folders = FolderSignatures(of: last.entries.map(\.path), in: folder)
        cache.last = last
        return cache
    }
}

extension OutputDirectory.Entry {
    fileprivate func signed(_ signature: FileSignature?) -> OutputDirectory.Entry {
        var entry = self
        entry.signature = signature
        return entry
    }
}
