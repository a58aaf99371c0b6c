import AssayCommentary
import AssayLanguage

/// Tells at a glance, on bytes, which sentences are worth reading: most hold neither a number nor a word of movement beside a figure.
struct ProseGlance {
    /// A bit for each word of movement, at the last 16 bits of its hash: a table of 8 KiB is quicker than a set, and another word hits it once in a thousand.
    private let bits: [UInt64]

    init(_ words: MovementWords) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for list in [words.up, words.down, words.level, words.doubled, words.halved] {
            for word in list {
                var hash = Self.start
                for byte in word.utf8 { hash = Self.add(byte, to: hash) }
                bits[Int(hash >> 6 & 1023)] |= 1 << (hash & 63)
            }
        }
        self.bits = bits
    }

    private func isKnown(_ hash: UInt64) -> Bool { bits[Int(hash >> 6 & 1023)] >> (hash & 63) & 1 == 1 }

    /// Whether a sentence may hold a number (a digit, or a word for percent), and a word of movement beside a reference. May say yes to others.
    func look(at sentence: Sentence) -> (mayHoldNumber: Bool, mayMove: Bool) {
        let hasFigure = sentence.pieces.contains(where: \.isReference)
        var (mayHoldNumber, moves) = (false, false)
        for piece in sentence.pieces where piece.isProse {
            var last: UInt32 = 0
            var hash = Self.start
            for byte in piece.text.utf8 {
                if (0x30...0x39).contains(byte) { mayHoldNumber = true }
                last = last << 8 | UInt32(byte)
                if last == Self.cent || last == Self.ozen { mayHoldNumber = true }
                if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
                    hash = Self.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, to: hash)
                } else {
                    if hash != Self.start, isKnown(hash) { moves = true }
                    hash = Self.start
                }
            }
            if hash != Self.start, isKnown(hash) { moves = true }
        }
        return (mayHoldNumber, hasFigure && moves)
    }

    /// Of `percent`, `per cent` and `Prozent`.
    private static let cent: UInt32 = 0x6365_6E74, ozen: UInt32 = 0x6F7A_656E

    /// FNV-1a.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
