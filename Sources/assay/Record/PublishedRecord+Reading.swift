import AssayDiagnostics
import AssayMetrics

extension PublishedRecord {
    /// Reads the bytes of `published.json`, strictly: what was changed by hand is found. All faults come at once, by place; with a fault there is no record.
    static func read(_ bytes: [UInt8], path: String) -> (record: PublishedRecord?, diagnostics: [Diagnostic]) {
        var findings = Findings()
        var record = PublishedRecord(path: path)
        if let document = RecordText.read(bytes, path: path, &findings) { record.read(document, &findings) }
        let diagnostics = findings.diagnostics.sortedByPlace()
        return (diagnostics.hasErrors ? nil : record, diagnostics)
    }

    /// Reads the record of a site; nil without faults when it has none.
    static func load(_ folder: SiteFolder) -> (record: PublishedRecord?, diagnostics: [Diagnostic]) {
        let path = folder.path(fileName)
        switch FileSystem.kind(path) {
        case nil: return (nil, [])
        case .file: break
        default:
            return (nil, [Diagnostic(rule: "not-a-file", "'\(fileName)' is no file", at: SourceLocation(path: path), help: "put the file itself here")])
        }
        do {
            return read(try folder.read(path), path: path)
        } catch {
            return (nil, [unreadable(path, error)])
        }
    }

    /// More faults than this are not looked for.
    private static let mostFaults = 100

    private mutating func read(_ document: YAMLValue, _ findings: inout Findings) {
        guard var root = MappingDecoder(document, "the record", &findings) else { return }
        _ = root.required("assay", example: "published", &findings)?.choice("assay", [(word: "published", choice: true)], &findings)
        if let version = root.required("version", example: "1", &findings)?.integer("version", in: 1...1_000_000, &findings), version.value > PublishedRecord.version {
            findings.error(
                "record-version", "the record is of version \(version.value), and this Assay reads versions up to \(PublishedRecord.version)", at: version.location,
                help: "use the Assay that wrote it, or a later one")
            return
        }
        for entry in root.required("settings", example: "{}", &findings)?.members("settings", &findings) ?? [] {
            let settings = RecordedSettings(recorded: entry.value, &findings)
            if settings.digest != entry.key {
                findings.error("record-digest", "these settings were changed after they were written: their digest does not fit", at: entry.keyLocation, help: RecordText.restore)
            }
            self.settings.append(settings)
        }
        let names = Dictionary(settings.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
        let reports = root.required("reports", example: "[]", &findings)?.items("reports", of: "reports", &findings) ?? []
        root.finish(&findings)
        for value in reports {
            // What has so many faults is restored as a whole, and no record.
            if findings.diagnostics.count > PublishedRecord.mostFaults { break }
            guard let report = RecordedReport.read(value, settings: names, &findings) else { continue }
            entries.append(Entry(report: report, line: value.location.line))
        }
        // With a report that was changed or could not be read, the chain is broken because of it.
        if !findings.diagnostics.hasErrors { checkChain(&findings) }
    }

    private func checkChain(_ findings: inout Findings) {
        var recorded = Set<Week>()
        for (index, entry) in entries.enumerated() {
            let report = entry.report
            let place = SourceLocation(path: path, line: entry.line)
            if report.previous != (index == 0 ? nil : entries[index - 1].report.digest) {
                findings.error("record-chain", "the record of \(report.week) does not name the one before it", at: place, help: RecordText.restore)
            }
            let isRepeated = !recorded.insert(report.week).inserted
            if isRepeated, report.reissue == nil {
                findings.error("record-repeated", "\(report.week) is recorded twice, and no reissue", at: place, help: RecordText.restore)
            } else if !isRepeated, report.reissue != nil {
                findings.error("record-reissue", "\(report.week) is recorded as a reissue of a report that is not there", at: place, help: RecordText.restore)
            }
        }
    }
}
