/// The results in the order of the items, with at most `jobs` at work at once.
func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) throws -> Result
) async throws -> [Result] {
    guard jobs > 1, items.count > 1 else { return try items.map(transform) }
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: items.count)
        var next = 0
        func start() {
            guard next < items.count else { return }
            let index = next
            next += 1
            group.addTask { (index, try transform(items[index])) }
        }
        for _ in 0..<jobs { start() }
        for try await (index, result) in group {
            results[index] = result
            start()
        }
        return results.map { $0! }
    }
}
