import AssayCharts
import AssayMetrics

/// Writes figures down as the rows of a tidy CSV, one series after the other.
struct FigureRows {
    /// With the header.
    private(set) var bytes = FigureCSV.header
    /// Consecutive weeks as they print, a comma behind each. Nearly all series of a file are over the same weeks, so these are printed once.
    private var weeks: [UInt8] = []
    private var firstWeek: Week?
    /// Of `2026-W21,`.
    private static let weekLength = 9

    /// - Parameter chosen: only these weeks; nil takes all.
    mutating func append(_ metric: Metric, _ series: Series, group: Group, weeks chosen: [Week]? = nil) {
        printWeeks(of: series)
        let lead = Array("\(FigureCSV.field(group.id)),\(FigureCSV.field(metric.id)),".utf8)
        func end(_ status: String) -> [UInt8] { Array(",\(FigureCSV.field(metric.unit)),\(status)\n".utf8) }
        let final = end("final")
        let (cells, weeks) = (series.cells, weeks)
        // As they lie in memory: a page over all weeks has ten thousand rows, and each would be counted among those who hold the three.
        unsafe lead.withUnsafeBufferPointer { lead in
            unsafe weeks.withUnsafeBufferPointer { weeks in
                unsafe final.withUnsafeBufferPointer { final in
                    for offset in cells.indices {
                        if let chosen, !chosen.contains(series.firstWeek.advanced(by: offset)) { continue }
                        unsafe bytes.append(contentsOf: lead)
                        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: weeks[offset * Self.weekLength..<(offset + 1) * Self.weekLength]))
                        if let number = cells[offset].number { NumberFormat.appendExact(number, to: &bytes) }
                        // Most figures are final: what ends their rows is put together once.
                        if case .value(_, isProvisional: false) = cells[offset] { unsafe bytes.append(contentsOf: final) } else { bytes += end(FigureCSV.status(cells[offset])) }
                    }
                }
            }
        }
    }

    private mutating func printWeeks(of series: Series) {
        if firstWeek != series.firstWeek { weeks = [] }
        firstWeek = series.firstWeek
        let printed = weeks.count / Self.weekLength
        for name in Week.names(from: series.firstWeek.advanced(by: printed), count: max(0, series.cells.count - printed)) {
            weeks += name.utf8
            weeks.append(0x2C)
        }
    }
}
