import AssayCharts
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

/// `concentration`: what bands of people have of the whole.
extension ChartFile {
    func concentration(_ rows: ChartRows, _ faults: inout ChartFaults) -> Parts? {
        guard let (week, now, then) = bands(rows, &faults) else { return nil }
        for band in now + then where band.figure < 0 {
            faults.error("negative-figure", "a band has less than nothing", at: rows.place(band.row), help: "draw measures that cannot be negative")
        }
        for (bands, place) in [(now, measures[0].column.place)] + (then.isEmpty ? [] : [(then, places["before"])]) where !(bands.reduce(0) { $0 + $1.figure } > 0) {
            faults.error("no-figures", "all bands together have nothing", at: place, help: "look at the table")
        }
        guard !faults.diagnostics.hasErrors else { return nil }
        let measure = measures[0].measure
        let label = week?.description ?? tell("now")
        return Parts(
            design: Lorenz(
                measure: measure, curves: [ChartFile.curve(now, label)] + (before.map { [ChartFile.curve(then, $0.description)] } ?? []), topShare: ChartFile.topShare(now)),
            subtitle: tell("Share of people, least first, and their share of \(measures[0].titleWithUnit)") + (week.map { ", \($0)" } ?? ""),
            csv: ChartFileCSV.people(
                ["people", "value"], ([(week, now)] + (before == nil ? [] : [(before, then)])).map { ($0.0, $0.1.map { [$0.people, $0.figure] }) }))
    }

    /// Bands with the least per person first.
    private static func ordered(_ bands: [CountedBand]) -> [CountedBand] {
        bands.filter { $0.people > 0 }.sorted { ($0.figure / $0.people, $0.row) < ($1.figure / $1.people, $1.row) }
    }

    private static func curve(_ bands: [CountedBand], _ label: String) -> Lorenz.Curve {
        let bands = ordered(bands)
        let people = bands.reduce(0) { $0 + $1.people }, whole = bands.reduce(0) { $0 + $1.figure }
        var points = [DataPoint(x: 0, y: 0)], sum = (people: 0.0, figure: 0.0)
        for band in bands.dropLast() {
            sum = (sum.people + band.people, sum.figure + band.figure)
            points.append(DataPoint(x: sum.people / people, y: sum.figure / whole))
        }
        return Lorenz.Curve(label: label, points: points + [DataPoint(x: 1, y: 1)])
    }

    /// What the fewest busiest bands have that hold a tenth of the people at least: as given, nothing between them is guessed.
    private static func topShare(_ bands: [CountedBand]) -> Lorenz.TopShare? {
        let bands = ordered(bands)
        let people = bands.reduce(0) { $0 + $1.people }, whole = bands.reduce(0) { $0 + $1.figure }
        var top = (people: 0.0, figure: 0.0)
        for band in bands.reversed() where top.people * 10 < people { top = (top.people + band.people, top.figure + band.figure) }
        return top.people < people && top.people > 0 ? Lorenz.TopShare(people: top.people / people, share: top.figure / whole) : nil
    }
}
