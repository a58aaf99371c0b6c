/// Watches a folder by looking at all of it again and again, for file systems that send no events.
final class PollingWatcher: ChangeWatcher {
    let changes: AsyncStream<WatchedChange>
    var failure: FileSystem.Failure? { nil }

    /// - Parameters:
    ///   - root: a folder; a relative path is resolved now.
    ///   - includes: whether an entry of the root counts, by its name.
    ///   - interval: the time between two looks.
    init(
        root: String, includes: @escaping @Sendable (_ entry: String) -> Bool, interval: Duration = .milliseconds(500)
    ) throws(FileSystem.Failure) {
        changes = AsyncStream { nil }
    }

    func stop() {}
}
