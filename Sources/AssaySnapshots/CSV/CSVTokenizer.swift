/// Splits CSV text (RFC 4180) into the fields of one record after another, as ranges of bytes: nothing is copied.
///
/// Stricter than most: no quote inside an unquoted field, no text after a closing quote, no control byte, no lone carriage return.
/// A record ends in LF or CRLF. After a fault the next call goes on with the next line where that is safe, else with the end.
struct CSVTokenizer: Sendable {
    enum Outcome: Sendable {
        /// This many fields at the front of the buffer are those of the record.
        case record(Int)
        /// A line without a byte.
        case blankLine
        case fault(CSVFault)
        case end
    }

    /// The longest field, in bytes: a quote that is never closed must not take in the rest of a large file.
    static let maximumFieldLength = 64 * 1024

    /// The most fields of a record: the buffer stays small whatever the text is.
    static let maximumFields = 4096

    /// Where the last record (or blank line) begins.
    private(set) var record: TextPosition
    private var marks: CSVMarks
    private var offset: Int
    private var line = 1
    private let allowsControlBytes: Bool

    /// - Parameters:
    ///   - offset: the first byte to read, after a byte order mark.
    ///   - allowsControlBytes: fields may hold tabs and other control bytes, but no lone carriage return outside quotes.
    init(from offset: Int = 0, allowsControlBytes: Bool = false) {
        self.allowsControlBytes = allowsControlBytes
        self.offset = offset
        record = TextPosition(line: 1, offset: offset)
        marks = CSVMarks(from: offset)
    }

    /// Whether nothing follows the last record.
    func isAtEnd(_ text: Span<UInt8>) -> Bool { offset >= text.count }

    /// Reads one record of UTF-8 text.
    /// - Parameter fields: the buffer, which grows where a record has more fields.
    @inline(__always)
    mutating func next(in text: Span<UInt8>, into fields: inout [TextField]) -> Outcome {
        record = TextPosition(line: line, offset: offset)
        guard offset < text.count else { return .end }
        while true {
            var buffer = fields.mutableSpan
            if let outcome = scan(text, into: &buffer) { return outcome }
            fields.append(contentsOf: repeatElement(.absent, count: max(16, fields.count)))
            (offset, line) = (record.offset, record.line)
            marks.restart(from: offset)
        }
    }

    /// Reads one record; nil when it has more fields than the buffer.
    private mutating func scan(_ text: Span<UInt8>, into fields: inout MutableSpan<TextField>) -> Outcome? {
        // A copy for this record: it stays in registers.
        var marks = marks
        defer { self.marks = marks }
        var count = 0
        var start = offset
        var fault: CSVFault?
        while true {
            let mark = marks.next(in: text)
            let byte = mark < text.count ? text[mark] : 0x0A
            let lineEnd: Int
            if byte == UInt8(ascii: ",") || byte == 0x0A {
                lineEnd = 1
            } else if byte == UInt8(ascii: "\""), mark == start {
                guard let field = quotedField(text, from: start, &fault) else { return .fault(fault!) }
                guard CSVTokenizer.store(field, in: &fields, &count, &fault) else { return nil }
                // The field's end is looked at here, and the byte after it is the next mark.
                guard offset < text.count, text[offset] == UInt8(ascii: ",") else {
                    endRecord(text)
                    marks.skip(to: offset)
                    return fault.map { .fault($0) } ?? .record(count)
                }
                start = offset + 1
                marks.skip(to: start)
                continue
            } else if CSVTokenizer.lineEnd(text, mark) == 2 {
                lineEnd = 2
            } else {
                if fault == nil, !allowsControlBytes || byte == UInt8(ascii: "\"") || byte == 0x0D { fault = CSVFault(unquoted: byte, at: mark) }
                continue
            }
            if mark &- start > CSVTokenizer.maximumFieldLength, fault == nil { fault = CSVFault(.fieldTooLong, at: start) }
            if byte == UInt8(ascii: ",") {
                guard CSVTokenizer.store(TextField(start: start, end: mark, origin: start), in: &fields, &count, &fault) else { return nil }
                start = mark &+ 1
                continue
            }
            if lineEnd == 2 { _ = marks.next(in: text) }
            offset = min(text.count, mark + lineEnd)
            line += 1
            if mark == record.offset { return .blankLine }
            guard CSVTokenizer.store(TextField(start: start, end: mark, origin: start), in: &fields, &count, &fault) else { return nil }
            return fault.map { .fault($0) } ?? .record(count)
        }
    }

    /// Adds a field to the buffer; false where the buffer has to grow first. A field too many is a fault, and not kept.
    @inline(__always)
    private static func store(_ field: TextField, in fields: inout MutableSpan<TextField>, _ count: inout Int, _ fault: inout CSVFault?) -> Bool {
        if count < fields.count {
            fields[count] = field
            count &+= 1
            return true
        }
        if count >= maximumFields, fault == nil { fault = CSVFault(.tooManyFields, at: field.origin) }
        return count >= maximumFields
    }

    /// Steps over the line end here, unless the text ends.
    private mutating func endRecord(_ text: Span<UInt8>) {
        guard offset < text.count else { return }
        offset += CSVTokenizer.lineEnd(text, offset)
        line += 1
    }

    /// 1 or 2 where a line ends at `i`, else 0.
    private static func lineEnd(_ text: Span<UInt8>, _ i: Int) -> Int {
        if text[i] == 0x0A { return 1 }
        return text[i] == 0x0D && i + 1 < text.count && text[i + 1] == 0x0A ? 2 : 0
    }

    /// Reads a field from its opening quote to after its closing one; on text after that, to the end of the line. `offset` is then at
    /// the comma or line end that follows.
    /// - Returns: nil when the text ends, or goes on for too long, before the field does: nothing after it can be trusted.
    private mutating func quotedField(_ text: Span<UInt8>, from opening: Int, _ fault: inout CSVFault?) -> TextField? {
        let end = text.count
        let start = opening + 1
        var i = start
        var hasDoubledQuotes = false
        while true {
            guard i < end, i - start <= CSVTokenizer.maximumFieldLength else {
                fault = CSVFault(i < end ? .fieldTooLong : .unclosedQuote, at: opening)
                offset = end
                return nil
            }
            let byte = text[i]
            if byte == UInt8(ascii: "\"") {
                guard i + 1 < end, text[i + 1] == byte else { break }
                hasDoubledQuotes = true
                i += 1
            } else if byte == 0x0A {
                line += 1
            } else if byte < 0x20 || byte == 0x7F, !allowsControlBytes, CSVTokenizer.lineEnd(text, i) == 0, fault == nil {
                fault = CSVFault(byte == 0x0D ? .loneCarriageReturn : .controlByte(byte), at: i)
            }
            i += 1
        }
        offset = i + 1
        if offset < end, text[offset] != UInt8(ascii: ","), CSVTokenizer.lineEnd(text, offset) == 0 {
            if fault == nil { fault = CSVFault(.textAfterQuote, at: offset) }
            while offset < end, CSVTokenizer.lineEnd(text, offset) == 0 { offset += 1 }
        }
        return TextField(start: start, end: i, origin: opening, hasDoubledQuotes: hasDoubledQuotes)
    }
}
