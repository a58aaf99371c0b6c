import AssayMetrics

extension ReportData {
    /// Every figure of the report's groups over its window, tidy.
    /// - Parameter cited: the groups that the commentary refers to.
    func csv(cited: Set<Int>) -> [UInt8] {
        var rows = FigureRows()
        for group in catalog.groups.indices where groups.contains(group) || cited.contains(group) {
            for metric in catalog.metrics.indices {
                let series = table.series(metric: metric, group: group)
                if series.hasNumbers, !table.isWithheld(metric, group: group) {
                    rows.append(catalog.metrics[metric], series, group: catalog.groups[group])
                }
            }
        }
        return rows.bytes
    }
}
