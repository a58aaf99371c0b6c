import AssayDiagnostics

/// A text of the front matter: words, and literals `{{ "42" }}`, which mark a number that is meant to be typed.
public struct FrontMatterText: Sendable, Hashable {
    /// As readers see it.
    public var shown: String
    public var sentences: [Sentence]
    /// Whether it holds a reference to a figure, which nothing resolves here.
    public var hasReference: Bool

    /// - Parameter location: where its first byte stands; column 0 when only the line is known.
    public init(_ text: String, at location: SourceLocation? = nil) {
        let bytes = Array(text.utf8)
        var pieces: [Sentence.Piece] = []
        var (start, index) = (0, 0)
        var hasReference = false
        func words(_ range: Range<Int>) -> Sentence.Piece {
            Sentence.Piece(text: String(decoding: bytes[range], as: UTF8.self), location: Sentence.Piece(text: "", location: location).location(ofByte: range.lowerBound))
        }
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            guard let end = Self.endOfLiteral(in: bytes, from: index + 2),
                case .success(.literal(let literal)) = Reference.parse(String(decoding: bytes[index + 2..<end], as: UTF8.self))
            else {
                hasReference = true
                index += 2
                continue
            }
            if index > start { pieces.append(words(start..<index)) }
            pieces.append(Sentence.Piece(text: literal, kind: .literal, location: location))
            index = end + 2
            start = index
        }
        if start < bytes.count { pieces.append(words(start..<bytes.count)) }
        shown = pieces.map(\.text).joined()
        sentences = Sentence.split(pieces)
        self.hasReference = hasReference
    }

    /// Where the `}}` stands behind a text in quotes, when nothing but that and blanks follows the braces.
    private static func endOfLiteral(in bytes: [UInt8], from start: Int) -> Int? {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        let quote = UInt8(ascii: "\"")
        guard let opening = bytes[start...].firstIndex(where: { !isBlank($0) }), bytes[opening] == quote,
            let closing = bytes[(opening + 1)...].firstIndex(of: quote), let end = bytes[(closing + 1)...].firstIndex(where: { !isBlank($0) }),
            bytes[end...].starts(with: "}}".utf8)
        else { return nil }
        return end
    }
}
