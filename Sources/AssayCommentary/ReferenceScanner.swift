/// Cuts the text of a node into plain stretches and references.
enum ReferenceScanner {
    enum Piece: Equatable {
        case text([UInt8])
        /// What stands between the braces, and which of the body's `{{` it was.
        case reference(number: Int, inner: [UInt8])
        /// Braces that do not close in this node; the rest of it follows as text.
        case unclosed(number: Int)
    }

    /// `text` is a literal of libcmark, marks included. Braces without a mark were escaped and stay text.
    static func pieces(of text: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var plain: [UInt8] = []
        func flush() {
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = []
        }
        var index = 0
        while index < text.count {
            guard text[index] == PreparedBody.markLead else {
                plain.append(text[index])
                index += 1
                continue
            }
            let inner = index + PreparedBody.markLength
            guard let number = PreparedBody.markNumber(at: index, in: text) else {
                index = inner
                continue
            }
            if let end = closing(in: text, from: inner) {
                plain.removeLast(2)
                flush()
                pieces.append(.reference(number: number, inner: [UInt8](text[inner..<end])))
                index = end + 2
            } else {
                flush()
                pieces.append(.unclosed(number: number))
                index = inner
            }
        }
        flush()
        return pieces
    }

    /// Where the `}}` stands that closes braces opened before `start`; quotes may hold any text but a quote.
    private static func closing(in text: [UInt8], from start: Int) -> Int? {
        var isQuoted = false
        var index = start
        while index < text.count, text[index] != PreparedBody.markLead {
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, text[index] == UInt8(ascii: "}"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "}") { return index }
            index += 1
        }
        return nil
    }
}
