import AssayDiagnostics
import AssayMetrics

/// What reading `distribution.csv` and `cohort.csv` has in common: CSV as strict as that of figures, under columns of its own.
///
/// Weeks, groups, metrics and people are read by `RowValidator`, so that they mean the same here as there and are refused in the same words.
struct CohortDistributionCSV: Sendable {
    /// The most rows a table may have.
    static let maximumRows = 200_000

    /// Names of columns; those that a table cannot do without come first.
    let columns: [String]
    private let required: Int
    var validator: RowValidator
    /// By column: the position of its field, -1 where the file has none.
    private var positions: [Int]
    /// By column of figures: its index among these columns, -1 where a table has none.
    private let native: [Int]

    init(columns: [String], required: Int, path: String, capture: Week?, schema: SnapshotSchema) {
        self.columns = columns
        self.required = required
        positions = Array(repeating: -1, count: columns.count)
        native = SnapshotColumn.allCases.map { column in columns.firstIndex { $0 == column.name || (column == .week && $0 == "week_created") } ?? -1 }
        validator = RowValidator(
            schema: schema, header: .complete, capture: capture, expectedRows: 0, maximumRows: CohortDistributionCSV.maximumRows, log: DiagnosticLog(path: path))
    }

    /// Reads the whole file, one row after another.
    /// - Parameter row: reads the fields of one row, in the order of the columns; its faults are placed after it.
    /// - Returns: how many rows there are, right or not.
    mutating func read(_ bytes: [UInt8], row: (inout CohortDistributionCSV, [TextField], Span<UInt8>) -> Void) -> Int {
        let text = bytes.span
        if let fault = TextEncoding.fault(in: text, path: validator.log.path, help: "save it as UTF-8 (in Excel: \"CSV UTF-8\")") {
            validator.log.report(fault)
            return 0
        }
        var tokenizer = CSVTokenizer(from: TextEncoding.byteOrderMark(text))
        var fields: [TextField] = []
        var width = 0
        var rows = -1
        // Blank lines are faults only when a row follows them.
        var blankLines = 0
        loop: while true {
            let outcome = tokenizer.next(in: text, into: &fields)
            let record = tokenizer.record
            switch outcome {
            case .end: break loop
            case .blankLine:
                blankLines += 1
                continue
            case .record, .fault:
                for line in record.line - blankLines..<record.line { refuse("blank-line", "a blank line before a row", line: line, help: "remove the line") }
                blankLines = 0
            }
            rows += 1
            if rows > CohortDistributionCSV.maximumRows {
                validator.refuseMoreRows(at: record.line)
                break
            }
            switch outcome {
            case .record(let count) where rows == 0:
                width = count
                guard readHeader(Array(fields[..<count]), text, record) else { return 0 }
            case .record(let count) where count == width:
                validator.line = record.line
                row(&self, positions.map { $0 < 0 ? .absent : fields[$0] }, text)
                validator.place(in: text, from: record)
            case .record(let count):
                refuse(
                    count < width ? "short-row" : "long-row", "the row has another number of fields than the header", line: record.line,
                    help: "a field that is left empty keeps its comma, and a field that holds a comma stands in quotes")
            case .fault(let fault):
                validator.log.report(fault.diagnostic(at: record.location(of: fault.offset, in: text, path: validator.log.path)))
                if rows == 0 { return 0 }
            case .blankLine, .end: break
            }
        }
        if rows < 1, validator.log.isEmpty {
            validator.log.report(
                Diagnostic(
                    rule: "no-rows", rows < 0 ? "the file is empty" : "the file has a header and no rows", at: SourceLocation(path: validator.log.path),
                    help: "remove it, or write rows under " + columns.joined(separator: ",")))
        }
        return max(0, rows)
    }

    /// The fields of a row as `RowValidator` knows them.
    func nativeFields(_ fields: [TextField]) -> [TextField] { native.map { $0 < 0 ? .absent : fields[$0] } }

    private mutating func refuse(_ rule: String, _ summary: String, line: Int, help: String) {
        validator.log.report(Diagnostic(rule: rule, summary, at: SourceLocation(path: validator.log.path, line: line), help: help))
    }

    /// Finds the columns. False after a fault: then the rows have no meaning.
    private mutating func readHeader(_ fields: [TextField], _ text: Span<UInt8>, _ record: TextPosition) -> Bool {
        for (index, field) in fields.enumerated() {
            let name = field.string(in: text)
            let place = record.location(of: field.origin, in: text, path: validator.log.path)
            guard let column = columns.firstIndex(of: name) else {
                validator.log.report(unknownColumn(name, at: place))
                continue
            }
            if positions[column] >= 0 {
                validator.log.report(Diagnostic(rule: "repeated-column", "column '\(name)' is given twice", at: place, help: "keep one of them"))
            }
            positions[column] = index
        }
        for (column, name) in columns[..<required].enumerated() where positions[column] < 0 {
            refuse("missing-column", "the header has no column '\(name)'", line: record.line, help: list)
        }
        return validator.log.isEmpty
    }

    private var list: String { "the columns are " + columns.joined(separator: ", ") }

    private func unknownColumn(_ name: String, at place: SourceLocation) -> Diagnostic {
        let written = Array(name.utf8)
        // A file without its header begins with a row.
        if FigureText.isFigure(written) {
            return Diagnostic(rule: "unknown-column", RowValidator.misplacedFigure("name of a column"), at: place, help: "begin the file with a header: " + list)
        }
        if PersonColumn.matches(name) {
            return Diagnostic(
                rule: "person-column", "column '\(excerpt(written))' looks like a person's: Assay reads groups only", at: place,
                help: "remove it, and give the number of people in 'people'")
        }
        let near = nearestName(to: name, in: columns).map { "did you mean '\($0)'? " } ?? ""
        return Diagnostic(rule: "unknown-column", "unknown column '\(excerpt(written))'", at: place, help: near + list)
    }
}
