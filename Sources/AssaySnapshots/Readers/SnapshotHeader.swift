import AssayDiagnostics

/// Which field of a row is which column.
struct SnapshotHeader: Sendable {
    /// By column: the position of its field, -1 where the file has none.
    private(set) var positions = InlineArray<9, Int>(repeating: -1)
    /// Fields in the header.
    let count: Int

    /// All columns, in the order of `SnapshotColumn`.
    static let complete = {
        var header = SnapshotHeader(count: SnapshotColumn.allCases.count)
        for column in SnapshotColumn.allCases { header.positions[column.rawValue] = column.rawValue }
        return header
    }()

    private init(count: Int) { self.count = count }

    /// Reads the fields of a CSV header. Every fault is reported; a column that is unknown is passed over.
    init(_ fields: [TextField], in text: Span<UInt8>, at position: TextPosition, log: inout DiagnosticLog) {
        count = fields.count
        for (index, field) in fields.enumerated() {
            let place = position.location(of: field.origin, in: text, path: log.path)
            if let column = SnapshotColumn(spelled: text, field.start, field.end) {
                if positions[column.rawValue] < 0 {
                    positions[column.rawValue] = index
                } else {
                    log.report(Diagnostic(rule: "repeated-column", "column '\(column.name)' is given twice", at: place, help: "keep one of them"))
                }
            } else {
                log.report(SnapshotHeader.unknown(field.string(in: text), kind: "column", at: place))
            }
        }
    }

    func has(_ column: SnapshotColumn) -> Bool { positions[column.rawValue] >= 0 }

    /// What a row cannot do without. False when something is missing.
    func isSufficient(isBackfill: Bool, at line: Int, log: inout DiagnosticLog) -> Bool {
        let place = SourceLocation(path: log.path, line: line)
        var missing: [Diagnostic] = []
        if !has(.metric) {
            missing.append(Diagnostic(rule: "missing-column", "the header has no column 'metric'", at: place, help: SnapshotColumn.list))
        }
        if !has(.value), !(has(.numerator) && has(.denominator)) {
            missing.append(
                Diagnostic(
                    rule: "missing-column", "the header has neither a column 'value' nor both 'numerator' and 'denominator'", at: place,
                    help: SnapshotColumn.list))
        }
        if isBackfill, !has(.week) {
            missing.append(
                Diagnostic(
                    rule: "missing-column", "the header has no column 'week', and a backfill file has no week of its own", at: place,
                    help: "add the column 'week' (2026-W21)"))
        }
        for diagnostic in missing { log.report(diagnostic) }
        return missing.isEmpty
    }

    /// The fault of a column or key that is none of the nine.
    static func unknown(_ name: String, kind: String, at place: SourceLocation) -> Diagnostic {
        let shown = excerpt(Array(name.utf8))
        if PersonColumn.matches(name) {
            return Diagnostic(
                rule: "person-column", "\(kind) '\(shown)' looks like a person's: Assay reads groups only", at: place,
                help: "remove it, and give one figure a group, with the number of people behind it in 'people'")
        }
        let near = nearestName(to: name, in: SnapshotColumn.names.names).map { "did you mean '\($0)'? " } ?? ""
        return Diagnostic(rule: "unknown-\(kind)", "unknown \(kind) '\(shown)'", at: place, help: near + SnapshotColumn.list)
    }
}
