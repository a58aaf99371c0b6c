import AssayDiagnostics
import AssayMetrics

/// Reads the native form as JSON: an array of objects whose keys are the columns. null is a value that is not given.
public struct JSONSnapshotReader: SnapshotReader {
    private let maximumRows: Int

    public init() { self.init(maximumRows: RowValidator.maximumRows) }

    init(maximumRows: Int) { self.maximumRows = maximumRows }

    public func read(_ bytes: [UInt8], path: String, capture: Week?, schema: SnapshotSchema) -> SnapshotReading {
        let text = bytes.span
        // A row of the native form in JSON has at least some 32 bytes.
        var rows = RowValidator(
            schema: schema, header: .complete, capture: capture, expectedRows: bytes.count / 32, maximumRows: maximumRows,
            log: DiagnosticLog(path: path))
        var parser = JSONParser(from: TextEncoding.byteOrderMark(text))
        if let fault = TextEncoding.fault(in: text, path: path, help: "save it as UTF-8") {
            rows.log.report(fault)
            return rows.finished()
        }
        guard parser.offset < bytes.count else {
            rows.refuseNoRows("the file is empty")
            return rows.finished()
        }
        var position = TextPosition(line: 1, offset: parser.offset)
        do throws(JSONFault) {
            try readRows(text, &parser, &position, into: &rows)
            rows.refuseNoRows("the array has no objects")
        } catch {
            rows.log.report(error.diagnostic(in: text, from: position, path: path))
        }
        return rows.finished()
    }

    /// Reads one element of the array after another: only one row is in memory.
    private func readRows(
        _ text: Span<UInt8>, _ parser: inout JSONParser, _ position: inout TextPosition, into rows: inout RowValidator
    ) throws(JSONFault) {
        guard parser.isAtArray(text) else {
            let value = try parser.value(text)
            throw JSONFault(
                rule: "not-an-array", summary: "the file is \(value.kind), and a snapshot is an array of objects", offset: value.offset,
                help: "put the objects between [ and ]")
        }
        try parser.openArray(text)
        var row = JSONRow()
        var isFirst = true
        while let value = try parser.element(text, isFirst: isFirst) {
            isFirst = false
            position = position.advanced(to: value.offset, in: text)
            if rows.isFull { return rows.refuseMoreRows(at: position.line) }
            for key in parser.repeatedKeys where rows.log.admits("repeated-key", line: position.line) {
                rows.log.append(JSONFault.repeatedKey(key, text).diagnostic(in: text, from: position, path: rows.log.path))
            }
            parser.repeatedKeys.removeAll()
            if row.read(value, text, at: position, log: &rows.log) {
                rows.add(row.fields, in: row.text.span, source: text, at: position)
            } else {
                rows.countMalformed()
            }
        }
        try parser.end(text)
    }
}

extension JSONValue {
    /// With its article, for messages.
    var kind: String {
        switch content {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
