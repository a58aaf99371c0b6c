import AssayDiagnostics
import AssayMetrics

/// Reads a CSV table of somebody's own making, as strictly as snapshots: the columns asked for, whatever others it has.
///
/// A column that could name a person is refused wherever it stands. Messages quote names and no figures, as those about snapshots.
public struct TidyTableReader: Sendable {
    static let maximumRows = 200_000

    private let columns: [TidyTable.Column]
    private var table = TidyTable()
    private var log: DiagnosticLog
    /// By column of the table that is made: which field of a row it is.
    private var positions: [Int] = []

    public init(_ columns: [TidyTable.Column], path: String) {
        self.columns = columns
        log = DiagnosticLog(path: path)
    }

    /// The table, and all faults by place.
    public static func read(_ bytes: [UInt8], path: String, columns: [TidyTable.Column]) -> (table: TidyTable, diagnostics: [Diagnostic]) {
        var reader = TidyTableReader(columns, path: path)
        reader.read(bytes.span)
        return (reader.table, reader.log.finished())
    }

    private mutating func read(_ text: Span<UInt8>) {
        if let fault = TextEncoding.fault(in: text, path: log.path, help: "save it as UTF-8 (in Excel: \"CSV UTF-8\")") { return log.report(fault) }
        var tokenizer = CSVTokenizer(from: TextEncoding.byteOrderMark(text))
        var fields: [TextField] = []
        var (width, rows, blankLines) = (0, -1, 0)
        while true {
            let outcome = tokenizer.next(in: text, into: &fields)
            let record = tokenizer.record
            if case .end = outcome { break }
            if case .blankLine = outcome {
                blankLines += 1
                continue
            }
            // Blank lines are faults only when a row follows them.
            for line in record.line - blankLines..<record.line { refuse("blank-line", "a blank line before a row", line: line, help: "remove the line") }
            blankLines = 0
            rows += 1
            if rows > TidyTableReader.maximumRows {
                refuse("too-many-rows", "the table has more than \(TidyTableReader.maximumRows) rows", line: record.line, help: "leave rows out that are not drawn")
                break
            }
            switch outcome {
            case .record(let count) where rows == 0:
                width = count
                guard readHeader(fields[..<count], text, record) else { return }
            case .record(let count) where count == width:
                add(fields, text, record)
            case .record(let count):
                refuse(
                    count < width ? "short-row" : "long-row", "the row has another number of fields than the header", line: record.line,
                    help: "a field that is left empty keeps its comma, and a field that holds a comma stands in quotes")
            case .fault(let fault):
                log.report(fault.diagnostic(at: record.location(of: fault.offset, in: text, path: log.path)))
                if rows == 0 { return }
            case .blankLine, .end: break
            }
        }
        if rows < 1, log.isEmpty {
            log.report(
                Diagnostic(
                    rule: "no-rows", rows < 0 ? "the file is empty" : "the file has a header and no rows", at: SourceLocation(path: log.path),
                    help: "write a header, and a row a week or group under it"))
        }
    }

    /// Finds the columns. False after a fault: then the rows have no meaning.
    private mutating func readHeader(_ fields: ArraySlice<TextField>, _ text: Span<UInt8>, _ record: TextPosition) -> Bool {
        let names = fields.map { $0.string(in: text) }
        for (name, field) in zip(names, fields) {
            let place = record.location(of: field.origin, in: text, path: log.path)
            if FigureText.isFigure(Array(name.utf8)) {
                let misplaced = RowValidator.misplacedFigure("name of a column")
                log.report(Diagnostic(rule: "unknown-column", misplaced, at: place, help: "begin the file with a header: the names of its columns"))
            } else if PersonColumn.matches(name) {
                log.report(
                    Diagnostic(
                        rule: "person-column", "column '\(excerpt(Array(name.utf8)))' looks like a person's: Assay reads groups only", at: place,
                        help: "remove it, and give one figure a group"))
            } else if !name.isEmpty, names.firstIndex(of: name) != names.lastIndex(of: name), names.firstIndex(of: name) != fields.firstIndex(where: { $0.origin == field.origin }) {
                log.report(Diagnostic(rule: "repeated-column", "column '\(excerpt(Array(name.utf8)))' is given twice", at: place, help: "keep one of them"))
            }
        }
        guard log.isEmpty else { return false }
        for column in columns {
            if let position = names.firstIndex(of: column.name) {
                guard !table.columns.contains(where: { $0.name == column.name && $0.kind == column.kind }) else { continue }
                table.columns.append(column)
                positions.append(position)
            } else if let remedy = column.remedy {
                let near = nearestName(to: column.name, in: names).map { "did you mean '\($0)'? " } ?? ""
                refuse("missing-column", "the header has no column '\(excerpt(Array(column.name.utf8)))'", line: record.line, help: near + remedy)
            }
        }
        return log.isEmpty
    }

    private mutating func add(_ fields: [TextField], _ text: Span<UInt8>, _ record: TextPosition) {
        table.lines.append(record.line)
        for (column, position) in zip(table.columns, positions) {
            let field = fields[position]
            table.fields.append(field.isEmpty ? .absent : read(field, as: column, text, record) ?? .absent)
        }
    }

    /// Nil after a fault.
    private mutating func read(_ field: TextField, as column: TidyTable.Column, _ text: Span<UInt8>, _ record: TextPosition) -> TidyTable.Field? {
        let bytes = field.bytes(in: text)
        let fault: (rule: String, summary: String, help: String)
        switch column.kind {
        case .text: return .text(field.textWithLineFeeds(in: text))
        case .number:
            if let number = DecimalNumber(bytes.span, 0, bytes.count), number.value.isFinite, !number.isChangedInteger, number.value != 0 || !number.isNonzero {
                return .number(number.value == 0 ? 0 : number.value)
            }
            let found = NumberFault(bytes, subject: "'\(column.name)'")
            fault = (found.rule, found.summary, found.help)
        case .week:
            if let week = Week(bytes: bytes[...]) { return .week(week) }
            let day = field.name(in: text).flatMap { CivilDate($0) }.map { Week(containing: $0) }
            fault = (
                "invalid-week", field.name(in: text).map { "'\($0)' is not an ISO week of the years \(Week.years.lowerBound) to \(Week.years.upperBound)" } ?? RowValidator.misplacedFigure("week"),
                day.map { "that day lies in week \($0): write \($0)" } ?? "write it as 2026-W21"
            )
        case .choice(let words):
            let word = field.string(in: text)
            if words.contains(word) { return .text(word) }
            fault = (
                "unknown-value", field.name(in: text).map { "'\(column.name)' is '\($0)'" } ?? RowValidator.misplacedFigure("word"),
                didYouMean(word, in: words) ?? "write one of: " + words.joined(separator: ", ")
            )
        }
        log.report(Diagnostic(rule: fault.rule, fault.summary, at: record.location(of: field.origin, in: text, path: log.path), help: fault.help))
        return nil
    }

    private mutating func refuse(_ rule: String, _ summary: String, line: Int, help: String) {
        log.report(Diagnostic(rule: rule, summary, at: SourceLocation(path: log.path, line: line), help: help))
    }
}
