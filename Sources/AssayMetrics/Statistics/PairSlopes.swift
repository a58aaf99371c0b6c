/// All pairs of weeks of a series: how many rise rather than fall, and the slopes between them, of which single ranks are asked.
///
/// The slopes are put in order only as far as a rank needs it (C. A. R. Hoare, "Algorithm 65: FIND", 1961): of 325 slopes four or five are asked.
struct PairSlopes {
    /// Kendall's S: rising pairs less falling pairs.
    let score: Int
    /// How many pairs of weeks there are.
    let count: Int
    /// The change per week between each two numbers; those below a rank that was asked stand before it, those above it behind.
    private var slopes: [Double]
    /// Ranks asked so far that narrow down where the next one is.
    private var settled: [Int] = []

    /// - Parameters:
    ///   - numbers: at least three; none beyond `TrendTest.largestNumber`, so that every difference of two slopes is finite.
    ///   - weeks: rising, as many as there are numbers.
    init(_ numbers: [Double], weeks: [Int]) {
        var slopes = [Double](repeating: 0, count: numbers.count * (numbers.count - 1) / 2)
        let places = weeks.map(Double.init)
        var score = 0
        var next = 0
        for later in 1..<numbers.count {
            let value = numbers[later]
            let place = places[later]
            for earlier in 0..<later {
                let rise = value - numbers[earlier]
                score += (rise > 0 ? 1 : 0) - (rise < 0 ? 1 : 0)
                slopes[next] = rise / (place - places[earlier])
                next += 1
            }
        }
        self.score = score
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
        if settled.contains(place) { return slopes[place] }
        var low = 0
        var high = count - 1
        for known in settled {
            if known < place { low = max(low, known + 1) } else { high = min(high, known - 1) }
        }
        settled.append(place)
        // A span, not the array: swapping in an array asks each time whether it is shared.
        var span = slopes.mutableSpan
        while low < high {
            let pivot = PairSlopes.middle(span[low], span[low + (high - low) / 2], span[high])
            let above = PairSlopes.gather(below: pivot, &span, low, high)
            if place < above {
                high = above - 1
            } else {
                // Those equal to it come next; with many ties this is where it ends.
                low = PairSlopes.gather(upTo: pivot, &span, above, high)
                if place < low { return pivot }
            }
        }
        return span[place]
    }

    private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }

    /// Moves all below the pivot to the front of a range.
    /// - Returns: the place after the last of them.
    private static func gather(below pivot: Double, _ slopes: inout MutableSpan<Double>, _ low: Int, _ high: Int) -> Int {
        var end = low
        for place in low...high {
            // Always a swap, and the sign bit of a difference in place of a branch: which way it would go cannot be guessed.
            let slope = slopes[place]
            slopes[place] = slopes[end]
            slopes[end] = slope
            end &+= Int(truncatingIfNeeded: (slope - pivot).bitPattern >> 63)
        }
        return end
    }

    /// Moves all up to the pivot to the front of a range.
    /// - Returns: the place after the last of them.
    private static func gather(upTo pivot: Double, _ slopes: inout MutableSpan<Double>, _ low: Int, _ high: Int) -> Int {
        var end = low
        for place in low...high {
            let slope = slopes[place]
            slopes[place] = slopes[end]
            slopes[end] = slope
            end &+= 1 &- Int(truncatingIfNeeded: (pivot - slope).bitPattern >> 63)
        }
        return end
    }
}
