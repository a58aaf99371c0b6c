import Glibc

/// Watches a folder and all below it by inotify, within milliseconds. Symbolic links are not followed, temporary files of editors passed over.
final class FileWatcher: ChangeWatcher {
    /// How often it is looked whether a root that went is there again.
    private static let rootInterval = Duration.milliseconds(100)

    let changes: AsyncStream<WatchedChange>
    var failure: FileSystem.Failure? { mailbox.failure }
    private let mailbox = ChangeMailbox()
    private let wakeup: Wakeup
    private let thread: BackgroundThread

    /// - Parameters:
    ///   - root: a folder; a relative path is resolved now.
    ///   - includes: whether an entry of the root counts, by its name.
    ///   - quiet: how long nothing must happen before a change is told.
    ///   - limit: how long it may be held back at most.
    init(
        root: String, includes: @escaping @Sendable (_ entry: String) -> Bool, quiet: Duration = .milliseconds(15), limit: Duration = .milliseconds(100)
    ) throws(FileSystem.Failure) {
        guard let absolute = FileSystem.resolved(root) else { throw FileSystem.Failure(operation: "watch", path: root, code: errno) }
        let (mailbox, wakeup) = (mailbox, try Wakeup())
        let tree = try WatchedTree(root: absolute, includes: includes)
        guard tree.isRooted else {
            tree.close()
            throw FileSystem.Failure(operation: "watch", path: root, code: ENOTDIR)
        }
        changes = mailbox.stream
        self.wakeup = wakeup
        do throws(FileSystem.Failure) {
            thread = try BackgroundThread { FileWatcher.run(tree, Debounce(quiet: quiet, limit: limit), mailbox, wakeup) }
        } catch {
            tree.close()
            throw error
        }
    }

    deinit { stop() }

    func stop() {
        mailbox.finish()
        wakeup.wake()
        thread.join()
    }

    private static func run(_ tree: WatchedTree, _ debounce: Debounce, _ mailbox: ChangeMailbox, _ wakeup: Wakeup) {
        var (tree, debounce) = (tree, debounce)
        defer { tree.close() }
        while !mailbox.isFinished {
            let now = ContinuousClock.now
            // A root that went may still send events; a negative descriptor is passed over (poll(2)).
            let due = [debounce.due, tree.isRooted ? nil : now + rootInterval].compactMap(\.self).min()
            var waiting = [tree.isRooted ? tree.descriptor : -1, wakeup.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = unsafe poll(&waiting, nfds_t(waiting.count), due.map { Int32(max(($0 - now) / .milliseconds(1), 0).rounded(.up)) } ?? -1)
            do throws(FileSystem.Failure) {
                let change = try tree.isRooted ? tree.changes() : tree.returned()
                if let change { debounce.add(change, at: .now) }
            } catch {
                mailbox.finish(error)
            }
            if let change = debounce.take(at: .now) { mailbox.put(change) }
        }
    }
}
