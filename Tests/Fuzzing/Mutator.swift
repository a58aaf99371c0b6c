/// Makes new inputs of known ones: bytes and words changed, lines moved, pieces of two inputs put together, fragments repeated until they are long.
struct Mutator {
    private(set) var random: RandomNumbers
    /// Inputs to begin with, and those that were answered in a new way.
    private(set) var pool: [[UInt8]]
    private let words: [[UInt8]]
    private let longest: Int
    private static let mostKept = 4096

    init(seed: UInt64, seeds: [[UInt8]], words: [String], longest: Int) {
        random = RandomNumbers(seed: seed)
        pool = seeds.isEmpty ? [[]] : seeds
        self.words = words.map { Array($0.utf8) } + Mutator.anywhere
        self.longest = longest
    }

    /// Bytes that readers of any text have to think of.
    private static let anywhere: [[UInt8]] = [
        [0], [0x0D], [0x0A], [0x0D, 0x0A], [0x09], [0x20], [0x7F], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC2, 0xA0], [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0xA8], [0xED, 0xA0, 0x80],
        [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x80, 0x80, 0x80], [0xCC, 0x81], [0xC3], [0xF0, 0x9F], [0x80], [0xC0, 0x80],
    ]

    mutating func keep(_ input: [UInt8]) {
        if pool.count < Mutator.mostKept { pool.append(input) } else { pool[random.below(pool.count)] = input }
    }

    mutating func next() -> [UInt8] {
        var input = random.element(of: pool)
        for _ in 0..<random.length(bits: 3) { change(&input) }
        return input.count > longest ? Array(input.prefix(longest)) : input
    }

    private mutating func change(_ input: inout [UInt8]) {
        switch random.below(14) {
        case 0: if !input.isEmpty { input[random.below(input.count)] ^= 1 << UInt8(random.below(8)) }
        case 1: if !input.isEmpty { input[random.below(input.count)] = UInt8(random.below(256)) }
        case 2, 3, 4: input.insert(contentsOf: random.element(of: words), at: random.below(input.count + 1))
        case 5: input.removeSubrange(range(of: input, bits: 8))
        case 6: input.insert(contentsOf: input[range(of: input, bits: 8)], at: random.below(input.count + 1))
        case 7:
            let other = random.element(of: pool)
            input.replaceSubrange(range(of: input, bits: 6), with: other[range(of: other, bits: 10)])
        case 8:
            let other = random.element(of: pool)
            input = Array(input.prefix(random.below(input.count + 1))) + other.suffix(random.below(other.count + 1))
        case 9: input.removeLast(min(input.count, random.length(bits: 8)))
        case 10: changeNumber(&input)
        case 11: moveLine(&input)
        case 12: replaceWord(&input)
        default: repeatFragment(&input)
        }
    }

    private mutating func range(of input: [UInt8], bits: Int) -> Range<Int> {
        let start = random.below(input.count + 1)
        return start..<min(input.count, start + random.length(bits: bits))
    }

    private static let numbers = [
        "0", "-0", "-1", "1", "9", "10", "53", "54", "255", "256", "4096", "65535", "65536", "99999999", "100000000", "2147483647", "2147483648", "9007199254740993",
        "9223372036854775807", "9223372036854775808", "18446744073709551616", "0.1", "1e308", "1e309", "4.9e-324", "1e-400", "1e999999999999", "0.30000000000000004", "1.",
        ".5", "00", "01", "1,5", "NaN", "inf", "0x10", "123456789012345678901234567890.1234567890",
    ].map { Array($0.utf8) }

    /// Another number where there is one.
    private mutating func changeNumber(_ input: inout [UInt8]) {
        let from = random.below(input.count + 1)
        guard let start = input[from...].firstIndex(where: Mutator.isDigit) else { return }
        let end = input[start...].firstIndex { !Mutator.isDigit($0) } ?? input.count
        input.replaceSubrange(start..<end, with: random.element(of: Mutator.numbers))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Takes a line out, and puts it in elsewhere once or twice.
    private mutating func moveLine(_ input: inout [UInt8]) {
        var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = lines.remove(at: random.below(lines.count))
        for _ in 0..<random.below(3) { lines.insert(line, at: random.below(lines.count + 1)) }
        input = Array(lines.joined(separator: [0x0A]))
    }

    /// A word of the reader's own language in the place of one of the text.
    private mutating func replaceWord(_ input: inout [UInt8]) {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }
        let from = random.below(input.count + 1)
        guard let start = input[from...].firstIndex(where: isLetter) else { return }
        let end = input[start...].firstIndex { !isLetter($0) } ?? input.count
        input.replaceSubrange(start..<end, with: random.element(of: words))
    }

    /// A word or a piece of the text again and again, up to the whole length that is allowed.
    private mutating func repeatFragment(_ input: inout [UInt8]) {
        let fragment = random.oneIn(2) ? random.element(of: words) : Array(input[range(of: input, bits: 6)])
        guard !fragment.isEmpty else { return }
        // Long ones take long: most are short.
        let length = random.oneIn(16) ? longest : random.length(bits: 10)
        let repeated = Array(repeatElement(fragment, count: max(1, length / fragment.count)).joined())
        input.insert(contentsOf: repeated, at: random.below(input.count + 1))
    }
}
