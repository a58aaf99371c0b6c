import AssayCharts
import AssayLanguage
import AssayMetrics

/// `threshold`: how many people are in which bin.
extension ChartFile {
    func threshold(_ rows: ChartRows, _ faults: inout ChartFaults) -> Parts? {
        guard let (week, now, then) = bands(rows, &faults) else { return nil }
        let (bins, other) = (bins(now, rows, &faults), bins(then, rows, &faults))
        if let threshold, bins.contains(where: { $0.lower < threshold && threshold < $0.upper }) {
            faults.error(
                "threshold-inside-bin", "the threshold lies inside a bin", at: places["threshold"],
                help: "make it an end of a bin: who is just above it cannot be told from who is just below")
        }
        let measure = measures[0].measure
        let people = bins.reduce(0) { $0 + $1.people }, others = other.reduce(0) { $0 + $1.people }
        // As many people as now, so that shapes compare and not sizes.
        let outline = others > 0 ? other.map { ThresholdHistogram.Bin(lower: $0.lower, upper: $0.upper, people: $0.people * people / others) } : []
        return Parts(
            design: ThresholdHistogram(
                measure: measure, bins: bins, threshold: threshold, thresholdLabel: threshold.map { tell("threshold: \(measure.format.full($0))") } ?? "",
                comparison: outline, comparisonLabel: before.map { tell("\($0), as many people") } ?? ""),
            subtitle: tell("People by \(measures[0].titleWithUnit)") + (week.map { ", \($0)" } ?? "") + (before.map { ", " + tell("outline: \($0)") } ?? ""),
            csv: ChartFileCSV.people(
                ["bin_lower", "bin_upper", "people"], ([(week, bins)] + (before == nil ? [] : [(before, other)])).map { ($0.0, $0.1.map { [$0.lower, $0.upper, $0.people] }) }))
    }

    /// Lowest first, each where the one before it ends.
    private func bins(_ bands: [CountedBand], _ rows: ChartRows, _ faults: inout ChartFaults) -> [ThresholdHistogram.Bin] {
        let sorted = bands.sorted { ($0.figure, $0.row) < ($1.figure, $1.row) }
        for band in sorted where !(band.figure < band.upper) {
            faults.error("empty-bin", "the bin ends where it begins, or before", at: rows.place(band.row), help: "write its lower and its upper end")
        }
        for (bin, next) in zip(sorted, sorted.dropFirst()) where bin.upper != next.figure {
            faults.error(
                "bins-apart", "the bin does not begin where the one before it ends", at: rows.place(next.row),
                help: "give every bin, those without people with 0, and none twice")
        }
        return sorted.map { ThresholdHistogram.Bin(lower: $0.figure, upper: $0.upper, people: $0.people) }
    }
}
