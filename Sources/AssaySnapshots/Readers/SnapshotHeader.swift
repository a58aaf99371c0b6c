import AssayDiagnostics

/// Which field of a row is which column.
struct SnapshotHeader: Sendable {
    /// By column: the position of its field, -1 where the file has none.
    private(set) var positions = InlineArray<10, Int>(repeating: -1)
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
            if let column = SnapshotColumn(spelled: text, field.start, field.end) {
                if positions[column.rawValue] < 0 {
                    positions[column.rawValue] = index
                } else if log.admits("repeated-column", line: position.line) {
                    let place = position.location(of: field.origin, in: text, path: log.path)
                    log.append(Diagnostic(rule: "repeated-column", "column '\(column.name)' is given twice", at: place, help: "keep one of them"))
                }
            } else {
                UnknownColumn(kind: "column", name: field.string(in: text), origin: field.origin)
                    .report(in: text, from: position, to: &log)
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
}
