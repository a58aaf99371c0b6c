extension ProcessLimits {
    /// Why a point is worth a question.
    public enum Signal: Sendable, Hashable {
        /// Beyond a limit (rule 1).
        case outside(isAbove: Bool)
        /// The last of eight points or more on one side of the centre line (rule 2).
        case run(isAbove: Bool, length: Int)
        /// The last of four points of which three are nearer to a limit than to the centre line (rule 3).
        case nearLimit(isAbove: Bool)

        public var isAbove: Bool {
            switch self {
            case .outside(let isAbove), .run(let isAbove, _), .nearLimit(let isAbove): isAbove
            }
        }

        public var rule: ProcessTerms.Rule {
            switch self {
            case .outside: .outside
            case .run: .run
            case .nearLimit: .nearLimit
            }
        }
    }

    /// So many points in a row on one side of the centre are a run.
    public static let runLength = 8

    /// What is unusual of the point at an index by some of the rules, the strongest first: rule 1, then 3, then 2. A missing point is nothing unusual.
    public func signals(at index: Int, by rules: Set<ProcessTerms.Rule> = ProcessTerms.standardRules) -> [Signal] {
        guard values[index].isFinite else { return [] }
        var found: [Signal] = []
        let side = side(of: index, reach: reach)
        if side != 0, rules.contains(.outside) { found.append(.outside(isAbove: side > 0)) }
        let near = self.side(of: index, reach: reach / 2)
        if near != 0, rules.contains(.nearLimit), isNearLimit(endingAt: index, side: near) { found.append(.nearLimit(isAbove: near > 0)) }
        let run = run(endingAt: index)
        if rules.contains(.run), run.length >= ProcessLimits.runLength { found.append(.run(isAbove: run.side > 0, length: run.length)) }
        return found
    }

    /// The strongest of these.
    public func signal(at index: Int, by rules: Set<ProcessTerms.Rule> = ProcessTerms.standardRules) -> Signal? { signals(at: index, by: rules).first }

    /// What is unusual of the last point.
    public var signalAtLast: Signal? { values.isEmpty ? nil : signal(at: values.count - 1) }

    /// Rule 1: points beyond a limit.
    public var outside: [Int] { values.indices.filter { side(of: $0, reach: reach) != 0 } }

    /// Rule 2: all points of each run of eight or more on one side of the centre.
    public var runs: [Int] { marked { run(endingAt: $0).length >= ProcessLimits.runLength ? ($0 - ProcessLimits.runLength + 1)...$0 : nil } }

    /// Rule 3: points of any three in four successive ones that are nearer to a limit than to the centre, on the same side.
    public var nearLimit: [Int] {
        marked { last in [-1, 1].contains { isNearLimit(endingAt: last, side: $0) } ? (last - 3)...last : nil }.filter { side(of: $0, reach: reach / 2) != 0 }
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

    /// Whether three of the four points that end at an index are nearer to the limit of one side than to the centre. A gap is no point.
    private func isNearLimit(endingAt last: Int, side: Int) -> Bool {
        guard last >= 3, ((last - 3)...last).allSatisfy({ values[$0].isFinite }) else { return false }
        return ((last - 3)...last).count { self.side(of: $0, reach: reach / 2) == side } >= 3
    }

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
