/// Writes words of 64 bits, lowest byte first, and a checksum behind them.
struct ArchiveWriter {
    private var bytes: [UInt8] = []
    private var sum: ArchiveSum

    /// - Parameters:
    ///   - seal: a number that who reads it must know.
    ///   - capacity: about how many words.
    init(seal: UInt64, capacity: Int) {
        sum = ArchiveSum(seal)
        bytes.reserveCapacity(8 * (capacity + 1))
    }

    mutating func word(_ word: UInt64) {
        sum.add(word)
        append(word)
    }

    mutating func number(_ number: Int) { word(UInt64(bitPattern: Int64(number))) }

    mutating func pair(_ first: Int32, _ second: Int32) { word(UInt64(UInt32(bitPattern: first)) | UInt64(UInt32(bitPattern: second)) << 32) }

    mutating func text(_ text: String) {
        let utf8 = Array(text.utf8)
        number(utf8.count)
        for start in stride(from: 0, to: utf8.count, by: 8) {
            word(utf8[start..<min(start + 8, utf8.count)].enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) })
        }
    }

    consuming func finished() -> [UInt8] {
        append(sum.value)
        return bytes
    }

    private mutating func append(_ word: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
    }
}

/// Reads what an `ArchiveWriter` wrote. Of what is no such thing it reads zeros, and `isWhole` says so at the end.
struct ArchiveReader {
    private let bytes: [UInt8]
    private var place = 0
    private var sum: ArchiveSum
    private var isBroken: Bool

    init(_ bytes: [UInt8], seal: UInt64) {
        self.bytes = bytes
        sum = ArchiveSum(seal)
        isBroken = bytes.count % 8 != 0 || bytes.isEmpty
    }

    /// Whether everything was there, and nothing else. To be asked when all is read.
    var isWhole: Bool { !isBroken && place + 8 == bytes.count && load() == sum.value }

    @inline(__always)
    mutating func word() -> UInt64 {
        guard !isBroken, place + 8 < bytes.count else {
            isBroken = true
            return 0
        }
        let word = load()
        place += 8
        sum.add(word)
        return word
    }

    mutating func number() -> Int { Int(Int64(bitPattern: word())) }

    @inline(__always)
    mutating func pair() -> (Int32, Int32) {
        let word = word()
        return (Int32(truncatingIfNeeded: word), Int32(truncatingIfNeeded: word >> 32))
    }

    /// How many items follow, of so many words each at least: never more than there is room for.
    mutating func count(words: Int = 1) -> Int {
        let count = number()
        guard !isBroken, count >= 0, count <= (bytes.count - place) / (8 * words) else {
            isBroken = true
            return 0
        }
        return count
    }

    mutating func text() -> String {
        let count = number()
        guard !isBroken, count >= 0, count <= bytes.count - place else {
            isBroken = true
            return ""
        }
        var utf8: [UInt8] = []
        utf8.reserveCapacity(count + 7)
        while utf8.count < count {
            let word = word()
            for shift in stride(from: 0, to: 64, by: 8) { utf8.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
        }
        return String(decoding: utf8.prefix(count), as: UTF8.self)
    }

    /// The next word: whoever calls has made sure that there is one.
    @inline(__always)
    private func load() -> UInt64 { UInt64(littleEndian: unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)) }
}

/// A checksum against damage, not against malice: FNV-1a over words, stirred.
private struct ArchiveSum {
    private(set) var value: UInt64

    init(_ seal: UInt64) { value = 0xCBF2_9CE4_8422_2325 ^ seal }

    @inline(__always)
    mutating func add(_ word: UInt64) {
        value = (value ^ word) &* 0x0000_0100_0000_01B3
        value ^= value >> 29
    }
}
