import AssayDiagnostics

/// Which entries of a site's folder a build looks at: its sources, and what was meant to be one of them. Never what a build writes.
enum WatchedEntries {
    private static let sources = [SiteFolder.configurationName, PublishedRecord.fileName] + OutputPath.sourceFolders

    static func include(_ entry: String) -> Bool {
        sources.contains(entry) || !entry.hasPrefix(".") && nearestName(to: entry, in: sources) != nil
    }
}
