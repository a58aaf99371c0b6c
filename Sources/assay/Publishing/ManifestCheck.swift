import AssayDiagnostics
import AssayMetrics
import AssayReports

/// A manifest held against the list of digests beside it: where both say something, they say the same. Whoever changes a page and its line in the list has not changed what the manifest says.
struct ManifestCheck {
    private let place: SourceLocation
    private(set) var diagnostics: [Diagnostic] = []

    init(_ manifest: BuildManifest, _ sums: SiteSums, _ folder: String) {
        place = SourceLocation(path: folder + "/" + OutputDirectory.manifestName)
        if sums.digests[OutputDirectory.manifestName] == nil { find("the list of digests does not name the manifest") }
        for report in manifest.reports {
            if report.page != SitePaths.report(report.week) { find("the manifest gives the report of \(report.week) the page '\(report.page)'") }
            compare(report.page, report.pageDigest, sums)
        }
        let pages = Set(manifest.reports.map(\.page))
        for path in sums.digests.keys.sorted(by: precedes) where ManifestCheck.isReport(path) && !pages.contains(path) {
            find("the list of digests names the report '\(path)', and the manifest does not")
        }
        for input in manifest.inputs where input.kind == .asset { compare(input.name, input.sha256, sums) }
        // The list does not name itself.
        if manifest.files != sums.digests.count + 1 { find("the manifest counts \(manifest.files) files, and the list of digests \(sums.digests.count + 1) with itself") }
    }

    private mutating func compare(_ path: String, _ digest: String, _ sums: SiteSums) {
        switch sums.digests[path] {
        case nil: find("the manifest names '\(path)', and the list of digests does not")
        case digest: break
        default: find("the manifest and the list of digests give '\(path)' different digests")
        }
    }

    /// `2026/W21/index.html`.
    private static func isReport(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let week = Week("\(parts[0])-\(parts[1])") else { return false }
        return path == SitePaths.report(week)
    }

    private mutating func find(_ summary: String) {
        diagnostics.append(Diagnostic(rule: "manifest-differs", summary, at: place, help: "one of the two was changed after the build: publish the site again"))
    }
}
