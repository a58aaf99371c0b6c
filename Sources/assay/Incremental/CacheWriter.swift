import AssayDiagnostics
import AssayMetrics

/// Writes values to bytes that only the same Assay reads back: numbers in LEB128, texts with their length.
struct CacheWriter {
    private(set) var bytes: [UInt8] = []
    /// What paths of the site begin with, as the user typed it: it is left out, so that the site is the same from another folder.
    let root: String

    init(root: String) { self.root = root }

    mutating func number(_ value: Int) {
        // Zigzag: small negative numbers are short too.
        var rest = UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func word(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }

    mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func digest(_ value: Digest) { for word in [value.words.0, value.words.1, value.words.2, value.words.3] { self.word(word) } }

    mutating func week(_ value: Week) { number(value.ordinal) }

    mutating func optional<T>(_ value: T?, _ write: (inout CacheWriter, T) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    mutating func list<T>(_ values: some Collection<T>, _ write: (inout CacheWriter, T) -> Void) {
        number(values.count)
        for value in values { write(&self, value) }
    }

    /// A part that can be read by itself.
    mutating func part(_ write: (inout CacheWriter) -> Void) {
        var part = CacheWriter(root: root)
        write(&part)
        self.part(part.bytes[...])
    }

    /// A part as it was written before.
    mutating func part(_ written: ArraySlice<UInt8>) {
        number(written.count)
        bytes += written
    }

    mutating func location(_ place: SourceLocation) {
        let name = SitePath(root: root).name(place.path)
        flag(name != nil)
        text(name ?? place.path)
        number(place.line)
        number(place.column)
    }

    mutating func diagnostic(_ value: Diagnostic) {
        flag(value.severity == .error)
        text(value.rule)
        text(value.summary)
        optional(value.location) { $0.location($1) }
        optional(value.help) { $0.text($1) }
    }
}
