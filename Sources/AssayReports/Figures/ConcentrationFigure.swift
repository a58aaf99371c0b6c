import AssayCharts
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// What share of the whole the least busy share of people has, now and eight weeks before, where both are known.
    func concentrationParts(metric index: Int) throws(ChartRefusal) -> FigureParts {
        let metric = catalog.metrics[index]
        let now = try distribution(of: index)
        guard let curve = LorenzCurve(now) else { throw ChartRefusal(.noDistribution(metric, through: week)) }
        let back = now.week.advanced(by: -UsageTables.comparedWeeks)
        let isComparable = !metric.changesDefinition(after: back, through: now.week)
        let before = isComparable ? distribution(of: index, in: back...back).flatMap { found in LorenzCurve(found).map { (found.week, $0) } } : nil
        let curves = [(now.week, curve)] + (before.map { [$0] } ?? [])
        let design = Lorenz(
            measure: metric.measure, curves: curves.map { Lorenz.Curve(label: "\($0.0)", points: $0.1.points) },
            topShare: curve.topTenth.map { Lorenz.TopShare(people: LorenzCurve.tenth, share: $0) })
        let rows = curves.flatMap { week, curve in curve.points.map { [FigureData.Field.text("\(week)"), .number($0.x), .number($0.y)] } }
        let (whom, weeks) = (catalog.groups[MetricCatalog.everybody].title, Words.list(curves.map { "\($0.0)" }))
        return FigureParts(
            design,
            subtitle: tell("\(metric.titleWithUnit), share of people and of the whole, estimated from bins, \(whom), \(weeks)"),
            data: .rows(columns: ["week", "people_share", "total_share"], rows))
    }
}

/// The points of a Lorenz curve, a band of people each. Within a band everybody is taken for equal, so the curve is an upper bound of the true one.
struct LorenzCurve {
    /// Fewer people in a band would be nearly persons.
    static let fewestPeople = 10.0
    static let fewestBands = 2
    /// The people of whom a sentence tells the share.
    static let tenth = 0.1

    /// From (0, 0) to (1, 1).
    let points: [DataPoint]
    /// The share of the tenth of people who have most; nil where these are too few people.
    let topTenth: Double?

    /// - Returns: nil where bands are too few, there is nothing to share, or figures lie below zero.
    init?(_ distribution: DrawnDistribution) {
        let bands = distribution.merged(toHold: LorenzCurve.fewestPeople).bands
        let people = bands.reduce(0) { $0 + $1.people }
        let total = bands.reduce(0) { $0 + $1.total }
        guard bands.count >= LorenzCurve.fewestBands, let first = bands.first, first.lower >= 0, people > 0, total > 0, total.isFinite else { return nil }
        var points = [DataPoint(x: 0, y: 0)]
        var (peopleSoFar, totalSoFar) = (0.0, 0.0)
        for band in bands.dropLast() {
            peopleSoFar += band.people
            totalSoFar += band.total
            points.append(DataPoint(x: peopleSoFar / people, y: totalSoFar / total))
        }
        points.append(DataPoint(x: 1, y: 1))
        self.points = points
        topTenth = people * LorenzCurve.tenth >= LorenzCurve.fewestPeople ? 1 - LorenzCurve.share(at: 1 - LorenzCurve.tenth, points) : nil
    }

    /// Between two points along the line that is drawn.
    private static func share(at people: Double, _ points: [DataPoint]) -> Double {
        guard let next = points.firstIndex(where: { $0.x >= people }), next > 0 else { return 0 }
        let (a, b) = (points[next - 1], points[next])
        return b.x > a.x ? a.y + (b.y - a.y) * (people - a.x) / (b.x - a.x) : b.y
    }
}
