import AssayDiagnostics

/// The body as libcmark gets it: invisible characters taken out, and a mark behind each `{{`.
///
/// libcmark's positions of inlines are not reliable, so each pair of braces carries its own place through the parse: a private
/// character of plane 16 whose number is the index into `openings`. The mark stands behind the braces, where it cannot change
/// how the Markdown around them is read. Plane 16 is taken out of the input, so nobody else can write one. An escaped pair,
/// `\{{`, gets none and stays text.
struct PreparedBody {
    private(set) var bytes: [UInt8] = []
    /// The place of each `{{`, line and column within the file.
    private(set) var openings: [SourceLocation] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// More pairs of braces than this are a limit's matter, not marked.
    static let openingLimit = 2000
    /// Invisible characters named one by one; what follows is counted.
    private static let reportLimit = 50

    init(_ lines: SourceText, path: String) {
        guard !lines.notable.isEmpty else {
            bytes = lines.bytes
            return
        }
        let text = lines.bytes.span
        bytes.reserveCapacity(text.count + 256)
        var copied = 0
        var invisible = 0
        func location(_ offset: Int) -> SourceLocation {
            let (line, column) = lines.place(of: offset)
            return SourceLocation(path: path, line: line, column: column)
        }
        for index in lines.notable where index >= copied {
            if text[index] == Self.brace {
                guard index + 1 < text.count, text[index + 1] == Self.brace, !lines.isEscaped(index) else { continue }
                bytes.append(contentsOf: lines.bytes[copied..<index + 2])
                copied = index + 2
                if openings.count < Self.openingLimit { bytes.append(contentsOf: Self.mark(openings.count)) }
                openings.append(location(index))
            } else if let character = InvisibleCharacter(at: index, in: text) {
                bytes.append(contentsOf: lines.bytes[copied..<index])
                copied = min(index + character.length, text.count)
                // What stood between them made two line ends of the two bytes.
                if bytes.last == 0x0D, copied < text.count, text[copied] == 0x0A { bytes.append(0x20) }
                invisible += 1
                if invisible <= Self.reportLimit { diagnostics.append(character.diagnostic(at: location(index))) }
            }
        }
        bytes.append(contentsOf: lines.bytes[copied...])
        if invisible > Self.reportLimit {
            diagnostics.append(Diagnostic(
                .warning, rule: "invisible-character", "'\(invisible - Self.reportLimit)' more characters that cannot be seen are left out",
                at: SourceLocation(path: path), help: "paste the text through a plain editor"))
        }
    }

    private static let brace = UInt8(ascii: "{")
}

extension PreparedBody {
    /// The first byte of every mark, and of nothing else that libcmark gets.
    static let markLead: UInt8 = 0xF4
    static let markLength = 4

    static func mark(_ number: Int) -> [UInt8] {
        [markLead, 0x80 | UInt8(number >> 12), 0x80 | UInt8(number >> 6 & 0x3F), 0x80 | UInt8(number & 0x3F)]
    }

    /// The number of the mark at `index` behind two braces, or nil.
    static func markNumber(at index: Int, in text: [UInt8]) -> Int? {
        guard text[index] == markLead, index + markLength <= text.count, index >= 2, text[index - 1] == brace, text[index - 2] == brace
        else { return nil }
        return Int(text[index + 1] & 0x3F) << 12 | Int(text[index + 2] & 0x3F) << 6 | Int(text[index + 3] & 0x3F)
    }

    /// A text without its marks.
    static func withoutMarks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        text.contains(markLead) ? withoutMarks([UInt8](text)).text : [UInt8](text)
    }

    /// A text without its marks, and their numbers.
    static func withoutMarks(_ text: [UInt8]) -> (text: [UInt8], numbers: [Int]) {
        var out: [UInt8] = []
        var numbers: [Int] = []
        var index = 0
        while index < text.count {
            if text[index] == markLead {
                if let number = markNumber(at: index, in: text) { numbers.append(number) }
                index += markLength
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return (out, numbers)
    }
}
