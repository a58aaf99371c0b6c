import Synchronization
import Testing

@testable import assay

struct ConcurrentMapTests {
    struct Fault: Error {}

    @Test(arguments: [1, 2, 3, 8, 200])
    func `results stand in the order of the items`(_ jobs: Int) async throws {
        let items = Array(0..<100)
        // The first items take longest, so that they end last.
        let results = try await concurrentMap(items, jobs: jobs) { item in
            var sum = 0
            for step in 0..<(100 - item) * 100 { sum &+= step }
            return item * 2 + sum &- sum
        }
        #expect(results == items.map { $0 * 2 })
    }

    @Test func `nothing and one thing`() async throws {
        #expect(try await concurrentMap([Int](), jobs: 4) { $0 } == [])
        #expect(try await concurrentMap([7], jobs: 4) { $0 + 1 } == [8])
    }

    @Test(arguments: [1, 4])
    func `an error ends it`(_ jobs: Int) async {
        await #expect(throws: Fault.self) {
            try await concurrentMap(Array(0..<50), jobs: jobs) { item in
                if item == 20 { throw Fault() }
                return item
            }
        }
    }

    @Test(arguments: [1, 4])
    func `every item is done once`(_ jobs: Int) async throws {
        let counts = Mutex([Int](repeating: 0, count: 300))
        _ = try await concurrentMap(Array(0..<300), jobs: jobs) { item in counts.withLock { $0[item] += 1 } }
        #expect(counts.withLock { $0 } == [Int](repeating: 1, count: 300))
    }
}
