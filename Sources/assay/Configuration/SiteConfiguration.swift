import AssayDiagnostics
import AssayMetrics
import AssayReports

/// What `assay.yaml` declares.
struct SiteConfiguration: Sendable {
    var site: SiteIdentity
    var disclosure: DisclosurePolicy
    var calendar: SiteCalendar
    var catalog: MetricCatalog
    var report: ReportSettings
    /// What the publisher states about the data; not on record.
    var dataSheet: DataSheetStatement
    /// The queries that `assay snapshot` runs; not on record.
    var sources: [WarehouseSource]
    /// What of it decides over figures and verdicts, as it goes on record.
    var settings: RecordedSettings

    /// Reads the bytes of `assay.yaml`. All faults come at once, by place.
    ///
    /// With faults there still is a configuration where one could be read: what is declared with a fault keeps its id, so that the rest of
    /// the site can be checked in the same run.
    /// - Parameter path: the file as the user would type it.
    static func read(_ bytes: [UInt8], path: String) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
        var findings = Findings()
        let configuration = read(bytes, path: path, &findings)
        return (configuration, findings.diagnostics.sortedByPlace())
    }

    private static func read(_ bytes: [UInt8], path: String, _ findings: inout Findings) -> SiteConfiguration? {
        guard let document = YAMLDocument.read(bytes, path: path, &findings),
            var root = MappingDecoder(document, "the configuration", &findings)
        else { return nil }
        let site = SiteIdentity.decode(&root, &findings)
        let disclosure = DisclosurePolicy.decode(&root, &findings)
        let calendar = SiteCalendar.decode(&root, &findings)
        let catalog = MetricCatalog.decode(&root, &findings)
        var report = ReportSettings.decode(&root, &findings)
        report.fiscalYearEnds = calendar.fiscalYearEnds
        let dataSheet = DataSheetStatement.decode(&root, &findings)
        let sources = WarehouseSource.decode(&root, &findings)
        root.finish(&findings)
        return SiteConfiguration(
            site: site, disclosure: disclosure, calendar: calendar, catalog: catalog, report: report, dataSheet: dataSheet, sources: sources,
            settings: RecordedSettings(document))
    }
}
