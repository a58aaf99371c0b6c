import Synchronization

/// A value that is made when it is asked for, once for all who ask: what comes while it is being made waits.
final class OnceMade<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
