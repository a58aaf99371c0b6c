import AssayDiagnostics

/// A column or key that is none of the native form's.
struct UnknownColumn {
    /// `column` or `key`.
    let kind: String
    let name: String
    /// The byte of the file at which it begins.
    let origin: Int

    /// Reports it, with the nearest name; or as a person's.
    func report(in source: Span<UInt8>, from position: TextPosition, to log: inout DiagnosticLog) {
        let isPerson = PersonColumn.matches(name)
        let rule = isPerson ? "person-column" : "unknown-\(kind)"
        // The place takes time in proportion to what lies before it: only for what is shown.
        guard log.admits(rule, line: position.line) else { return }
        let place = position.location(of: origin, in: source, path: log.path)
        let written = Array(name.utf8)
        // A file without its header begins with a row.
        if FigureText.isFigure(written) {
            log.append(
                Diagnostic(
                    rule: rule, RowValidator.misplacedFigure("name of a \(kind)"), at: place,
                    help: kind == "key" ? SnapshotColumn.list : "begin the file with a header: " + SnapshotColumn.list))
            return
        }
        let shown = excerpt(written)
        if isPerson {
            log.append(
                Diagnostic(
                    rule: rule, "\(kind) '\(shown)' looks like a person's: Assay reads groups only", at: place,
                    help: "remove it, and give one figure a group, with the number of people behind it in 'people'"))
        } else {
            let near = nearestName(to: name, in: SnapshotColumn.names.names).map { "did you mean '\($0)'? " } ?? ""
            log.append(Diagnostic(rule: rule, "unknown \(kind) '\(shown)'", at: place, help: near + SnapshotColumn.list))
        }
    }
}
