import Synchronization
import Testing

@testable import AssayReports

@Suite struct OnceMadeTests {
    @Test func isMadeOnceForAllWhoAsk() async {
        let (once, calls) = (OnceMade<Int>(), Mutex(0))
        let values = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { once.value { calls.withLock { $0 += 1; return $0 } } } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(values == [1] && calls.withLock { $0 } == 1)
    }

    @Test func nothingIsAValueToo() {
        let once = OnceMade<Int?>()
        #expect(once.value { nil } == nil)
        #expect(once.value { 7 } == nil)
    }
}
