import Glibc

/// Watches a folder by looking at all of it again and again, for file systems that send no events.
final class PollingWatcher: ChangeWatcher {
    let changes: AsyncStream<WatchedChange>
    var failure: FileSystem.Failure? { mailbox.failure }
    private let mailbox = ChangeMailbox()
    private let wakeup: Wakeup
    private let thread: BackgroundThread

    /// - Parameters:
    ///   - root: a folder; a relative path is resolved now.
    ///   - includes: whether an entry of the root counts, by its name.
    ///   - interval: the time between two looks.
    init(
        root: String, includes: @escaping @Sendable (_ entry: String) -> Bool, interval: Duration = .milliseconds(500)
    ) throws(FileSystem.Failure) {
        guard let absolute = FileSystem.resolved(root) else { throw FileSystem.Failure(operation: "watch", path: root, code: errno) }
        guard FileSystem.kind(absolute) == .folder else { throw FileSystem.Failure(operation: "watch", path: root, code: ENOTDIR) }
        let (mailbox, wakeup) = (mailbox, try Wakeup())
        let first = FolderStamps(root: absolute, includes: includes)
        changes = mailbox.stream
        self.wakeup = wakeup
        thread = try BackgroundThread {
            var stamps = first
            while true {
                var waiting = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&waiting, 1, Int32((interval / .milliseconds(1)).rounded(.up)))
                if mailbox.isFinished { return }
                let now = FolderStamps(root: absolute, includes: includes)
                let changed = now.changes(since: stamps)
                if !changed.isEmpty { mailbox.put(WatchedChange.paths([]).joined(with: .paths(changed))) }
                stamps = now
            }
        }
    }

    deinit { stop() }

    func stop() {
        mailbox.finish()
        wakeup.wake()
        thread.join()
    }
}
