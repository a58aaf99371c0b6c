import AssayMetrics

/// `assay-manifest.json`: what made the site, and of which weeks it has reports. It marks the folder as Assay's.
struct BuildManifest {
    var version: String
    var title: String
    var reports: [Week]
    var files: Int

    var json: [UInt8] {
        let weeks = reports.map { "\"\($0)\"" }.joined(separator: ", ")
        return Array(
            """
            {
              "tool": "assay",
              "version": \(JSONText.quoted(version)),
              "title": \(JSONText.quoted(title)),
              "files": \(files),
              "reports": [\(weeks)]
            }

            """.utf8)
    }
}
