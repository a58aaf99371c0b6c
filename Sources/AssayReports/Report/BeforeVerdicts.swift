import AssayLanguage
import AssayMetrics

extension Report {
    /// One line for all pairs while each has too few weeks: the levels, the day of the first possible verdict, and how small a change will then be
    /// visible, where the noise is known by now. Nil when there is a verdict, or nothing to judge.
    static func beforeVerdicts(_ page: PageOfComparisons, of placed: [PlacedPair], in table: SeriesTable) -> String? {
        let waiting = page.assessments.filter { $0.verdict != .notJudged }
        guard !waiting.isEmpty, waiting.allSatisfy({ $0.verdict == .tooShort }) else { return nil }
        let catalog = table.catalog
        var sources: [(pair: Int, source: PointSource)] = []
        for place in placed {
            guard let index = catalog.pairIndex(place.pair.id), !sources.contains(where: { $0.pair == index }) else { continue }
            sources.append((index, PointSource(placed.filter { $0.pair.id == place.pair.id }, in: table)))
        }
        let levels = sources.compactMap(\.source.levels)
        let more = levels.count - mostPoints
        let told = (levels.prefix(mostPoints) + (more > 0 ? [morePairs(more)] : [])).joined(separator: "; ")
        let first = waiting.compactMap { one in sources.first { $0.pair == one.pair }.flatMap { firstVerdict(one, $0.source) } }.min()
        let sentences = [
            tell("Too early for a verdict."),
            levels.isEmpty ? nil : tell("In \(table.week): \(told)."),
            first.map { tell("The first verdict is possible with the report of \($0), on \(Words.date($0.advanced(by: 1).monday)).") },
            visible(waiting.compactMap(\.detectableChange).filter(\.isFinite)),
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    /// The week in which a pair will have twelve weeks of both, if none is missed.
    private static func firstVerdict(_ assessment: Assessment, _ source: PointSource) -> Week? {
        let fewest = PairTest.Terms.fewestWeeks
        guard case .tooShort(let weeks) = assessment.reason else { return nil }
        if weeks > 0 { return assessment.week.advanced(by: max(1, fewest - weeks)) }
        return source.firstCommonWeek(group: assessment.group).map { max($0.advanced(by: fewest - 1 + source.pair.lagWeeks), assessment.week.advanced(by: 1)) }
    }

    private static func visible(_ changes: [Double]) -> String? {
        guard let low = changes.min(), let high = changes.max() else { return nil }
        let range = Words.range(low, high, isSigned: false)
        return range == Words.percent(low)
            ? tell("A change of value will then be visible from about \(range) on.") : tell("A change of value will then be visible from about \(range) on, depending on the pair.")
    }
}
