import AssayCharts
import AssayDiagnostics

extension ChartFile {
    /// The chart of some rows, and all faults by place; with a fault there is no chart.
    public func draw(_ rows: ChartRows) -> (chart: DrawnChart?, diagnostics: [Diagnostic]) {
        var faults = ChartFaults()
        let parts = parts(rows, &faults)
        let diagnostics = faults.finished
        return (diagnostics.hasErrors ? nil : parts.map(drawn), diagnostics)
    }

    /// A chart before its words.
    struct Parts {
        var picture: DrawnChart.Picture
        /// Measure, unit, group and period.
        var subtitle: String
        var csv: [UInt8]

        init(design: any ChartDesign, subtitle: String, csv: [UInt8]) {
            picture = .drawing(design)
            self.subtitle = subtitle
            self.csv = csv
        }

        init(heat: HeatTable, subtitle: String, csv: [UInt8]) {
            picture = .heat(heat)
            self.subtitle = subtitle
            self.csv = csv
        }
    }

    private func parts(_ rows: ChartRows, _ faults: inout ChartFaults) -> Parts? {
        switch type {
        case .threshold: return threshold(rows, &faults)
        case .concentration: return concentration(rows, &faults)
        default: break
        }
        if measures.isEmpty { faults.error("missing-key", "a chart of the type '\(type.rawValue)' has no measure", at: places["measures"], help: "name a column under 'measures'") }
        let figures = measures.map { MeasuredFigures($0, of: self, in: rows, &faults) }
        guard !faults.diagnostics.hasErrors, let first = figures.first else { return nil }
        switch type {
        case .pair, .indexed, .trajectory:
            return figures.count == 2 ? pair(figures[0], figures[1], &faults) : nil
        case .process: return process(first, &faults)
        case .weeksAndMonths: return weeksAndMonths(first, &faults)
        case .multiples: return multiples(first, &faults)
        case .dumbbell, .slope: return change(first, &faults)
        case .bar: return bar(first, &faults)
        case .heat: return heat(first, &faults)
        case .bullet: return bullet(figures, &faults)
        case .threshold, .concentration: return nil
        }
    }

    private func drawn(_ parts: Parts) -> DrawnChart {
        let (finding, summary, table) =
            switch parts.picture {
            case .drawing(let design): (design.finding, design.summary, design.table)
            case .heat(let heat): (heat.finding, heat.summary, heat.table)
            }
        let caption = ChartCaption(title: title ?? finding, subtitle: subtitle ?? parts.subtitle, description: description ?? summary)
        return DrawnChart(caption: caption, picture: parts.picture, table: table, csv: parts.csv)
    }
}
