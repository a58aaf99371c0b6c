import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The settings under which a report was judged: what `assay.yaml` says of disclosure, calendar, groups, metrics, pairs and the window.
///
/// Kept as text with the keys of `assay.yaml`, so that the same decoders read them back. Comments, spacing and the order of keys leave no trace.
struct RecordedSettings: Sendable {
    /// On one line, keys sorted.
    let json: String
    /// SHA-256 of `json`: its name in the record. Not for readers, see `disclosedDigest`.
    let digest: String
    /// SHA-256 of what readers may know of it: without the numbers of people, which a digest would let them guess.
    let disclosedDigest: String
    /// Without events: what happened is no setting.
    let catalog: MetricCatalog
    let disclosure: DisclosurePolicy
    let calendar: SiteCalendar
    /// How many weeks a report looks back on.
    let windowWeeks: Int

    private static let sections = ["calendar", "disclosure", "groups", "metrics", "pairs"]

    /// From the value of `assay.yaml`. Its faults are for the reader of the configuration to find.
    init(_ document: YAMLValue) {
        var findings = Findings()
        self.init(canonical: CanonicalSettings.settings(of: document, sections: RecordedSettings.sections), &findings)
    }

    /// From the record. Findings name places in the record.
    init(recorded: YAMLValue, _ findings: inout Findings) {
        self.init(canonical: CanonicalSettings.sorted(recorded) ?? recorded, &findings)
    }

    private init(canonical value: YAMLValue, _ findings: inout Findings) {
        let bytes = RecordWriter.bytes { value.write(to: &$0) }
        json = String(decoding: bytes, as: UTF8.self)
        digest = SHA256.hex(bytes)
        disclosedDigest = SHA256.hex(RecordWriter.bytes { CanonicalSettings.withoutPeople(value).write(to: &$0) })
        guard var root = MappingDecoder(value, "the recorded settings", &findings) else {
            (catalog, disclosure, calendar, windowWeeks) = (MetricCatalog(metrics: [], groups: [], pairs: [], events: []), .init(), .init(), 1)
            return
        }
        disclosure = DisclosurePolicy.decode(&root, &findings)
        calendar = SiteCalendar.decode(&root, &findings)
        catalog = MetricCatalog.decode(&root, &findings)
        windowWeeks = ReportSettings.decode(&root, &findings).windowWeeks
        root.finish(&findings)
    }

    /// The catalog with what happened. Events about metrics or groups that these settings do not know are left out.
    func catalog(with events: [Event]) -> MetricCatalog {
        let known = events.compactMap { event -> Event? in
            var event = event
            let isAboutAll = (event.metrics.isEmpty, event.groups.isEmpty)
            event.metrics.removeAll { catalog.metricIndex($0) == nil }
            event.groups.removeAll { catalog.groupIndex($0) == nil }
            return isAboutAll == (event.metrics.isEmpty, event.groups.isEmpty) ? event : nil
        }
        return MetricCatalog(metrics: catalog.metrics, groups: catalog.groups, pairs: catalog.pairs, events: known)
    }
}
