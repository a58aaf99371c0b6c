import Glibc
import Synchronization

/// A thread of its own, for a loop that waits in system calls and must not hold up the tasks of the process.
final class BackgroundThread: Sendable {
    private let thread: Mutex<pthread_t?>

    init(_ body: @escaping @Sendable () -> Void) throws(FileSystem.Failure) {
        let work = unsafe Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = unsafe pthread_create(&thread, nil, { pointer in
            unsafe Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue().body()
            return nil
        }, work.toOpaque())
        if code != 0 {
            unsafe work.release()
            throw FileSystem.Failure(operation: "start", path: "a thread", code: code)
        }
        self.thread = Mutex(thread)
    }

    /// Waits for its end, once.
    func join() {
        let ended = thread.withLock { thread -> pthread_t? in
            defer { thread = nil }
            return thread
        }
        if let ended { _ = pthread_join(ended, nil) }
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
