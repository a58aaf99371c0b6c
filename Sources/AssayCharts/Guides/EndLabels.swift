/// Puts labels beside what they name: as near as can be to where they belong, in order, without overlap.
enum EndLabels {
    /// The positions of labels of one size on a line, in the order of `preferred`.
    ///
    /// Labels that would overlap move as a block about the mean of where they belong (pooled adjacent violators, which is the least sum of squared
    /// displacements, and unique). Where the line is too short for all of them, they overlap by equal parts: pass fewer.
    ///
    /// - Parameters:
    ///   - preferred: where the centre of each belongs.
    ///   - size: of each, with the gap to its neighbour.
    ///   - range: where centres may lie.
    static func spread(_ preferred: [Double], size: Double, within range: ClosedRange<Double>) -> [Double] {
        spread(preferred, sizes: preferred.map { _ in size }, within: range.lowerBound - size / 2...range.upperBound + size / 2)
    }

    /// As above, for labels of several sizes.
    ///
    /// - Parameters:
    ///   - sizes: of each, with the gap to its neighbours.
    ///   - range: what they may cover.
    static func spread(_ preferred: [Double], sizes: [Double], within range: ClosedRange<Double>) -> [Double] {
        let order = preferred.indices.sorted { (preferred[$0], $0) < (preferred[$1], $1) }
        guard let first = order.first, let last = order.last else { return [] }
        var places = [0.0]
        for (before, index) in zip(order, order.dropFirst()) { places.append(places[places.count - 1] + (sizes[before] + sizes[index]) / 2) }
        let total = places[places.count - 1]
        let low = range.lowerBound + sizes[first] / 2, high = max(low, range.upperBound - sizes[last] / 2)
        if total > high - low { places = places.map { $0 * (high - low) / total } }
        // Less its place in the row, each label has only to stay right of its neighbour: isotonic regression.
        let room = low...max(low, high - places[places.count - 1])
        var blocks: [(sum: Double, count: Int)] = []
        for (rank, index) in order.enumerated() {
            var block = (sum: preferred[index] - places[rank], count: 1)
            while let before = blocks.last, before.sum * Double(block.count) > block.sum * Double(before.count) {
                block = (block.sum + before.sum, block.count + before.count)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        var positions = preferred
        var rank = 0
        for block in blocks {
            let start = min(max(block.sum / Double(block.count), room.lowerBound), room.upperBound)
            for _ in 0..<block.count {
                positions[order[rank]] = start + places[rank]
                rank += 1
            }
        }
        return positions
    }
}
