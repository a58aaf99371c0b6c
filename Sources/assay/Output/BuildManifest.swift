import AssayMetrics

/// `assay-manifest.json`: what made the site, and of which weeks it has reports. It marks the folder as Assay's.
struct BuildManifest {
    var version: String
    var title: String
    var reports: [Week]
    var files: Int
    /// The digest of the newest report on record, which names all before it; nil of a site without a record.
    var recordHead: String? = nil

    var json: [UInt8] {
        let weeks = reports.map { "\"\($0)\"" }.joined(separator: ", ")
        return Array(
            """
            {
              "tool": "assay",
              "version": \(JSONText.quoted(version)),
              "title": \(JSONText.quoted(title)),
              "files": \(files),
              "record": \(recordHead.map(JSONText.quoted) ?? "null"),
              "reports": [\(weeks)]
            }

            """.utf8)
    }

    /// The digest of the record on which a site was built, from the bytes of its manifest.
    static func recordHead(_ json: [UInt8]) -> String? {
        let key = Array("\"record\": \"".utf8)
        guard json.count > key.count, let start = (0...json.count - key.count).first(where: { json[$0..<$0 + key.count].elementsEqual(key) }) else { return nil }
        let digest = json[(start + key.count)...].prefix { $0 != 0x22 }
        return String(decoding: digest, as: UTF8.self)
    }
}
