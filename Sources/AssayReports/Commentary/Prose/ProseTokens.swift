import AssayCommentary
import AssayDiagnostics

/// A sentence cut into words, numbers, marks and references, on bytes.
struct ProseTokens {
    enum Kind: Hashable {
        case word, number, mark
        /// What the author typed on purpose, or code: no claim.
        case opaque
        /// A figure of the data; nil where it names none.
        case reference(Reference.Target?)
    }

    struct Token {
        var kind: Kind
        /// Words in small letters, a typographic apostrophe as `'`; all else as it stands.
        var text: String
        /// Touches the one before.
        var isGlued: Bool
        /// A word that begins with a capital; and one of capitals alone.
        var isCapital = false
        var isAllCapitals = false
        /// In the bytes of the sentence.
        var range: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var tokens: [Token] = []
    private let pieces: [Sentence.Piece]
    /// Where each piece begins.
    private let starts: [Int]

    init(_ sentence: Sentence) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var references: [Kind] = []
        for piece in sentence.pieces {
            starts.append(bytes.count)
            switch piece.kind {
            case .prose, .title: bytes += piece.text.utf8
            case .reference(let target):
                bytes.append(Self.reference)
                references.append(.reference(target))
            case .literal, .code: bytes.append(Self.opaque)
            }
        }
        self.bytes = bytes
        self.starts = starts
        pieces = sentence.pieces
        cut(references[...])
    }

    init(_ text: String) { self.init(Sentence(pieces: [Sentence.Piece(text: text)])) }

    subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// Where a byte of the sentence stands.
    func location(ofByte offset: Int) -> SourceLocation? {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low < starts.count ? pieces[low].location(ofByte: offset - starts[low]) : nil
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Stand for what is no text: no UTF-8 holds them.
    private static let reference: UInt8 = 0xFF
    private static let opaque: UInt8 = 0xFE

    private static let noBreak = Array("\u{A0}".utf8), narrowNoBreak = Array("\u{202F}".utf8), thin = Array("\u{2009}".utf8)
    private static let times = Array("×".utf8), over = Array("÷".utf8), apostrophe = Array("’".utf8)

    private mutating func cut(_ references: ArraySlice<Kind>) {
        var references = references
        var index = 0
        var isGlued = false
        while index < bytes.count {
            let start = index
            let byte = bytes[index]
            var token: Token?
            if let length = blankLength(index) {
                index += length
            } else if Self.isDigit(byte) {
                index = endOfNumber(index)
                token = Token(kind: .number, text: text(start..<index), isGlued: isGlued, range: start..<index)
            } else if byte == Self.reference {
                index += 1
                token = Token(kind: references.popFirst() ?? .opaque, text: "", isGlued: isGlued, range: start..<index)
            } else if byte == Self.opaque {
                index += 1
                token = Token(kind: .opaque, text: "", isGlued: isGlued, range: start..<index)
            } else if let length = markLength(index) {
                index += length
                token = Token(kind: .mark, text: text(start..<index), isGlued: isGlued, range: start..<index)
            } else {
                index = endOfWord(index)
                token = word(start..<index, isGlued: isGlued)
            }
            if let token { tokens.append(token) }
            isGlued = token != nil
        }
    }

    private func word(_ range: Range<Int>, isGlued: Bool) -> Token {
        var text = text(range)
        if bytes[range].contains(where: { $0 >= 0x80 }) {
            let folded = text.lowercased().replacing("’", with: "'")
            let isCapital = text.first?.isUppercase ?? false
            text = folded
            return Token(kind: .word, text: text, isGlued: isGlued, isCapital: isCapital, range: range)
        }
        let capitals = bytes[range].count { (0x41...0x5A).contains($0) }
        let isCapital = (0x41...0x5A).contains(bytes[range.lowerBound])
        return Token(
            kind: .word, text: capitals > 0 ? text.lowercased() : text, isGlued: isGlued, isCapital: isCapital, isAllCapitals: capitals == range.count && capitals > 1, range: range)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Blanks, tabs, no-break and thin spaces.
    private func blankLength(_ index: Int) -> Int? {
        switch bytes[index] {
        case 0x20, 0x09, 0x0A, 0x0D: 1
        case 0xC2: has(Self.noBreak, at: index) ? 2 : nil
        case 0xE2: has(Self.narrowNoBreak, at: index) || has(Self.thin, at: index) ? 3 : nil
        default: nil
        }
    }

    /// ASCII but letters and digits; of the rest Latin-1's signs, × and ÷, and U+2000 to U+2FFF: punctuation, currencies, arrows, mathematics.
    private func markLength(_ index: Int) -> Int? {
        switch bytes[index] {
        case 0..<0x80: Self.isASCIILetter(bytes[index]) ? nil : 1
        case 0xC2: 2
        case 0xC3: has(Self.times, at: index) || has(Self.over, at: index) ? 2 : nil
        case 0xE2: min(3, bytes.count - index)
        default: nil
        }
    }

    /// Letters, with apostrophes between them.
    private func endOfWord(_ start: Int) -> Int {
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isASCIILetter(byte) || (byte >= 0x80 && byte < 0xC2) {
                index += 1
            } else if let length = apostropheLength(index), index + length < bytes.count, Self.isASCIILetter(bytes[index + length]) {
                index += length
            } else if byte < 0xC2 || byte >= 0xFE || markLength(index) != nil {
                break
            } else {
                index += 1
            }
        }
        return index
    }

    /// Digits, and between them `.`, `,`, an apostrophe, or a narrow blank before three of them.
    private func endOfNumber(_ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if Self.isDigit(bytes[index]) {
                index += 1
            } else if let length = separatorLength(index), index + length < bytes.count, Self.isDigit(bytes[index + length]) {
                index += length
            } else if bytes[index] >= 0x80, let length = blankLength(index), hasThreeDigits(index + length) {
                index += length
            } else {
                break
            }
        }
        return index
    }

    private func separatorLength(_ index: Int) -> Int? {
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") ? 1 : apostropheLength(index)
    }

    private func apostropheLength(_ index: Int) -> Int? { bytes[index] == UInt8(ascii: "'") ? 1 : has(Self.apostrophe, at: index) ? 3 : nil }

    private func hasThreeDigits(_ index: Int) -> Bool {
        index + 3 <= bytes.count && bytes[index..<index + 3].allSatisfy(Self.isDigit) && !(index + 3 < bytes.count && Self.isDigit(bytes[index + 3]))
    }

    private func has(_ text: [UInt8], at index: Int) -> Bool { index + text.count <= bytes.count && text.indices.allSatisfy { bytes[index + $0] == text[$0] } }
}
