import AssayDiagnostics

/// A paragraph of commentary, small enough to be compared with those of every other week.
public struct CommentaryParagraph: Sendable, Hashable {
    /// Its text but for blanks and line ends, references as they are written: figures change by themselves, words do not.
    public struct Digest: Sendable, Hashable {
        /// FNV-1a, 64 bits.
        public let hash: UInt64
        /// How many bytes it is of.
        public let length: Int

        public init(hash: UInt64, length: Int) {
            self.hash = hash
            self.length = length
        }
    }

    public var digest: Digest
    /// How many words it has, references not counted.
    public var words: Int
    /// Its first line.
    public var location: SourceLocation

    public init(digest: Digest, words: Int, location: SourceLocation) {
        self.digest = digest
        self.words = words
        self.location = location
    }

    init(_ pieces: [Sentence.Piece], at location: SourceLocation) {
        self.location = location
        var (hash, length, words): (UInt64, Int, Int) = (0xCBF2_9CE4_8422_2325, 0, 0)
        var isBehindBlank = true
        func add(_ byte: UInt8) {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            length += 1
        }
        for piece in pieces {
            if case .reference(let target) = piece.kind {
                for byte in target?.written.utf8 ?? "{{".utf8 { add(byte) }
                continue
            }
            for byte in piece.text.utf8 {
                let isBlank = byte == 0x20 || byte == 0x09
                if isBlank {
                    if !isBehindBlank { add(0x20) }
                } else {
                    if isBehindBlank { words += 1 }
                    add(byte)
                }
                isBehindBlank = isBlank
            }
        }
        digest = Digest(hash: hash, length: length)
        self.words = words
    }
}
