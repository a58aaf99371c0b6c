import AssayDiagnostics
import AssayMetrics

extension BuildCache {
    /// What is to be remembered of a build that wrote its site; nil when its output is not there any more.
    /// - Parameter known: what was remembered before: a report that was taken over stays as it was.
    init?(_ known: BuildCache, _ prepared: PreparedSite, _ keys: ReportKeys, _ made: [MadeReport], histories: Histories, _ outcome: BuildOutcome, _ options: BuildOptions) {
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
        guard inputs.count == names.count else { return }
        last = FinishedBuild(
            options: FinishedBuild.digest(of: options), inputs: inputs, entries: outcome.entries, others: [], diagnostics: outcome.diagnostics, pages: outcome.pages, news: outcome.news)
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

    /// With how its files stand in the output folder now.
    func standing(in folder: String, jobs: Int) async -> BuildCache {
        guard var last else { return self }
        let entries = last.entries
        let parts = try? await concurrentMap(FinishedBuild.parts(of: entries.count, jobs: jobs), jobs: jobs) { range in
            entries[range].map { FileSignature(folder + "/" + $0.path) }
        }
        let signatures = (parts ?? []).flatMap(\.self)
        guard signatures.count == entries.count else { return self }
        var cache = self
        var known: [String: FileSignature] = [:]
        for (index, signature) in signatures.enumerated() {
            last.entries[index].signature = signature
            known[entries[index].path] = signature
        }
        last.others = FinishedBuild.folders(of: entries.map(\.path)).compactMap { path in FileSignature(folder + "/" + path).map { (path, $0) } }
        cache.last = last
        for week in cache.reports.keys { cache.reports[week]?.made.entries.sign(known) }
        for index in cache.histories?.entries.indices ?? 0..<0 { cache.histories?.entries[index].sign(known) }
        return cache
    }
}

extension FinishedBuild {
    /// The list of files, and the folders.
    static func folders(of paths: [String]) -> [String] {
        var folders = Set<String>()
        for path in paths {
            var folder = parentFolder(path)
            while folder != ".", folders.insert(folder).inserted { folder = parentFolder(folder) }
        }
        return [OutputDirectory.sumsName] + folders.sorted(by: precedes)
    }
}

extension [OutputDirectory.Entry] {
    fileprivate mutating func sign(_ signatures: [String: FileSignature]) {
        for index in indices { self[index].signature = signatures[self[index].path] }
    }
}
