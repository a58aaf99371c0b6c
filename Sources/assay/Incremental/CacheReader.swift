import AssayDiagnostics
import AssayMetrics

/// Reads what a `CacheWriter` wrote. The bytes were held against their digest before; all the same nothing outside of them is read.
struct CacheReader {
    /// Bytes that cannot be what was written.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var place: Int
    private var end: Int
    let root: String

    init(_ bytes: [UInt8], from place: Int, root: String) {
        self.bytes = bytes
        self.place = place
        end = bytes.count
        self.root = root
    }

    mutating func byte() throws -> UInt8 {
        guard place < end else { throw Damage() }
        place += 1
        return bytes[place - 1]
    }

    mutating func number() throws -> Int {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while shift < 64 {
            let next = try byte()
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
            shift += 7
        }
        throw Damage()
    }

    mutating func word() throws -> UInt64 {
        guard end - place >= 8 else { throw Damage() }
        var value: UInt64 = 0
        for index in 0..<8 { value |= UInt64(bytes[place + index]) << UInt64(8 * index) }
        place += 8
        return value
    }

    mutating func flag() throws -> Bool { try byte() != 0 }

    mutating func text() throws -> String {
        let count = try number()
        guard count >= 0, count <= end - place else { throw Damage() }
        place += count
        return String(decoding: bytes[place - count..<place], as: UTF8.self)
    }

    mutating func digest() throws -> Digest { Digest(words: (try word(), try word(), try word(), try word())) }

    mutating func week() throws -> Week { Week(ordinal: try number()) }

    mutating func optional<T>(_ read: (inout CacheReader) throws -> T) throws -> T? { try flag() ? try read(&self) : nil }

    mutating func list<T>(_ read: (inout CacheReader) throws -> T) throws -> [T] {
        let count = try number()
        // Each takes a byte at least.
        guard count >= 0, count <= end - place else { throw Damage() }
        var values: [T] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// What is left to be read: at first all of a part, as it was written.
    var rest: ArraySlice<UInt8> { bytes[place..<end] }

    /// What a writer wrote as a part of its own, to be read by itself.
    mutating func part() throws -> CacheReader {
        let count = try number()
        guard count >= 0, count <= end - place else { throw Damage() }
        var part = self
        part.end = place + count
        place += count
        return part
    }

    mutating func location() throws -> SourceLocation {
        let isInside = try flag()
        let path = try text()
        return SourceLocation(path: isInside ? SitePath(root: root).path(path) : path, line: try number(), column: try number())
    }

    mutating func diagnostic() throws -> Diagnostic {
        Diagnostic(try flag() ? .error : .warning, rule: try text(), try text(), at: try optional { try $0.location() }, help: try optional { try $0.text() })
    }
}
