/// The pages of the last build that need not be made again, and their files in the output folder.
struct KnownPages: Sendable {
    private let cache: BuildCache
    private let output: OutputDirectory?
    /// By their place in the plan.
    private let reports: [Int: MadeReport]

    /// - Parameter output: nil when nothing is to be written: then it is enough to know what a report came to.
    init(_ cache: BuildCache, _ output: OutputDirectory?, reports: [Int: MadeReport]) {
        self.cache = cache
        self.output = output
        // Files that stand in another folder are of no use.
        self.reports = output == nil || cache.isOf(output?.path) ? reports : [:]
    }

    /// A report that is as it was, with its files staged; nil when it has to be made.
    func report(_ index: Int) throws(FileSystem.Failure) -> MadeReport? {
        guard let report = reports[index] else { return nil }
        guard let output else { return report }
        guard !report.entries.isEmpty, output.stand(report.entries) else { return nil }
        for entry in report.entries { try output.reuse(entry) }
        return report
    }

    /// The files of the pages over all weeks, staged; nil when they have to be made.
    func histories(_ key: Digest) throws(FileSystem.Failure) -> [[OutputDirectory.Entry]]? {
        guard let output, cache.isOf(output.path), let histories = cache.histories, histories.key == key, histories.entries.allSatisfy({ output.stand($0) }) else { return nil }
        for entries in histories.entries { for entry in entries { try output.reuse(entry) } }
        return histories.entries
    }
}

extension BuildCache {
    /// Whether what it remembers stands in this folder.
    func isOf(_ path: String?) -> Bool {
        guard let path = path.map(OutputPath.named), FileSystem.kind(path) == .folder else { return false }
        return FileSystem.resolved(path) == output
    }
}
