import AssayDiagnostics
import AssayMetrics

/// A built site held against a record whose chain holds: whether it was built on it, and whether each report that was on record then prints the digest that stands there.
struct RecordedSiteCheck {
    private(set) var diagnostics: [Diagnostic] = []

    init(_ manifest: BuildManifest, _ record: PublishedRecord, _ folder: String) {
        guard let head = manifest.recordHead, let last = record.entries.lastIndex(where: { $0.report.digest == head }) else {
            diagnostics = [
                Diagnostic(
                    rule: "record-head",
                    manifest.recordHead.map { "the site was built on a record that ends with '\($0)', which is not in this one" } ?? "the site was built on no record",
                    at: SourceLocation(path: folder + "/" + OutputDirectory.manifestName), help: "name the record of this site, or publish it again")
            ]
            return
        }
        // What was recorded later the site cannot show. Of a report that was issued anew, the last one counts.
        var recorded: [Week: RecordedReport] = [:]
        for entry in record.entries[...last] { recorded[entry.report.week] = entry.report }
        let digests = Set(record.entries.map(\.report.digest))
        let reports = Dictionary(manifest.reports.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first })
        for week in recorded.keys.sorted() {
            let own = recorded[week]!
            guard let report = reports[week] else {
                find("the report of \(week) is on record, and not in the site", folder + "/" + OutputDirectory.manifestName)
                continue
            }
            if report.disclosed != own.digest { find("the manifest gives the report of \(week) another digest than the record", folder + "/" + OutputDirectory.manifestName) }
            // Of a page that is missing, the list of digests says so. Words above may name other reports' digests; the provenance comes last, with its own and the one before it.
            guard let page = try? FileSystem.read(folder + "/" + report.page) else { continue }
            let printed = page.digests.filter(digests.contains).suffix(2)
            let isOwn = own.previous.map { printed.elementsEqual([own.digest, $0]) } ?? (!printed.isEmpty && printed.allSatisfy { $0 == own.digest })
            if !isOwn { find("the report of \(week) does not print the digest that is on record", folder + "/" + report.page) }
        }
    }

    private mutating func find(_ summary: String, _ path: String) {
        diagnostics.append(
            Diagnostic(rule: "recorded-digest", summary, at: SourceLocation(path: path), help: "publish the site again; a report template of its own must show 'provenance'"))
    }
}

extension [UInt8] {
    /// The runs of 64 hexadecimal digits in it, in order.
    fileprivate var digests: [String] {
        split { byte in !((0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)) }.filter { $0.count == 64 }.map { String(decoding: $0, as: UTF8.self) }
    }
}
