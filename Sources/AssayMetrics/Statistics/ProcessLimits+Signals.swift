extension ProcessLimits {
    /// Why a point is worth a question.
    public enum Signal: Sendable, Hashable {
        /// Beyond a limit (rule 1).
        case outside(isAbove: Bool)
        /// The last of eight points or more on one side of the centre line (rule 2).
        case run(isAbove: Bool, length: Int)
    }

    /// So many points in a row on one side of the centre are a run.
    public static let runLength = 8

    /// What is unusual of the point at an index; rule 1 goes before rule 2. A missing point is nothing unusual.
    public func signal(at index: Int) -> Signal? {
        if values[index].isFinite {
            let side = side(of: index, reach: reach)
            if side != 0 { return .outside(isAbove: side > 0) }
        }
        let run = run(endingAt: index)
        return run.length >= ProcessLimits.runLength ? .run(isAbove: run.side > 0, length: run.length) : nil
    }

    /// What is unusual of the last point.
    public var signalAtLast: Signal? { values.isEmpty ? nil : signal(at: values.count - 1) }

    /// Rule 1: points beyond a limit.
    public var outside: [Int] { values.indices.filter { side(of: $0, reach: reach) != 0 } }

    /// Rule 2: all points of each run of eight or more on one side of the centre.
    public var runs: [Int] { marked { run(endingAt: $0).length >= ProcessLimits.runLength ? ($0 - ProcessLimits.runLength + 1)...$0 : nil } }

    /// Rule 3: points of any three in four successive ones that are nearer to a limit than to the centre, on the same side.
    public var nearLimit: [Int] {
        let sides = values.indices.map { side(of: $0, reach: reach / 2) }
        return marked { last in
            guard last >= 3 else { return nil }
            let window = (last - 3)...last
            guard window.allSatisfy({ values[$0].isFinite }) else { return nil }
            return [-1, 1].contains { side in window.count { sides[$0] == side } >= 3 } ? window : nil
        }.filter { sides[$0] != 0 }
    }

    /// Moving ranges above their limit: the index of the later point.
    public var wideRanges: [Int] {
        values.indices.dropFirst().filter { index in
            let (before, value) = (values[index - 1], values[index])
            return isAbove((value - before).magnitude, rangeLimit, scale: max(value.magnitude, before.magnitude))
        }
    }

    /// On which side of the band around the centre a point is: 1 above, -1 below, 0 within, on its edge or missing.
    private func side(of index: Int, reach: Double) -> Int {
        let value = values[index]
        let upper = centre(at: index) + reach
        let lower = centre(at: index) - reach
        return isAbove(value, upper, scale: value.magnitude) ? 1 : isAbove(lower, value, scale: value.magnitude) ? -1 : 0
    }

    /// Strictly above, by more than what rounding in the computation of a line may amount to. False for a missing number.
    private func isAbove(_ value: Double, _ line: Double, scale: Double) -> Bool { value - line > 1e-12 * max(scale, line.magnitude) }

    private func run(endingAt index: Int) -> (side: Int, length: Int) {
        let side = side(of: index, reach: 0)
        guard side != 0 else { return (0, 0) }
        return (side, values[...index].indices.reversed().prefix { self.side(of: $0, reach: 0) == side }.count)
    }

    private func marked(_ found: (Int) -> ClosedRange<Int>?) -> [Int] {
        var isMarked = [Bool](repeating: false, count: values.count)
        for index in values.indices {
            if let places = found(index) { for place in places { isMarked[place] = true } }
        }
        return isMarked.indices.filter { isMarked[$0] }
    }
}
