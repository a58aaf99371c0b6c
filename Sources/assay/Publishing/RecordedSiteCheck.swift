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
        var digests: [Week: String] = [:]
        for entry in record.entries[...last] { digests[entry.report.week] = entry.report.digest }
        let reports = Dictionary(manifest.reports.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first })
        for week in digests.keys.sorted() {
            let path = folder + "/" + (reports[week]?.page ?? OutputDirectory.manifestName)
            guard let report = reports[week] else {
                find("the report of \(week) is on record, and not in the site", path)
                continue
            }
            if report.disclosed != digests[week] { find("the manifest gives the report of \(week) another digest than the record", folder + "/" + OutputDirectory.manifestName) }
            // Of a page that is missing, the list of digests says so.
            guard let page = try? FileSystem.read(path), !page.contains(digests[week]!) else { continue }
            find("the report of \(week) does not print the digest that is on record", path)
        }
    }

    private mutating func find(_ summary: String, _ path: String) {
        diagnostics.append(
            Diagnostic(rule: "recorded-digest", summary, at: SourceLocation(path: path), help: "publish the site again; a report template of its own must show 'provenance'"))
    }
}

extension [UInt8] {
    /// Whether a text stands in it.
    fileprivate func contains(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, count >= wanted.count else { return false }
        return (0...count - wanted.count).contains { self[$0] == first && self[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
