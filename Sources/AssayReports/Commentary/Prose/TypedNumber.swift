import AssayLanguage

/// A number as it is typed: its value, and how exactly it is told.
struct TypedNumber: Hashable {
    var value: Double
    /// What the last digit stands for: 0.1 of 12.5, 100,000 of "4.2 million".
    var step: Double
    /// All digits, zeros included.
    var digits: Int
    /// Digits that say how much: without zeros before the first one, nor behind the last one of a whole number.
    var significant: Int

    /// - Parameters:
    ///   - text: digits, and what may stand between them.
    ///   - marks: what they mean. A comma or point before three digits groups them, where that is its meaning; before any other number it is the decimal mark.
    /// - Returns: nil for what is no number: a version, a date.
    init?(_ text: String, marks: NumberMarks) {
        var groups: [[UInt8]] = [[]]
        var separators: [UInt8] = []
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                groups[groups.count - 1].append(byte)
            } else if groups[groups.count - 1].isEmpty {
                continue
            } else {
                separators.append(byte)
                groups.append([])
            }
        }
        let isDecimal = Self.endsInFraction(groups, separators, marks: marks)
        let whole = isDecimal ? groups.dropLast() : groups[...]
        let isGrouped = whole.dropFirst().allSatisfy { $0.count == 3 } && (whole.count == 1 || whole[0].count <= 3)
        let grouping = isDecimal ? separators.dropLast() : separators[...]
        guard isGrouped, Set(grouping).count <= 1, !(isDecimal && grouping.contains { $0 == separators.last }) else { return nil }
        let fraction = isDecimal ? groups[groups.count - 1] : []
        let digits = whole.joined() + fraction
        guard let value = Double(String(decoding: whole.joined(), as: UTF8.self) + "." + String(decoding: fraction + [0x30], as: UTF8.self)) else { return nil }
        self.value = value
        self.digits = digits.count
        let told = digits.drop { $0 == 0x30 }
        significant = fraction.isEmpty ? told.reversed().drop { $0 == 0x30 }.count : told.count
        step = fraction.reduce(1) { step, _ in step / 10 }
    }

    private static func endsInFraction(_ groups: [[UInt8]], _ separators: [UInt8], marks: NumberMarks) -> Bool {
        guard let last = separators.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ",") else { return false }
        if separators.count > 1 { return separators.dropLast().allSatisfy { $0 != last } }
        let isThree = groups[groups.count - 1].count == 3 && groups[0].count <= 3 && groups[0] != [0x30]
        return !isThree || [last] != Array(marks.group.utf8)
    }

    /// By the thousand, million or billion.
    mutating func multiply(by power: Double) {
        value *= power
        step *= power
    }

    /// Whether a figure prints like this when it is rounded so far.
    func rounds(_ figure: Double) -> Bool { (figure.magnitude - value).magnitude <= step / 2 * (1 + 1e-9) }
}
