import Synchronization

/// The results in the order of the items, with at most `jobs` at work at once.
func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) throws -> Result
) async throws -> [Result] {
    guard jobs > 1, items.count > 1 else { return try items.map(transform) }
    let places = NextPlace()
    return try await withThrowingTaskGroup(of: [(place: Int, result: Result)].self) { group in
        // Each takes the next item until there is none: a task for each item would cost more than a small item does.
        for _ in 0..<min(jobs, items.count) {
            group.addTask {
                var made: [(place: Int, result: Result)] = []
                while let place = places.next(below: items.count), !Task.isCancelled { made.append((place, try transform(items[place]))) }
                return made
            }
        }
        var results = [Result?](repeating: nil, count: items.count)
        for try await made in group {
            for (place, result) in made { results[place] = result }
        }
        // Whoever cancels a build has no use for a part of it.
        try Task.checkCancellation()
        return results.map { $0! }
    }
}

/// Places in a list, each given once.
private final class NextPlace: Sendable {
    private let given = Atomic(0)

    func next(below count: Int) -> Int? {
        let place = given.wrappingAdd(1, ordering: .relaxed).oldValue
        return place < count ? place : nil
    }
}
