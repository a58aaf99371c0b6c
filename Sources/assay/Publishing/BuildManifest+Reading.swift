import AssayDiagnostics
import AssayMetrics

extension BuildManifest {
    /// Reads the manifest of a built site. What is no manifest, or one of another Assay's, is one finding.
    static func read(_ bytes: [UInt8], path: String) -> (manifest: BuildManifest?, diagnostics: [Diagnostic]) {
        var findings = Findings()
        guard let document = RecordText.read(bytes, path: path, &findings) else {
            return (nil, findings.diagnostics.map { Diagnostic(rule: "manifest", "the manifest is no JSON: \($0.summary)", at: $0.location, help: remedy) })
        }
        guard let manifest = BuildManifest(document) else {
            return (nil, [Diagnostic(rule: "manifest", "this is no manifest that this Assay reads", at: SourceLocation(path: path), help: remedy)])
        }
        return (manifest, [])
    }

    private static let remedy = "publish the site again, or verify it with the Assay that made it"

    /// Nil when something is missing, or is not what it should be.
    private init?(_ document: YAMLValue) {
        guard document["_type"]?.written == BuildManifest.statementType, document["predicateType"]?.written == BuildManifest.predicateType,
            let predicate = document["predicate"], let subjects = document["subject"]?.resources,
            let version = predicate["tool"]?["version"]?.written, let title = predicate["title"]?.written, let language = predicate["language"]?.written,
            let files = predicate["counts"]?["files"]?.written.flatMap({ Int($0) }), let pages = predicate["counts"]?["pages"]?.written.flatMap({ Int($0) }),
            let listed = predicate["reports"]?.elements, listed.count == subjects.count
        else { return nil }
        (self.version, self.title, self.language, self.files, self.pages) = (version, title, language, files, pages)
        recordHead = predicate["record"]?.written
        reports = []
        for (report, subject) in zip(listed, subjects) {
            guard let week = report["week"]?.written.flatMap({ Week($0) }), report["page"]?.written == subject.name, let disclosed = report["disclosed"]?.sha256 else { return nil }
            var commentary: String?
            if let words = report["commentary"] {
                guard let digest = words["digest"]?.sha256 else { return nil }
                commentary = digest
            }
            reports.append(ReportProvenance(week: week, page: subject.name, pageDigest: subject.sha256, disclosed: disclosed, commentary: commentary))
        }
        inputs = []
        for kind in Input.Kind.allCases {
            guard let resources = predicate[kind.rawValue]?.resources else { return nil }
            inputs += resources.map { Input(kind: kind, name: $0.name, sha256: $0.sha256) }
        }
    }
}

extension YAMLValue {
    fileprivate subscript(key: String) -> YAMLValue? {
        if case .mapping(let entries, _) = self { entries.first { $0.key == key }?.value } else { nil }
    }

    fileprivate var written: String? {
        if case .scalar(let text, _, _) = self { text } else { nil }
    }

    fileprivate var elements: [YAMLValue]? {
        if case .sequence(let items, _) = self { items } else { nil }
    }

    fileprivate var sha256: String? { self["sha256"]?.written }

    /// All of a list, or nothing.
    fileprivate var resources: [(name: String, sha256: String)]? {
        guard let elements else { return nil }
        let resources = elements.compactMap { element in element["name"]?.written.flatMap { name in element["digest"]?.sha256.map { (name, $0) } } }
        return resources.count == elements.count ? resources : nil
    }
}
