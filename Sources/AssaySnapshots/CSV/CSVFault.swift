import AssayDiagnostics

/// Where text is not CSV, and why.
struct CSVFault: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case bareQuote
        case textAfterQuote
        case unclosedQuote
        case loneCarriageReturn
        case controlByte(UInt8)
        case fieldTooLong
        case tooManyFields
    }

    let kind: Kind
    let offset: Int

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// A byte that an unquoted field cannot hold.
    init(unquoted byte: UInt8, at offset: Int) {
        switch byte {
        case UInt8(ascii: "\""): self.init(.bareQuote, at: offset)
        case 0x0D: self.init(.loneCarriageReturn, at: offset)
        default: self.init(.controlByte(byte), at: offset)
        }
    }

    var rule: String {
        switch kind {
        case .bareQuote: "bare-quote"
        case .textAfterQuote: "text-after-quote"
        case .unclosedQuote: "unclosed-quote"
        case .loneCarriageReturn: "lone-carriage-return"
        case .controlByte: "control-byte"
        case .fieldTooLong: "field-too-long"
        case .tooManyFields: "too-many-fields"
        }
    }

    func diagnostic(at place: SourceLocation) -> Diagnostic {
        let (summary, help) =
            switch kind {
            case .bareQuote:
                ("quote inside a field that does not begin with one", "put the whole field in quotes, and write each quote of its own twice")
            case .textAfterQuote: ("text after the closing quote of a field", "write a quote that belongs to the text twice")
            case .unclosedQuote: ("the quote opened here is never closed", "close it before the comma or the end of the line")
            case .loneCarriageReturn: ("a carriage return without a line feed", "save the file with line ends of LF or CRLF")
            case .controlByte(let byte): ("control byte 0x\(hexadecimal(byte))", "remove it: fields hold text")
            case .fieldTooLong:
                ("the field is longer than \(CSVTokenizer.maximumFieldLength) bytes", "shorten it, or close a quote that was left open")
            case .tooManyFields:
                ("the row has more than \(CSVTokenizer.maximumFields) fields", "give one figure a row, under the columns of the native form")
            }
        return Diagnostic(rule: rule, summary, at: place, help: help)
    }
}
