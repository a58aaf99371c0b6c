import AssayDiagnostics
import AssayMetrics
import AssayReports

extension ReportBuilder {
    /// A report as a packet holds it.
    /// - Parameter selection: where only some pairs are in it.
    func packed(_ report: Report, _ index: Int, selection: PacketReport.Selection? = nil) -> PacketReport {
        let item = plan.items[index]
        if let recorded = prepared.release.after?.report(item.week) {
            return PacketReport(report, digest: recorded.digest, isOnRecord: true, selection: selection)
        }
        // What is not on record is given the digest that it would have as the first one there.
        let made = RecordedReport(ReleasedReport(item, page: prepared.comparisons[index], epoch: epochs[item.week]), settings: configuration.settings)
        return PacketReport(report, digest: made.digest, isOnRecord: false, selection: selection)
    }
}
