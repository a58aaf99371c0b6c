import AssayDiagnostics

/// A sentence as a reader sees it, whatever markup stands inside it.
public struct Sentence: Sendable, Hashable {
    /// A stretch of it.
    public struct Piece: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            /// Typed by the author, to be read.
            case prose
            /// `{{ … }}`, which shows a figure; nil where it is not understood.
            case reference(Reference.Target?)
            /// `{{ "42" }}`: typed on purpose.
            case literal
            /// Code, a line of a figure's block, or the address that a link shows: no claim of the author's.
            case code
            /// The title of a link or image.
            case title
        }

        /// As it reads: entities and escapes resolved. Empty for a reference.
        public var text: String
        public var kind: Kind
        /// Where it begins in the file; column 0 when only the line is known. Nil for text without a file.
        public var location: SourceLocation?

        public init(text: String, kind: Kind = .prose, location: SourceLocation? = nil) {
            self.text = text
            self.kind = kind
            self.location = location
        }

        /// Typed to be read, where it stands or when the pointer rests on it.
        public var isProse: Bool {
            switch kind {
            case .prose, .title: true
            case .reference, .literal, .code: false
            }
        }

        /// Stands for `{{ … }}`, which shows a figure.
        public var isReference: Bool { if case .reference = kind { true } else { false } }
    }

    public var pieces: [Piece]

    public init(pieces: [Piece]) { self.pieces = pieces }

    /// The sentences of a block of text. A sentence ends with `.`, `!`, `?` or `…` before a blank, or with the block; not within a number, after an
    /// abbreviation, or before a small letter.
    public static func split(_ block: [Piece]) -> [Sentence] {
        let texts = block.map { $0.isReference ? [referenceByte] : Array($0.text.utf8) }
        var ends = SentenceEnds.find(in: Array(texts.joined()))[...]
        var sentences: [Sentence] = []
        var current: [Piece] = []
        var position = 0
        for (piece, bytes) in zip(block, texts) {
            var start = 0
            while let end = ends.first, end <= position + bytes.count {
                if end - position > start { current.append(piece.part(start..<(end - position), of: bytes)) }
                sentences.append(Sentence(pieces: current))
                current = []
                ends.removeFirst()
                start = end - position
            }
            if start < bytes.count { current.append(piece.part(start..<bytes.count, of: bytes)) }
            position += bytes.count
        }
        if !current.isEmpty { sentences.append(Sentence(pieces: current)) }
        return sentences
    }

    /// The sentences of a text without markup.
    public static func split(_ text: String) -> [Sentence] { split([Piece(text: text)]) }

    /// Stands for a reference among the bytes: no UTF-8 text holds it.
    private static let referenceByte: UInt8 = 0xFF
}

extension Sentence.Piece {
    /// A part of it, of its bytes; a reference is not cut.
    fileprivate func part(_ range: Range<Int>, of bytes: [UInt8]) -> Self {
        isReference || range == 0..<bytes.count
            ? self : Sentence.Piece(text: String(decoding: bytes[range], as: UTF8.self), kind: kind, location: location(ofByte: range.lowerBound))
    }

    /// Where a byte of its text stands.
    public func location(ofByte offset: Int) -> SourceLocation? {
        guard var location, location.column > 0 else { return location }
        location.column += offset
        return location
    }
}
