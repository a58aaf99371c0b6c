import AssayDiagnostics

/// One object of a JSON snapshot as a row of fields, with the room for them.
struct JSONRow: Sendable {
    /// By column.
    private(set) var fields: [TextField] = []
    /// The bytes of the fields, escapes replaced.
    private(set) var text: [UInt8] = []

    /// Takes an object apart. Every fault is reported.
    /// - Returns: whether there is a row to look at.
    mutating func read(_ value: JSONValue, _ source: Span<UInt8>, at position: TextPosition, log: inout DiagnosticLog) -> Bool {
        fields = [TextField](repeating: .absent, count: SnapshotColumn.allCases.count)
        text.removeAll(keepingCapacity: true)
        guard case .object(let members) = value.content else {
            log.report(
                Diagnostic(
                    rule: "not-an-object", "an element of the array is \(value.kind), and each row is an object",
                    at: position.location(of: value.offset, in: source, path: log.path), help: "write {\"metric\": …, \"value\": …}"))
            return false
        }
        for member in members {
            if let column = column(member.key, source) {
                add(member.value, as: column, source, at: position, log: &log)
            } else {
                UnknownColumn(kind: "key", name: String(decoding: member.key.bytes(in: source), as: UTF8.self), origin: member.key.origin)
                    .report(in: source, from: position, to: &log)
            }
        }
        return true
    }

    private func column(_ key: JSONString, _ source: Span<UInt8>) -> SnapshotColumn? {
        guard key.hasEscapes else { return SnapshotColumn(spelled: source, key.start, key.end) }
        let spelled = key.bytes(in: source)
        return SnapshotColumn(spelled: spelled.span, 0, spelled.count)
    }

    private mutating func add(
        _ value: JSONValue, as column: SnapshotColumn, _ source: Span<UInt8>, at position: TextPosition, log: inout DiagnosticLog
    ) {
        let start = text.count
        switch value.content {
        case .null: break
        case .number(let digits):
            for i in digits { text.append(source[i]) }
        case .string(let string): string.append(to: &text, from: source)
        case .bool, .array, .object:
            if log.admits("wrong-type", line: position.line) {
                let place = position.location(of: value.offset, in: source, path: log.path)
                log.append(
                    Diagnostic(
                        rule: "wrong-type", "'\(column.name)' is \(value.kind), not a text or a number", at: place,
                        help: "write it as in the CSV form"))
            }
        }
        fields[column.rawValue] = TextField(start: start, end: text.count, origin: value.offset)
        if let fault = fault(from: start), log.admits(fault.rule, line: position.line) {
            log.append(fault.diagnostic(at: position.location(of: value.offset, in: source, path: log.path)))
        }
    }

    /// What no field of the CSV form could hold either.
    private func fault(from start: Int) -> CSVFault? {
        if text.count - start > CSVTokenizer.maximumFieldLength { return CSVFault(.fieldTooLong, at: start) }
        for i in start..<text.count where (text[i] < 0x20 && text[i] != 0x0A) || text[i] == 0x7F {
            if text[i] == 0x0D, i + 1 < text.count, text[i + 1] == 0x0A { continue }
            return CSVFault(text[i] == 0x0D ? .loneCarriageReturn : .controlByte(text[i]), at: i)
        }
        return nil
    }
}
