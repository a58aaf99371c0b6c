/// The Gini coefficient: 0 when all use as much, near 1 when one uses all.
enum Gini {
    /// Of people in bins, each at the middle of the bin: a lower bound of the true one (Gastwirth 1972).
    /// - Parameter bins: ascending, from 0 or above.
    /// - Returns: nil when there is nothing to share.
    static func ofBins(_ bins: [DisclosedBin]) -> Double? {
        let people = bins.reduce(0.0) { $0 + Double($1.people) }
        let total = bins.reduce(0.0) { $0 + Double($1.people) * ($1.lower + $1.upper) / 2 }
        guard people > 0, total > 0, total.isFinite else { return nil }
        // One less twice the area under the Lorenz curve, by trapezia.
        var share = 0.0
        var area = 0.0
        for bin in bins {
            let next = share + Double(bin.people) * (bin.lower + bin.upper) / 2 / total
            area += Double(bin.people) / people * (share + next)
            share = next
        }
        return max(0, 1 - area)
    }
}
