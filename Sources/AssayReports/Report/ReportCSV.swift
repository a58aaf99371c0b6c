import AssayMetrics

extension ReportData {
    /// Every figure of the report's groups over its window, tidy.
    var csv: [UInt8] {
        var out = FigureCSV.header
        for group in groups {
            for metric in catalog.metrics.indices {
                let series = table.series(metric: metric, group: group)
                if series.hasNumbers, !Scorecard.isWithheld(metric, group: group, in: table) {
                    FigureCSV.append(catalog.metrics[metric], series, group: catalog.groups[group], to: &out)
                }
            }
        }
        return out
    }
}
