import AssayDiagnostics

/// A YAML text that passed the checks made before any parser sees it, and the map from a parser's marks to places.
///
/// libyaml counts columns in Unicode scalars and, following YAML 1.1, ends lines at more characters than editors do;
/// those characters are refused, so that both count the same lines.
struct YAMLText {
    /// At most this many bytes are read.
    static let limit = 256 << 10
    /// Control characters named one by one; those that follow are counted.
    private static let reportLimit = 20

    let path: String
    /// The line of the file at which the text begins: front matter and fenced blocks begin further down.
    let firstLine: Int
    /// Without a byte order mark.
    let scalars: [Unicode.Scalar]
    /// The byte at which each scalar begins, and the end.
    private let offsets: [Int32]
    /// The scalar at which each line begins.
    private let lineStarts: [Int32]

    /// Nil, with a diagnostic, for text that is too large, not UTF-8, or holds control characters.
    init?(_ input: [UInt8], path: String, firstLine: Int, _ findings: inout Findings) {
        let whole = SourceLocation(path: path, line: firstLine == 1 ? 0 : firstLine)
        guard input.count <= YAMLText.limit else {
            findings.error("too-large", "the YAML text has \(input.count) bytes; at most \(YAMLText.limit) are read", at: whole, help: "shorten it")
            return nil
        }
        guard !input.starts(with: [0xFF, 0xFE]), !input.starts(with: [0xFE, 0xFF]) else {
            findings.error("invalid-encoding", "the text is UTF-16, not UTF-8", at: whole, help: "save the file as UTF-8")
            return nil
        }
        let bytes = input.starts(with: [0xEF, 0xBB, 0xBF]) ? input[3...] : input[...]
        var (scalars, offsets, starts) = ([Unicode.Scalar](), [Int32](), [Int32(0)])
        var (offset, lineStart, refused) = (0, 0, 0)
        scalars.reserveCapacity(bytes.count)
        offsets.reserveCapacity(bytes.count + 1)
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        decoding: while true {
            let place = SourceLocation(path: path, line: firstLine + starts.count - 1, column: offset - lineStart + 1)
            switch decoder.parseScalar(from: &iterator) {
            case .emptyInput: break decoding
            case .error:
                let byte = String(bytes[bytes.startIndex + offset], radix: 16, uppercase: true)
                findings.error("invalid-encoding", "the byte 0x\(byte) is not UTF-8 here", at: place, help: "save the file as UTF-8")
                return nil
            case .valid(let encoded):
                let scalar = UTF8.decode(encoded)
                let isLineEnd = scalar == "\r" && bytes.dropFirst(offset + 1).first == 0x0A
                if scalar.isRefused, !isLineEnd {
                    refused += 1
                    if refused <= YAMLText.reportLimit {
                        findings.error("control-character", "the text holds the control character \(scalar.codePoint)", at: place, help: "remove it")
                    }
                }
                scalars.append(scalar)
                offsets.append(Int32(offset))
                offset += encoded.count
                if scalar == "\n" {
                    starts.append(Int32(scalars.count))
                    lineStart = offset
                }
            }
        }
        if refused > YAMLText.reportLimit {
            findings.error(
                "control-character", "the text holds \(refused - YAMLText.reportLimit) more control characters", at: whole, help: "write the text anew in a plain editor")
        }
        guard refused == 0 else { return nil }
        self.path = path
        self.firstLine = firstLine
        self.scalars = scalars
        self.offsets = offsets + [Int32(offset)]
        lineStarts = starts
    }

    /// The scalar that a parser's mark points at; the end of the text when it points beyond.
    func index(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return scalars.count }
        return min(Int(lineStarts[line - 1]) + max(column - 1, 0), scalars.count)
    }

    /// The place of a scalar; columns count bytes.
    func location(of index: Int) -> SourceLocation {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= index { low = middle } else { high = middle }
        }
        let column = Int(offsets[min(index, scalars.count)] - offsets[Int(lineStarts[low])]) + 1
        return SourceLocation(path: path, line: firstLine + low, column: column)
    }

    /// For what concerns all of the text.
    var whole: SourceLocation { SourceLocation(path: path, line: firstLine == 1 ? 0 : firstLine) }
}
