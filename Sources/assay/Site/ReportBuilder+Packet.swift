import AssayDiagnostics
import AssayMetrics
import AssayReports

extension ReportBuilder {
    /// Whether a report of the plan also comes as a packet.
    func hasPacket(_ index: Int) -> Bool {
        switch configuration.report.packets {
        case .all: true
        case .latest: index == plan.items.count - 1
        case .none: false
        }
    }

    /// A report as a packet holds it.
    /// - Parameter selection: where only some pairs are in it.
    func packed(_ report: Report, _ index: Int, selection: PacketReport.Selection? = nil) -> PacketReport {
        let item = plan.items[index]
        if let recorded = release.after?.report(item.week) {
            return PacketReport(report, digest: recorded.digest, isOnRecord: true, selection: selection)
        }
        // What is not on record is given the digest that it would have as the first one there.
        let made = RecordedReport(ReleasedReport(item, page: pages[index], epoch: epochs[item.week]), settings: configuration.settings)
        return PacketReport(report, digest: made.digest, isOnRecord: false, selection: selection)
    }
}
