/// Control of the false discovery rate: of the claims that stand among many tests, how many are false at most, as a part of them.
///
/// Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995).
public enum BenjaminiHochberg {
    /// The least rate at which each claim would stand: p times the number of tests over its rank, never more than for the next larger p.
    /// - Parameter probabilities: from 0 to 1, in any order.
    /// - Returns: in the same order; at most 1.
    public static func adjusted(_ probabilities: [Double]) -> [Double] {
        let count = Double(probabilities.count)
        var result = probabilities
        var least = 1.0
        for (place, index) in ascending(probabilities).enumerated().reversed() {
            least = min(least, probabilities[index] * count / Double(place + 1))
            result[index] = least
        }
        return result
    }

    /// Which claims stand: the largest p that is at most its rank times the rate over the number of tests, and all below it.
    public static func rejections(of probabilities: [Double], rate: Double) -> [Bool] {
        let count = Double(probabilities.count)
        let order = ascending(probabilities)
        let last = order.indices.last { probabilities[order[$0]] <= Double($0 + 1) * rate / count }
        var stands = [Bool](repeating: false, count: probabilities.count)
        if let last { for index in order[...last] { stands[index] = true } }
        return stands
    }

    /// Equal ones in the order given.
    private static func ascending(_ probabilities: [Double]) -> [Int] {
        probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    }
}
