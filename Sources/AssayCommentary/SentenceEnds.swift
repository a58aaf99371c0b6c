/// Finds where sentences end, in bytes.
enum SentenceEnds {
    /// Offsets behind the ends.
    static func find(in bytes: [UInt8]) -> [Int] {
        var ends: [Int] = []
        var index = 0
        while index < bytes.count {
            let length = stopLength(at: index, in: bytes)
            guard length > 0 else {
                index += 1
                continue
            }
            let isFullStop = bytes[index] == UInt8(ascii: ".") && length == 1
            var next = index + length
            while next < bytes.count {
                let more = max(stopLength(at: next, in: bytes), closingLength(at: next, in: bytes))
                guard more > 0 else { break }
                next += more
            }
            let isFollowedByBlank = next == bytes.count || isBlank(bytes[next])
            if isFollowedByBlank, !(isFullStop && (isAbbreviation(before: index, in: bytes) || isSmallLetter(after: next, in: bytes) || isDay(before: index, month: next, in: bytes))) { ends.append(next) }
            index = next
        }
        return ends
    }

    /// The length of the sentence stop that begins here, 0 when none does.
    private static func stopLength(at index: Int, in bytes: [UInt8]) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
        case 0xE2 where bytes[index...].starts(with: "…".utf8): 3
        default: 0
        }
    }

    /// The length of the closing quote or bracket that stands here, 0 when none does.
    private static func closingLength(at index: Int, in bytes: [UInt8]) -> Int {
        switch bytes[index] {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): 1
        case 0xE2 where bytes[index...].starts(with: "”".utf8) || bytes[index...].starts(with: "’".utf8): 3
        default: 0
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func isSmallLetter(after offset: Int, in bytes: [UInt8]) -> Bool {
        bytes[offset...].first { !isBlank($0) }.map { (0x61...0x7A).contains($0) } ?? false
    }

    private static let abbreviations: Set<String> = [
        "approx", "ca", "cf", "e.g", "i.e", "eg", "ie", "incl", "max", "min", "no", "nos", "resp", "viz", "vs", "c", "fig", "vol", "abb", "abs", "art", "bzw", "d.h", "evtl", "ggf",
        "inkl", "kap", "mio", "mrd", "nr", "std", "tab", "tsd", "u.a", "vgl", "z.b",
    ]

    private static let germanMonths: Set<String> = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"]

    /// Whether a stop makes a day of the number before it: `21. Mai`.
    private static func isDay(before stop: Int, month: Int, in bytes: [UInt8]) -> Bool {
        guard stop > 0, (0x30...0x39).contains(bytes[stop - 1]) else { return false }
        let word = bytes[month...].drop(while: isBlank).prefix { !isBlank($0) && $0 >= 0x41 }
        return germanMonths.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    /// Whether the word before a full stop is one that takes it.
    private static func isAbbreviation(before stop: Int, in bytes: [UInt8]) -> Bool {
        var start = stop
        while start > 0, (0x61...0x7A).contains(bytes[start - 1] | 0x20) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
        return abbreviations.contains(String(decoding: bytes[start..<stop], as: UTF8.self).lowercased())
    }
}
