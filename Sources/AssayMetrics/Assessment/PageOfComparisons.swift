/// All comparisons of one report: every pair in every group in which it is judged.
public struct PageOfComparisons: Sendable {
    /// By pair in declared order, then by group in declared order.
    public internal(set) var assessments: [Assessment]

    /// How many could be tested.
    public var tested: Int { assessments.indices.count(where: isTested) }

    /// How many of these would be called diverging by chance if nothing were there: the tested ones times the measured rate of false alarms.
    public var expectedByChance: Double { Double(tested) * PageOfComparisons.falseAlarmRate }

    /// One in fifty: more than the calibration measures where nothing happens, where both rise and where value follows later. (At the edge of the
    /// pass-through and after a spike in the last weeks it is higher, and the method page says so.)
    public static let falseAlarmRate = 0.02

    /// Of the findings that are headlined, at most this part is expected to be false (Benjamini and Hochberg 1995).
    public static let falseDiscoveryRate = 0.10

    /// For reports in which nothing is judged.
    public static let none = PageOfComparisons(assessments: [])

    public func assessment(pair: Int, group: Int) -> Assessment? {
        assessments.indices.first { assessments[$0].pair == pair && assessments[$0].group == group }.map { assessments[$0] }
    }

    /// How many tested comparisons have a probability as small or smaller.
    public func tested(upTo p: Double) -> Int { assessments.indices.count { isTested($0) && assessments[$0].p <= p } }

    // By index: a comparison is large, and would be copied to look at one number of it.
    private func isTested(_ index: Int) -> Bool { assessments[index].test?.adoption != nil }
}

extension History {
    /// Judges every pair of a report where it is judged, and decides which claims stand among so many.
    /// - Parameter weeks: of the report's window.
    public func compare(through week: Week, weeks: Int) -> PageOfComparisons {
        var sizes = GroupSizes()
        var page = PageOfComparisons(
            assessments: catalog.pairs.indices.flatMap { pair in
                catalog.places(of: catalog.pairs[pair]) { hasFigures(metric: $0, group: $1, through: week, weeks: weeks) }
                    .map { assess(pair: pair, group: $0, through: week, weeks: weeks, sizes: &sizes) }
            })
        // A comparison that claims nothing counts among those made, with a probability of one.
        let tested = page.assessments.indices.filter { page.assessments[$0].test?.adoption != nil }
        let standing = BenjaminiHochberg.rejections(of: tested.map { page.assessments[$0].p }, rate: PageOfComparisons.falseDiscoveryRate)
        for (index, stands) in zip(tested, standing) where page.assessments[index].verdict.isClaim { page.assessments[index].isHeadline = stands }
        return page
    }
}
