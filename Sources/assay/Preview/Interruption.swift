import Dispatch
import Glibc

/// Ctrl-C, or the end asked for otherwise: waited for instead of dying of it.
struct Interruption {
    /// Has the same effect, from any thread.
    let end: @Sendable () -> Void
    private let signals: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    /// From now on SIGINT and SIGTERM end nothing by themselves.
    init() {
        let (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        end = { continuation.yield() }
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        self.signals = signals
    }

    func wait() async {
        for await _ in signals { return }
    }
}
