/// All pairs of weeks of a series: how many rise rather than fall, and the slopes between them, of which single ranks are asked.
///
/// The slopes are put in order only as far as a rank needs it (C. A. R. Hoare, "Algorithm 65: FIND", 1961): of 325 slopes four or five are asked.
struct PairSlopes {
    /// Kendall's S: rising pairs less falling pairs.
    let score: Int
    /// How many pairs of weeks there are, and of how many both numbers are the same.
    let count: Int
    let ties: Int
    /// The change per week between each two numbers, in no order but that of the cuts.
    private var slopes: [Double]
    /// Places before which none is above any from there on: between two of them a rank is sought.
    private var cuts: [Int] = []

    /// - Parameters:
    ///   - numbers: at least three; none beyond `TrendTest.largestNumber`, so that every difference of two slopes is finite.
    ///   - weeks: rising, as many as there are numbers.
    init(_ numbers: [Double], weeks: [Int]) {
        var slopes = [Double](repeating: 0, count: numbers.count * (numbers.count - 1) / 2)
        let places = weeks.map(Double.init)
        // A span, not the array: writing into an array asks each time whether it is shared.
        var span = slopes.mutableSpan
        var rises = 0
        var falls = 0
        var next = 0
        for later in 1..<numbers.count {
            let value = numbers[later]
            let place = places[later]
            for earlier in 0..<later {
                let rise = value - numbers[earlier]
                rises &+= rise > 0 ? 1 : 0
                falls &+= rise < 0 ? 1 : 0
                span[next] = rise / (place - places[earlier])
                next &+= 1
            }
        }
        score = rises - falls
        ties = slopes.count - rises - falls
        self.slopes = slopes
        count = slopes.count
    }

    mutating func median() -> Double {
        let middle = count / 2
        let upper = atPlace(middle)
        return count % 2 == 1 ? upper : (atPlace(middle - 1) + upper) / 2
    }

    /// The slope at a rank that counts from one; between two of them in proportion, beyond the ends the last one.
    mutating func atRank(_ rank: Double) -> Double {
        let place = min(max(rank - 1, 0), Double(count - 1))
        let index = min(Int(place), count - 2)
        let lower = atPlace(index)
        return lower + (atPlace(index + 1) - lower) * (place - Double(index))
    }

    private mutating func atPlace(_ place: Int) -> Double {
        var low = 0
        var end = count
        for cut in cuts {
            if cut <= place { low = max(low, cut) } else { end = min(end, cut) }
        }
        while end - low > 1 {
            let quarter = (end - low) / 4
            let pivot = PairSlopes.middle(slopes[low + quarter], slopes[low + 2 * quarter], slopes[end - 1 - quarter])
            var cut = PairSlopes.gather(below: pivot, &slopes, low..<end)
            let isLeast = cut == low
            // None is below it: those equal to it come first, and with many ties this is where it ends.
            if isLeast { cut = PairSlopes.gather(upTo: pivot, &slopes, low..<end) }
            cuts.append(cut)
            if place >= cut { low = cut } else if isLeast { return pivot } else { end = cut }
        }
        return slopes[place]
    }

    private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }

    /// Moves all below the pivot to the front of a range.
    /// - Returns: the place after the last of them.
    private static func gather(below pivot: Double, _ slopes: inout [Double], _ range: Range<Int>) -> Int {
        var span = slopes.mutableSpan
        var end = range.lowerBound
        for place in range {
            // Always a swap, and the sign bit of a difference in place of a branch: which way it would go cannot be guessed.
            let slope = span[place]
            span[place] = span[end]
            span[end] = slope
            end &+= Int(truncatingIfNeeded: (slope - pivot).bitPattern >> 63)
        }
        return end
    }

    /// Moves all up to the pivot to the front of a range.
    /// - Returns: the place after the last of them.
    private static func gather(upTo pivot: Double, _ slopes: inout [Double], _ range: Range<Int>) -> Int {
        var span = slopes.mutableSpan
        var end = range.lowerBound
        for place in range {
            let slope = span[place]
            span[place] = span[end]
            span[end] = slope
            end &+= 1 &- Int(truncatingIfNeeded: (pivot - slope).bitPattern >> 63)
        }
        return end
    }
}
