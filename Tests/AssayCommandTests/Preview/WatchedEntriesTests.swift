import Testing

@testable import assay

struct WatchedEntriesTests {
    @Test(arguments: ["assay.yaml", "published.json", "snapshots", "commentary", "templates", "assets", "comentary", "Snapshot"])
    func `sources are watched, and what was meant to be one`(_ entry: String) { #expect(WatchedEntries.include(entry)) }

    @Test(arguments: ["dist", ".git", ".assay", "README.md", "notes.txt", ".assets"])
    func `what a build writes is not, nor is anything else`(_ entry: String) { #expect(!WatchedEntries.include(entry)) }
}
