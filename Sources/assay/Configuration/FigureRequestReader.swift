import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The fenced blocks of commentary that ask for a figure: YAML inside, what kind of figure before it.
enum FigureRequestReader {
    /// The info strings of such blocks.
    enum Kind: String, CaseIterable, Sendable { case chart, table, scorecard, verdict }

    /// The request, and all faults by place; with an error there is no request.
    ///
    /// - Parameters:
    ///   - kind: the block's info string.
    ///   - firstLine: the line of the file at which `body` begins.
    static func read(kind: String, body: String, path: String, firstLine: Int, catalog: MetricCatalog) -> (request: FigureRequest?, diagnostics: [Diagnostic]) {
        var findings = Findings()
        let request = read(kind, Array(body.utf8), path, firstLine, catalog, &findings)
        let diagnostics = findings.diagnostics.sortedByPlace()
        return (diagnostics.hasErrors ? nil : request, diagnostics)
    }

    private static func read(
        _ name: String, _ bytes: [UInt8], _ path: String, _ firstLine: Int, _ catalog: MetricCatalog, _ findings: inout Findings
    ) -> FigureRequest? {
        guard let kind = Kind(rawValue: name) else {
            findings.unknown(
                "unknown-figure", "there is no figure '\(name)'", name: name, known: Kind.allCases.map(\.rawValue),
                at: SourceLocation(path: path, line: max(firstLine - 1, 0)), otherwise: "see the list of figures")
            return nil
        }
        guard let document = YAMLDocument.read(bytes, path: path, firstLine: firstLine, &findings),
            let section = MappingDecoder(document, "the \(name)", &findings)
        else { return nil }
        var decoder = FigureDecoder(section: section, catalog: catalog)
        let request = decoder.decode(kind, &findings)
        decoder.section.finish(&findings)
        return request
    }
}
