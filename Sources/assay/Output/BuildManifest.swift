import AssayMetrics
import AssayReports

/// `assay-manifest.json`: what made the site, and of what. It marks the folder as Assay's.
///
/// It is an in-toto Statement (v1), so that other tools can read it: its subjects are the reports' pages, and its predicate says what each of them discloses, and by
/// which words, templates and files the site was made. Pages and figures are held by `SHA256SUMS`, which names this file too: one signature under that list is one under all.
///
/// Digests are of what readers see, or of what was published in another form: of figures as disclosed, of commentary that is shown, of templates and assets. Never of
/// snapshots or of `assay.yaml`: there are few numbers that could be in them, and whoever has a digest can try all of them.
struct BuildManifest: Sendable, Hashable {
    static let statementType = "https://in-toto.io/Statement/v1"
    static let predicateType = "urn:assay:site:v1"

    /// Something the site was made of, beside its reports.
    struct Input: Sendable, Hashable {
        enum Kind: String, Sendable, CaseIterable {
            /// The theme: templates and style sheets of Assay's own, which its version decides.
            case builtIn = "built_in"
            /// One of the site's `templates/`.
            case template = "templates"
            /// One of the site's `assets/`.
            case asset = "assets"
        }

        var kind: Kind
        /// Below the site's folder: `templates/report.mustache`. Of the theme, what it is called: `weekly`.
        var name: String
        /// Of its bytes; of the theme, see `ThemeLoader.builtInDigest`.
        var sha256: String

        /// The files of `assets/`, with the digests that they were staged with.
        static func assets(_ files: [OutputFile], in entries: [OutputDirectory.Entry]) -> [Input] {
            let paths = Set(files.map(\.path))
            return entries.filter { paths.contains($0.path) }.map { Input(kind: .asset, name: $0.path, sha256: $0.digest.hex) }.sorted { precedes($0.name, $1.name) }
        }
    }

    var version: String
    var title: String
    var language: String
    /// The digest of the newest report on record, which names all before it; nil of a site without a record.
    var recordHead: String? = nil
    /// All files of the site, this one and the list of sums too.
    var files: Int
    var pages: Int
    /// Oldest first.
    var reports: [ReportProvenance]
    /// In the order of their kinds and names.
    var inputs: [Input]

    /// One line a subject, a report and an input; the same bytes for the same site, with no clock in them.
    var json: [UInt8] {
        RecordWriter.bytes { writer in
            writer.raw("{\n  ")
            writer.member("_type") { $0.text(BuildManifest.statementType) }
            writer.lines("subject", reports, indent: "  ") { $0.resource($1.page, $1.pageDigest) }
            writer.raw(",\n  ")
            writer.member("predicateType") { $0.text(BuildManifest.predicateType) }
            writer.raw(",\n  \"predicate\": {\n    ")
            writer.member("tool") { $0.object([("name", "assay"), ("version", version)]) { writer, field in writer.member(field.0) { $0.text(field.1) } } }
            for (key, text) in [("title", title), ("language", language), ("record", recordHead)] {
                guard let text else { continue }
                writer.raw(",\n    ")
                writer.member(key) { $0.text(text) }
            }
            writer.raw(",\n    \"counts\": {\"files\": \(files), \"pages\": \(pages), \"reports\": \(reports.count)}")
            writer.lines("reports", reports, indent: "    ") { writer, report in report.write(to: &writer) }
            for kind in Input.Kind.allCases {
                writer.lines(kind.rawValue, inputs.filter { $0.kind == kind }, indent: "    ") { $0.resource($1.name, $1.sha256) }
            }
            writer.raw("\n  }\n}\n")
        }
    }
}

/// What one report adds to the manifest.
struct ReportProvenance: Sendable, Hashable {
    var week: Week
    /// Its page, below the site's folder, and the digest of the page's bytes.
    var page: String
    var pageDigest: String
    /// The digest of what it discloses: as on record; of what is not on record, that of its `data.csv`; without one, what it would be as the first one on record.
    var disclosed: String
    /// The digest of its commentary's bytes; nil when it shows none. A draft is not there until it is shown.
    var commentary: String?

    /// Where its commentary lies, below the sources' folder.
    static func commentaryName(_ week: Week) -> String { "commentary/\(week).md" }

    fileprivate func write(to writer: inout RecordWriter) {
        writer.raw("{")
        writer.member("week") { $0.text(week.description) }
        writer.raw(", ")
        writer.member("page") { $0.text(page) }
        writer.raw(", ")
        writer.member("disclosed") { $0.digest(disclosed) }
        if let commentary {
            writer.raw(", ")
            writer.member("commentary") { $0.resource(ReportProvenance.commentaryName(week), commentary) }
        }
        writer.raw("}")
    }
}

extension RecordWriter {
    /// As in-toto describes a resource: by its name and a set of digests.
    fileprivate mutating func resource(_ name: String, _ sha256: String) {
        raw("{")
        member("name") { $0.text(name) }
        raw(", ")
        member("digest") { $0.digest(sha256) }
        raw("}")
    }

    fileprivate mutating func digest(_ sha256: String) {
        raw("{")
        member("sha256") { $0.text(sha256) }
        raw("}")
    }

    /// A member behind others that is a list with a line for each element.
    fileprivate mutating func lines<Element>(_ key: String, _ elements: [Element], indent: String, _ write: (inout RecordWriter, Element) -> Void) {
        raw(",\n" + indent)
        member(key) { writer in
            writer.raw("[")
            for (index, element) in elements.enumerated() {
                writer.raw((index == 0 ? "\n" : ",\n") + indent + "  ")
                write(&writer, element)
            }
            writer.raw(elements.isEmpty ? "]" : "\n" + indent + "]")
        }
    }
}
