import AssayMetrics

/// What is shown, one thing after the other as bytes: for digests. The same things give the same bytes, whatever the language, the words and the machine.
struct DisclosedBytes {
    private(set) var bytes: [UInt8] = []

    /// Text, and where it ends.
    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    /// Minus zero is zero, and there is one NaN.
    mutating func add(_ number: Double) { add(number == 0 ? 0 : number.isNaN ? Double.nan.bitPattern : number.bitPattern) }

    mutating func add(_ number: Double?, digits: Int) { add(number.map { Words.rounded($0, digits: digits) } ?? .nan) }

    mutating func add(_ number: Int?) { add(number ?? .min) }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func add(_ week: Week) { add(week.ordinal) }

    /// - Parameter digits: of a figure that is no whole number; nil keeps all.
    mutating func add(_ cell: Cell, digits: Int? = nil) {
        switch cell {
        case .value(let value, let isProvisional):
            bytes.append(isProvisional ? 2 : 1)
            add(digits.map { value == value.rounded() ? value : Words.rounded(value, digits: $0) } ?? value)
        case .tooFew: bytes.append(3)
        case .hidden: bytes.append(4)
        case .missing: bytes.append(5)
        }
    }

    private mutating func add(_ bits: UInt64) {
        // One by one: there are very many, and a list of eight would be made for each.
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 24))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 32))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 40))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 48))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 56))
    }
}
