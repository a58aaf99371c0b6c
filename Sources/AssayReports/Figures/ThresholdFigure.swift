import AssayCharts
import AssayCommentary
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// How many people stand where, with a threshold among them.
    /// - Parameters:
    ///   - threshold: nil takes the metric's target.
    ///   - before: the week of the outline; nil draws none.
    func thresholdParts(metric index: Int, threshold: Double?, before: Week?) throws(ChartRefusal) -> FigureParts {
        let metric = catalog.metrics[index]
        let now = try distribution(of: index)
        guard let value = threshold ?? metric.target(inForce: now.week)?.value else { throw ChartRefusal(.noThreshold(metric, now.week)) }
        guard let border = now.bands.dropFirst().first(where: { ThresholdEdge.isAt($0.lower, value) }) else { throw ChartRefusal(.thresholdMerged(metric, now.week)) }
        let earlier = try before.map { week throws(ChartRefusal) in try outline(of: index, week, people: now.people, before: now.week) }
        let share = { (bands: [DrawnDistribution.Band], people: Double) -> Double? in
            bands.first { ThresholdEdge.isAt($0.lower, value) && ThresholdEdge.isAt($0.upper, border.upper) }.map { $0.people / people }
        }
        var excess: String?
        if let earlier, let a = share(earlier, now.people), let b = share(now.bands, now.people), let before {
            let (share, earlier) = (Words.percent(b), Words.percent(a))
            excess =
                threshold == nil
                ? tell("\(share) of people just above the target, \(earlier) in \(before)") : tell("\(share) of people just above the threshold, \(earlier) in \(before)")
        }
        let edge = metric.format.short(value)
        let design = ThresholdHistogram(
            measure: metric.measure, bins: now.bands.map(ThresholdHistogram.Bin.init), threshold: border.lower,
            thresholdLabel: threshold == nil ? tell("target: \(edge)") : tell("threshold: \(edge)"), comparison: earlier?.map(ThresholdHistogram.Bin.init) ?? [],
            comparisonLabel: before.map { tell("\($0), as many people") } ?? "", excess: excess)
        let all = [(now.week, now.bands)] + (earlier.map { bands in [(before ?? now.week, bands)] } ?? [])
        let rows = all.flatMap { week, bands in bands.map { [FigureData.Field.text("\(week)"), .number($0.lower), .number($0.upper), .number($0.people)] } }
        let (whom, weeks) = (catalog.groups[MetricCatalog.everybody].title, Words.list([now.week, before].compactMap { $0?.description }))
        return FigureParts(
            design,
            subtitle: tell("People by \(metric.titleWithUnit), to the nearest five, \(whom), \(weeks)"),
            data: .rows(columns: ["week", "bin_lower", "bin_upper", "people"], rows))
    }

    /// The bands of an earlier week as people of the same total.
    private func outline(of index: Int, _ week: Week, people: Double, before now: Week) throws(ChartRefusal) -> [DrawnDistribution.Band] {
        let metric = catalog.metrics[index]
        guard week < now else { throw ChartRefusal(.weeks(week, now, report: self.week)) }
        if metric.changesDefinition(after: week, through: now) { throw ChartRefusal(.definitionChanged(metric, week, now)) }
        guard let found = distribution(of: index, in: week...week), found.people > 0 else { throw ChartRefusal(.noDistribution(metric, in: week)) }
        let factor = people / found.people
        return found.bands.map { DrawnDistribution.Band(lower: $0.lower, upper: $0.upper, people: $0.people * factor) }
    }
}

private enum ThresholdEdge {
    /// Whether the edge of a bin is a value, but for what binary fractions cannot say.
    static func isAt(_ edge: Double, _ value: Double) -> Bool { (edge - value).magnitude <= 1e-9 * max(edge.magnitude, value.magnitude) }
}

extension ThresholdHistogram.Bin {
    fileprivate init(_ band: DrawnDistribution.Band) { self.init(lower: band.lower, upper: band.upper, people: band.people) }
}
