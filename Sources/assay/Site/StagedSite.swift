import AssayMetrics

/// A new site with all that was made for it staged: what is left of the tenth step.
struct StagedSite: Sendable {
    /// What the last build remembered.
    let cache: BuildCache
    let prepared: PreparedSite
    let keys: ReportKeys
    /// All reports, in the order of the plan.
    let made: [MadeReport]
    /// The pages over all weeks.
    let histories: BuildCache.Histories
    /// The same with where they stand, when none of them was made anew.
    let knownHistories: [(entries: [OutputDirectory.Entry], standing: OutputDirectory.Standing)]?
    /// The files of no page of these.
    let shared: [OutputDirectory.Entry]
    /// All files but the list of them.
    let entries: [OutputDirectory.Entry]

    /// Takes over what is known, swaps the site in, and remembers how it stands.
    func swapIn(_ output: OutputDirectory, _ outcome: inout BuildOutcome, _ options: BuildOptions) async throws {
        let folder = prepared.folder
        // Only now: another name changes what the file system says of a file.
        let taken = made.compactMap { report in report.standing.map { (entries: report.entries, standing: $0) } } + (knownHistories ?? [])
        _ = try await sideBySide(jobs: options.jobs) {
            try output.list(entries)
        } _: {
            try await output.takeOver(taken, jobs: options.jobs)
        }
        // Of a site that was made anew, nothing would go into the next.
        let isKept = taken.reduce(0) { $0 + $1.entries.count } * 2 > entries.count
        // Nothing depends any more on what is left of the site that was kept before.
        let (keptLeftover, leftover) = try await sideBySide(jobs: options.jobs) {
            output.removeKept()
        } _: {
            try output.synchronise()
            let written = try output.swap(entries, keepsLock: true, keptHome: isKept ? BuildCache.keptHome(folder) : nil)
            outcome.removed = written.removed
            await next(written, outcome, options)?.standing(in: output.path, moved: moved, jobs: options.jobs).store(folder)
            prepared.disclosures.store()
            return written.leftover
        }
        output.release()
        outcome.diagnostics += [keptLeftover, leftover].compactMap { $0.map(BuildOutcome.leftover) }
    }

    private func next(_ written: OutputDirectory.Outcome, _ outcome: BuildOutcome, _ options: BuildOptions) -> BuildCache? {
        var next = BuildCache(cache, prepared, keys, made, histories: histories, shared: shared, outcome, options)
        next?.kept = written.kept ?? FolderSignatures()
        return next
    }

    /// What came with its folder, and stands as it did: reports by their weeks, pages over all weeks by their places.
    private var moved: (reports: Set<Week>, histories: Set<Int>) {
        let reports = zip(prepared.plan.weeks, made).filter { $1.standing?.isKept == true }.map(\.0)
        let histories = (knownHistories ?? []).enumerated().filter { $0.element.standing.isKept }.map(\.offset)
        return (Set(reports), Set(histories))
    }
}
