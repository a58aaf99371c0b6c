import Synchronization
import Testing

@testable import AssayReports

@Suite struct OnceMadeTests {
    private final class Calls: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    @Test func isMadeOnceForAllWhoAsk() async {
        let once = OnceMade<Int>()
        let calls = Calls()
        let values = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { once.value { calls.next() } } }
            var values = Set<Int>()
            for await value in group { values.insert(value) }
            return values
        }
        #expect(values == [1])
        #expect(calls.next() == 2)
    }

    @Test func nothingIsAValueToo() {
        let once = OnceMade<Int?>()
        let (first, second) = (once.value { nil }, once.value { 7 })
        #expect(first == nil && second == nil)
    }
}
