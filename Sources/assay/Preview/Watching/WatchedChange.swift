/// What changed below a watched folder.
enum WatchedChange: Sendable, Equatable {
    /// Files and folders that appeared, changed or went, relative to the folder. One of a folder holds for all that is or was in it.
    case paths(Set<String>)
    /// Anything may have changed.
    case everything

    /// More single paths than these are everything.
    static let mostPaths = 4_096

    func joined(with other: WatchedChange) -> WatchedChange {
        guard case .paths(let mine) = self, case .paths(let others) = other else { return .everything }
        let all = mine.union(others)
        return all.count > WatchedChange.mostPaths ? .everything : .paths(all)
    }
}

/// Something that tells what changed below a folder.
protocol ChangeWatcher: Sendable {
    /// Changes as they come, for one reader. What comes while it is busy is joined into one. Ends after `stop`, or when watching is
    /// no longer possible.
    var changes: AsyncStream<WatchedChange> { get }
    /// Why the stream ended, if not by `stop`.
    var failure: FileSystem.Failure? { get }
    /// Ends the stream and waits for the thread.
    func stop()
}
