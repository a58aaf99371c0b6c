import AssayDiagnostics
import AssayMetrics

/// Reads the native form as CSV.
public struct CSVSnapshotReader: SnapshotReader {
    private let maximumRows: Int

    public init() { self.init(maximumRows: RowValidator.maximumRows) }

    init(maximumRows: Int) { self.maximumRows = maximumRows }

    public func read(_ bytes: [UInt8], path: String, capture: Week?, schema: SnapshotSchema) -> SnapshotReading {
        let text = bytes.span
        var log = DiagnosticLog(path: path)
        var tokenizer = CSVTokenizer(from: TextEncoding.byteOrderMark(text))
        guard let header = header(text, &tokenizer, isBackfill: capture == nil, log: &log) else {
            return SnapshotReading(
                snapshot: Snapshot(capture: capture, path: path, observations: []), diagnostics: log.finished(), rows: 0)
        }
        // Rows mostly have 24 bytes and more; memory that is reserved and not used is never touched.
        var rows = RowValidator(
            schema: schema, header: header, capture: capture, expectedRows: bytes.count / 24, maximumRows: maximumRows, log: log)
        readRows(text, &tokenizer, into: &rows)
        rows.refuseNoRows("the file has a header and no rows")
        return rows.finished()
    }

    /// The columns; nil after a fault that leaves the rows without meaning.
    private func header(_ text: Span<UInt8>, _ tokenizer: inout CSVTokenizer, isBackfill: Bool, log: inout DiagnosticLog) -> SnapshotHeader? {
        if let fault = TextEncoding.fault(in: text, path: log.path, help: "save it as UTF-8 (in Excel: \"CSV UTF-8\")") {
            log.report(fault)
            return nil
        }
        if let separator = foreignSeparator(text, from: tokenizer.record.offset) {
            log.report(
                Diagnostic(
                    rule: "foreign-separator", "the fields are separated by \(separator), and Assay reads commas",
                    at: SourceLocation(path: log.path, line: 1),
                    help: "export it with commas between fields and a point in decimals (1.5)"))
            return nil
        }
        var fields: [TextField] = []
        switch tokenizer.next(in: text, into: &fields) {
        case .end:
            log.report(RowValidator.noRows("the file is empty", path: log.path))
            return nil
        case .blankLine:
            log.report(
                Diagnostic(
                    rule: "blank-line", "the first line is blank: the header belongs there",
                    at: SourceLocation(path: log.path, line: 1), help: "remove the line"))
            return nil
        case .fault(let fault):
            log.report(fault.diagnostic(at: tokenizer.record.location(of: fault.offset, in: text, path: log.path)))
            return nil
        case .record(let count):
            let header = SnapshotHeader(Array(fields[..<count]), in: text, at: tokenizer.record, log: &log)
            return header.isSufficient(isBackfill: isBackfill, at: 1, log: &log) ? header : nil
        }
    }

    private func readRows(_ text: Span<UInt8>, _ tokenizer: inout CSVTokenizer, into rows: inout RowValidator) {
        var fields: [TextField] = []
        // Blank lines are faults only when a row follows them.
        var blankLines = 0
        while true {
            var count = 0
            var fault: CSVFault?
            switch tokenizer.next(in: text, into: &fields) {
            case .end: return
            case .blankLine:
                blankLines += 1
                continue
            case .record(let fields): count = fields
            case .fault(let found): fault = found
            }
            let record = tokenizer.record
            if blankLines > 0 {
                refuseBlankLines(record.line - blankLines..<record.line, in: &rows.log)
                blankLines = 0
            }
            if rows.isFull { return rows.refuseMoreRows(at: record.line) }
            if let fault {
                rows.countMalformed()
                if rows.log.admits(fault.rule, line: record.line) {
                    rows.log.append(fault.diagnostic(at: record.location(of: fault.offset, in: text, path: rows.log.path)))
                }
            } else if count == rows.header.count {
                rows.add(fields, in: text, source: text, at: record)
            } else {
                rows.countMalformed()
                refuseLength(fields[..<count], text, record, header: rows.header.count, in: &rows.log)
            }
        }
    }

    @inline(never)
    private func refuseBlankLines(_ lines: Range<Int>, in log: inout DiagnosticLog) {
        for line in lines where log.admits("blank-line", line: line) {
            log.append(
                Diagnostic(rule: "blank-line", "a blank line between rows", at: SourceLocation(path: log.path, line: line), help: "remove the line"))
        }
    }

    /// A row with too few fields or too many.
    @inline(never)
    private func refuseLength(
        _ fields: ArraySlice<TextField>, _ text: Span<UInt8>, _ record: TextPosition, header: Int, in log: inout DiagnosticLog
    ) {
        let isShort = fields.count < header
        let rule = isShort ? "short-row" : "long-row"
        guard log.admits(rule, line: record.line) else { return }
        let place = isShort
            ? SourceLocation(path: log.path, line: record.line)
            : record.location(of: fields[header].origin, in: text, path: log.path)
        log.append(
            Diagnostic(
                rule: rule, "the row has \(counted(fields.count, "field")), and the header has \(header)", at: place,
                help: isShort
                    ? "a field that is left empty keeps its comma"
                    : "put a field that holds a comma in quotes, and write decimals with a point (1.5)"))
    }

    /// The separator that the first line uses where it has no comma; nil when it has one, or no separator at all.
    private func foreignSeparator(_ text: Span<UInt8>, from start: Int) -> String? {
        var separator: String?
        var i = start
        while i < text.count, text[i] != 0x0A {
            switch text[i] {
            case UInt8(ascii: ","): return nil
            case UInt8(ascii: ";"): separator = separator ?? "semicolons"
            case 0x09: separator = separator ?? "tabs"
            default: break
            }
            i += 1
        }
        return separator
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
