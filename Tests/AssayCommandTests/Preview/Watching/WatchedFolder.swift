import Foundation
import Synchronization

@testable import assay

/// A site's folder that is watched, and all that was told of it.
final class WatchedFolder: Sendable {
    enum Way: CaseIterable { case events, polling }

    static let entries: Set = ["assay.yaml", "published.json", "snapshots", "commentary", "templates", "assets"]

    let scratch: Scratch
    let watcher: any ChangeWatcher
    private let told: Told
    private let reader: Task<Void, Never>

    private final class Told: Sendable {
        let changes = Mutex<[WatchedChange]>([])
    }

    /// - Parameter files: those there are before it is watched.
    init(_ way: Way, files: [String] = ["assay.yaml", "commentary/a.md", "commentary/b/c.md"], root: ((Scratch) -> String)? = nil) throws {
        scratch = try Scratch()
        for file in files { try scratch.write("old", to: "site/" + file) }
        let path = root?(scratch) ?? scratch.url.appending(path: "site").path
        let watcher: any ChangeWatcher = switch way {
        case .events: try FileWatcher(root: path) { WatchedFolder.entries.contains($0) }
        case .polling: try PollingWatcher(root: path, includes: { WatchedFolder.entries.contains($0) }, interval: .milliseconds(30))
        }
        self.watcher = watcher
        let told = Told()
        self.told = told
        reader = Task { for await change in watcher.changes { told.changes.withLock { $0.append(change) } } }
    }

    deinit { watcher.stop() }

    var changes: [WatchedChange] { told.changes.withLock { $0 } }

    /// All paths that were told so far; nil when everything was.
    var paths: Set<String>? {
        let all = changes.reduce(WatchedChange.paths([])) { $0.joined(with: $1) }
        if case .paths(let paths) = all { return paths }
        return nil
    }

    func shell(_ script: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", script]
        process.currentDirectoryURL = scratch.url.appending(path: "site")
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
    }

    /// Runs a script in the site, and waits until a path was told.
    func told(_ path: String, after script: String) async throws -> Bool {
        try shell(script)
        return await eventually { $0.paths?.contains(path) != false }
    }

    /// Looks again and again, for two minutes at most: on a busy machine who reads the changes may wait long for its turn.
    func eventually(_ condition: (WatchedFolder) -> Bool) async -> Bool {
        let end = ContinuousClock.now + .seconds(120)
        while !condition(self) {
            if ContinuousClock.now > end { return false }
            try? await Task.sleep(for: .milliseconds(5))
        }
        return true
    }

    /// Long enough for anything that happened to have been told.
    func settle() async { try? await Task.sleep(for: .milliseconds(200)) }
}
