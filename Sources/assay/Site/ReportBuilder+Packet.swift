import AssayDiagnostics
import AssayMetrics
import AssayReports

extension ReportBuilder {
    /// A report as a packet holds it.
    /// - Parameter selection: where only some pairs are in it.
    func packed(_ report: Report, _ index: Int, selection: PacketReport.Selection? = nil) -> PacketReport {
        let (digest, isOnRecord) = disclosedDigest(index)
        return PacketReport(report, digest: digest, isOnRecord: isOnRecord, selection: selection)
    }

    /// What a report adds to the manifest.
    /// - Parameter entries: its files; the page comes first.
    func provenance(_ read: ReadReport, _ index: Int, _ entries: [OutputDirectory.Entry]) -> ReportProvenance {
        let week = plan.items[index].week
        // Its data have a digest already: one of the same figures in another form would cost time, and say nothing more.
        let data = entries.first { $0.path == SitePaths.folder(week) + ReportPage.dataName }
        return ReportProvenance(
            week: week, page: entries[0].path, pageDigest: entries[0].digest.hex,
            disclosed: prepared.release.recorded(week)?.digest ?? data?.digest.hex ?? disclosedDigest(index).digest, commentary: read.isShown ? read.facts.text?.hex : nil)
    }

    /// The digest of what a report discloses. What is not on record is given the one that it would have as the first one there.
    func disclosedDigest(_ index: Int) -> (digest: String, isOnRecord: Bool) {
        let item = plan.items[index]
        if let recorded = prepared.release.recorded(item.week) { return (recorded.digest, true) }
        return (RecordedReport(ReleasedReport(item, page: prepared.comparisons[index], epoch: epochs[item.week]), settings: configuration.settings).digest, false)
    }
}
