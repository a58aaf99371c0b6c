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

    /// A report that is as it was, and whose files stand; nil when it has to be made.
    func report(_ index: Int) -> MadeReport? {
        guard var report = reports[index], let output else { return reports[index] }
        guard !report.entries.isEmpty, let standing = output.standing(report.entries) else { return nil }
        report.standing = standing
        return report
    }

    /// The files of the pages over all weeks, where all of them stand; nil when they have to be made.
    func histories(_ key: Digest) -> [(entries: [OutputDirectory.Entry], standing: OutputDirectory.Standing)]? {
        guard let output, cache.isOf(output.path), let histories = cache.histories, histories.key == key else { return nil }
        let standing = histories.entries.compactMap { output.standing($0) }
        return standing.count == histories.entries.count ? zip(histories.entries, standing).map { ($0, $1) } : nil
    }
}

extension BuildCache {
    /// Whether what it remembers stands in this folder.
    func isOf(_ path: String?) -> Bool {
        guard let path = path.map(OutputPath.named), FileSystem.kind(path) == .folder else { return false }
        return FileSystem.resolved(path) == output
    }
}
