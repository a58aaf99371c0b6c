import Foundation

/// A trend test worked out anew from a list of numbers, after the method page and as plainly as an analyst would: every slope in a sorted list, the t
/// distribution by summing up its density. Nothing of Assay's own code.
struct RedoneTrend {
    let count: Int
    let span: Int
    let s: Int
    let variance: Double
    let slope: Double
    let slopeLow: Double
    let slopeHigh: Double
    let rLine: Double
    let rStep: Double
    let stepIndex: Int
    let rho: Double
    let inflation: Double
    let effectiveCount: Double
    let z: Double
    let pUp: Double
    let pDown: Double

    /// - Parameter weeks: the number of each week.
    init(_ y: [Double], weeks: [Int]) {
        let n = Double(y.count)
        count = y.count
        span = weeks[weeks.count - 1] - weeks[0]
        var slopes: [Double] = []
        var s = 0
        for j in y.indices {
            for i in 0..<j {
                s += y[j] > y[i] ? 1 : y[j] < y[i] ? -1 : 0
                slopes.append((y[j] - y[i]) / Double(weeks[j] - weeks[i]))
            }
        }
        slopes.sort()
        self.s = s
        let slope = RedoneTrend.median(slopes)
        self.slope = slope
        func term(_ size: Double) -> Double { size * (size - 1) * (2 * size + 5) }
        let ties = Dictionary(grouping: y, by: { $0 }).values.reduce(0.0) { $0 + ($1.count > 1 ? term(Double($1.count)) : 0) }
        variance = (term(n) - ties) / 18

        let line = RedoneTrend.likeness(y.indices.map { y[$0] - slope * Double(weeks[$0]) }, weeks)
        let (step, index) = RedoneTrend.withoutStep(y)
        let stepped = RedoneTrend.likeness(step, weeks)
        (rLine, rStep, stepIndex) = (line, stepped, index)
        func inRange(_ likeness: Double) -> Double { max(0, min(0.95, likeness)) }
        let rho = min(inRange((n * line + 2) / (n - 4)), inRange((n * stepped + 5) / (n - 7)))
        self.rho = rho
        // 1 + 2 Σ (1 − k/n) ρ^k, term by term.
        var sum = 0.0
        for k in 1..<y.count { sum += (1 - Double(k) / n) * pow(rho, Double(k)) }
        inflation = 1 + 2 * sum
        effectiveCount = max(3, n / inflation)
        let deviation = (variance * inflation).squareRoot()
        z = s == 0 ? 0 : Double(s - s.signum()) / deviation
        let tail = RedoneTrend.tail(abs(z), degrees: effectiveCount - 2)
        pUp = z < 0 ? 1 - tail : tail
        pDown = z > 0 ? 1 - tail : tail

        let reach = RedoneTrend.quantile(degrees: effectiveCount - 2) * deviation
        let pairs = Double(slopes.count)
        slopeLow = RedoneTrend.at((pairs - reach) / 2, of: slopes)
        slopeHigh = RedoneTrend.at((pairs + reach) / 2 + 1, of: slopes)
    }

    /// At a rank that counts from one.
    private static func at(_ rank: Double, of sorted: [Double]) -> Double {
        let place = min(max(rank - 1, 0), Double(sorted.count - 1))
        let below = min(Int(place), sorted.count - 2)
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }

    static func median(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// Correlation of neighbouring weeks, scaled up to the number there would be without gaps.
    private static func likeness(_ rest: [Double], _ weeks: [Int]) -> Double {
        let mean = rest.reduce(0, +) / Double(rest.count)
        let own = rest.map { $0 - mean }
        let neighbours = own.indices.dropLast().filter { weeks[$0 + 1] - weeks[$0] == 1 }
        let products = neighbours.map { own[$0] * own[$0 + 1] }.reduce(0, +)
        return products / squares(own) * Double(own.count - 1) / Double(neighbours.count)
    }

    /// Less the mean before and after the place that leaves the least sum of squares.
    private static func withoutStep(_ y: [Double]) -> (rest: [Double], index: Int) {
        let least = max(3, y.count / 8)
        var best: (rest: [Double], index: Int) = ([], 0)
        for index in least...(y.count - least) {
            let before = y[..<index].reduce(0, +) / Double(index)
            let after = y[index...].reduce(0, +) / Double(y.count - index)
            let rest = y.indices.map { y[$0] - ($0 < index ? before : after) }
            if best.rest.isEmpty || squares(rest) < squares(best.rest) { best = (rest, index) }
        }
        return best
    }

    private static func squares(_ numbers: [Double]) -> Double { numbers.map { $0 * $0 }.reduce(0, +) }

    /// The part of the t distribution above a number: Simpson's rule over its density from zero on.
    static func tail(_ t: Double, degrees: Double) -> Double {
        let factor = exp(lgamma((degrees + 1) / 2) - lgamma(degrees / 2)) / (degrees * .pi).squareRoot()
        func density(_ x: Double) -> Double { factor * pow(1 + x * x / degrees, -(degrees + 1) / 2) }
        let steps = 4_000
        let width = t / Double(steps)
        var sum = density(0) + density(t)
        for step in 1..<steps { sum += (step % 2 == 0 ? 2 : 4) * density(Double(step) * width) }
        return 0.5 - sum * width / 3
    }

    /// Above which a twentieth lies.
    private static func quantile(degrees: Double) -> Double {
        var (low, high) = (0.0, 700.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if tail(middle, degrees: degrees) > 0.05 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
