/// Which labels of an axis are printed: every one, every second, every fourth, … until none touches its neighbour (the "parity" of
/// Vega's axes). The last is always among them, since the last week is what a reader looks for.
enum LabelThinning {
    /// Indices to print, ascending.
    ///
    /// - Parameters:
    ///   - spans: for each label where it begins and ends, in order.
    ///   - gap: the least distance between two.
    static func kept(_ spans: [(start: Double, end: Double)], gap: Double) -> [Int] {
        guard let last = spans.indices.last else { return [] }
        var stride = 1
        while stride <= last {
            var isClear = true
            var index = last
            while index >= stride, isClear {
                isClear = spans[index].start - spans[index - stride].end >= gap
                index -= stride
            }
            if isClear { break }
            stride *= 2
        }
        return Array(Swift.stride(from: last % stride, through: last, by: stride))
    }
}
