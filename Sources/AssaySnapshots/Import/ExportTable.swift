import AssayDiagnostics

/// A CSV export: every field as text, columns by name. Repeated names (`Labels,Labels`) are kept, and so are short files of a thousand columns.
struct ExportTable: Sendable {
    struct Row: Sendable {
        fileprivate let fields: [String]
        /// The line in which it begins.
        let place: SourceLocation

        subscript(column: Int) -> String { fields[column] }
    }

    let path: String
    /// As spelled, without space around them.
    let columns: [String]
    let rows: [Row]

    /// Nil after a fault of the file as a whole; rows with faults are reported and left out.
    init?(_ file: ExportFile, log: inout ImportLog) {
        guard ExportEncoding.check(file, expects: "CSV", log: &log) else { return nil }
        let text = file.bytes.span
        // Texts that people wrote hold tabs and worse.
        var tokenizer = CSVTokenizer(from: TextEncoding.byteOrderMark(text), allowsControlBytes: true)
        var fields: [TextField] = []
        var columns: [String]?
        var rows: [Row] = []
        reading: while true {
            let outcome = tokenizer.next(in: text, into: &fields)
            let record = tokenizer.record
            switch outcome {
            case .end: break reading
            case .blankLine: continue
            case .fault(let fault):
                let isCut = fault.kind == .unclosedQuote
                log.report(
                    isCut
                        ? Diagnostic(
                            rule: "truncated", "the file ends inside a field: the download stopped early", at: SourceLocation(path: file.path, line: record.line),
                            help: "download it again")
                        : fault.diagnostic(at: record.location(of: fault.offset, in: text, path: file.path)))
                if columns == nil { return nil }
            case .record(let count):
                let texts = fields[..<count].map { $0.string(in: text) }
                if let columns {
                    if count == columns.count {
                        rows.append(Row(fields: texts, place: SourceLocation(path: file.path, line: record.line)))
                    } else {
                        let isLast = tokenizer.isAtEnd(text) && text[text.count - 1] != 0x0A && count < columns.count
                        log.refuse(
                            isLast ? "truncated" : count < columns.count ? "short-row" : "long-row",
                            isLast ? "the last row is cut short: the download stopped early" : "the row has \(count) fields, and the header has \(columns.count)",
                            at: SourceLocation(path: file.path, line: record.line), help: isLast ? "download it again" : "export it again: fields that hold a comma stand in quotes")
                    }
                } else {
                    columns = texts.map(ExportTable.trimmed)
                    if count == 1, let separator = ExportTable.foreignSeparator(texts[0]) {
                        log.refuse(
                            "foreign-separator", "the fields are separated by \(separator), and Assay reads commas", at: SourceLocation(path: file.path, line: 1),
                            help: "export it with commas between fields and a point in decimals (1.5)")
                        return nil
                    }
                }
            }
        }
        guard let columns else {
            ExportEncoding.refuseEmpty(file, log: &log)
            return nil
        }
        (path, self.columns, self.rows) = (file.path, columns, rows)
    }

    /// The first column of a name; a fault when there is none.
    func column(_ name: String, log: inout ImportLog) -> Int? {
        if let index = columns.firstIndex(of: name) { return index }
        log.refuse(
            "missing-column", "the header has no column '\(name)'", at: SourceLocation(path: path, line: 1),
            help: nearestName(to: name, in: columns).map { "did you mean '\($0)'?" } ?? "export it with that column")
        return nil
    }

    /// All columns of a name: `Labels` may stand there several times.
    func columns(_ name: String) -> [Int] { columns.indices.filter { columns[$0] == name } }

    private static func foreignSeparator(_ line: String) -> String? {
        line.utf8.contains(UInt8(ascii: ";")) ? "semicolons" : line.utf8.contains(0x09) ? "tabs" : nil
    }

    static func trimmed(_ name: String) -> String {
        var bytes = Array(name.utf8)[...]
        while bytes.first == 0x20 { bytes = bytes.dropFirst() }
        while bytes.last == 0x20 { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ExportTable {
    /// The number in a field; nil when it is empty.
    ///
    /// Thousands may be separated by commas where the field stands in quotes (`"523,419"`); a fault for anything else that is no number.
    func number(_ row: Row, _ column: Int, log: inout ImportLog) -> Double? {
        let text = row[column]
        if text.isEmpty { return nil }
        let bytes = ExportTable.withoutThousands(Array(text.utf8))
        if let number = DecimalNumber(bytes.span, 0, bytes.count), number.isUsable { return number.value }
        log.refuse(
            "not-a-number", "'\(columns[column])' holds no number that can be read", at: row.place, help: "export numbers with a point in decimals, as 1234.5")
        return nil
    }

    /// `523,419` as `523419`, where every comma stands before a group of three digits; anything else as it is.
    static func withoutThousands(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: ",")) else { return text }
        let whole = text.prefix { $0 != UInt8(ascii: ".") }
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let unsigned = groups[0].drop { $0 == UInt8(ascii: "-") }
        guard (1...3).contains(unsigned.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return text }
        guard !text[whole.count...].contains(UInt8(ascii: ",")) else { return text }
        return text.filter { $0 != UInt8(ascii: ",") }
    }
}
