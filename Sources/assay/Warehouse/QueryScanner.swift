/// Cuts SQL into what is code, space, quoted or a comment, and finds the parameters in the code. It knows no grammar.
struct QueryScanner {
    enum Kind { case code, space, comment, quoted, semicolon, parameter }

    static let colon = UInt8(ascii: ":")

    private let text: [UInt8]
    private let hasBackslashes: Bool
    private var offset = 0

    /// - Parameter hasBackslashes: whether a backslash in any quotes takes the next character with it.
    init(_ text: [UInt8], hasBackslashes: Bool) {
        self.text = text
        self.hasBackslashes = hasBackslashes
    }

    /// The next piece; nil at the end. A word or a sign is a piece of code.
    mutating func next() -> (kind: Kind, range: Range<Int>)? {
        guard offset < text.count else { return nil }
        let start = offset
        let kind = step()
        return (kind, start..<offset)
    }

    private mutating func step() -> Kind {
        let start = offset
        let byte = text[start]
        offset += 1
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: return .space
        case UInt8(ascii: ";"): return .semicolon
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
            skipQuoted(byte, escapes: hasBackslashes && byte != UInt8(ascii: "`") && !isPrefixed("r", at: start) || isPrefixed("e", at: start) && byte == UInt8(ascii: "'"))
            return .quoted
        case UInt8(ascii: "-") where peek(0) == UInt8(ascii: "-"):
            while let next = peek(0), next != 0x0A { offset += 1 }
            return .comment
        case UInt8(ascii: "/") where peek(0) == UInt8(ascii: "*"):
            offset += 1
            skipComment()
            return .comment
        case UInt8(ascii: "$") where !hasBackslashes:
            return skipDollarQuoted(from: start) ? .quoted : .code
        case QueryScanner.colon:
            // A cast, or what a parameter of another kind is.
            if peek(0) == QueryScanner.colon {
                offset += 1
                return .code
            }
            guard let first = peek(0), QueryScanner.isNamePart(first), !(0x30...0x39).contains(first), mayPrecedeParameter(start) else { return .code }
            skipName()
            return .parameter
        case _ where QueryScanner.isNamePart(byte):
            skipName()
            return .code
        default: return .code
        }
    }

    /// A name's own byte, or one of a letter beyond ASCII.
    static func isNamePart(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte >= 0x80 }

    private func peek(_ distance: Int) -> UInt8? { offset + distance < text.count ? text[offset + distance] : nil }

    private mutating func skipName() {
        while let byte = peek(0), QueryScanner.isNamePart(byte) { offset += 1 }
    }

    /// After a name, a number or a bracket a colon means something else: a slice, a key, a path.
    private func mayPrecedeParameter(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = text[start - 1]
        return !QueryScanner.isNamePart(before) && ![":", ")", "[", "]", "'", "\"", "`", "$", "}"].contains(UnicodeScalar(before))
    }

    /// Whether a letter, alone, stands right before the quote: `E'\n'`, `r'\d'`.
    private func isPrefixed(_ letter: Unicode.Scalar, at quote: Int) -> Bool {
        guard quote > 0, text[quote - 1] | 0x20 == UInt8(ascii: letter) else { return false }
        return quote == 1 || !QueryScanner.isNamePart(text[quote - 2])
    }

    /// To behind the closing quote, or to the end. A doubled quote is two that meet.
    private mutating func skipQuoted(_ quote: UInt8, escapes: Bool) {
        while let byte = peek(0) {
            offset += 1
            if byte == quote { return }
            if escapes, byte == UInt8(ascii: "\\"), offset < text.count { offset += 1 }
        }
    }

    /// Comments lie in one another.
    private mutating func skipComment() {
        var depth = 1
        while depth > 0, offset < text.count {
            if text[offset] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                offset += 2
            } else if text[offset] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                offset += 2
            } else {
                offset += 1
            }
        }
    }

    /// `$$ … $$` and `$tag$ … $tag$`.
    private mutating func skipDollarQuoted(from start: Int) -> Bool {
        if start > 0, QueryScanner.isNamePart(text[start - 1]) { return false }
        var end = start + 1
        while end < text.count, QueryScanner.isNamePart(text[end]) { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: "$"), !(end > start + 1 && (0x30...0x39).contains(text[start + 1])) else { return false }
        let tag = text[start...end]
        offset = end + 1
        offset = text[offset...].firstRange(of: tag)?.upperBound ?? text.count
        return true
    }
}
