import Dispatch
import Glibc
import Synchronization

/// Ends a child's process group when Assay itself is told to end: a group of its own is not reached by Ctrl-C.
///
/// From its making until it is dismissed, signals that would end Assay end the group, and whoever waits for the child goes on.
struct GroupGuardian {
    static let signals = [SIGINT, SIGTERM, SIGHUP]

    private final class State: Sendable {
        let group = Mutex<pid_t>(0)
        let isAsked = Atomic<Bool>(false)

        func end() {
            isAsked.store(true, ordering: .relaxed)
            group.withLock { if $0 > 0 { kill(-$0, SIGKILL) } }
        }
    }

    private let state = State()
    private let sources: [any DispatchSourceSignal]

    init() {
        sources = GroupGuardian.signals.map { [state] number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { state.end() }
            source.resume()
            return source
        }
    }

    /// Whether Assay was told to end.
    var isAsked: Bool { state.isAsked.load(ordering: .relaxed) }

    /// - Parameter process: the first of its group.
    func watch(_ process: pid_t) {
        state.group.withLock { $0 = process }
        if isAsked { state.end() }
    }

    func dismiss() {
        state.group.withLock { $0 = 0 }
        for (source, number) in zip(sources, GroupGuardian.signals) {
            source.cancel()
            signal(number, SIG_DFL)
        }
    }
}
