extension ShortestDecimal {
    /// - Parameter value: finite.
    init(_ value: Double) {
        self = ShortestDecimal(short: value.magnitude) ?? ShortestDecimal(printed: value)
    }

    /// The way of nearly all figures: a whole number of units of at most six decimals. Whole numbers up to 10^15 and powers of ten are exact as
    /// `Double`, and division rounds correctly, as reading does: so if the quotient is the value, these are the digits that read back as it;
    /// and there is no shorter number that does, for fifteen digits never fall together.
    private init?(short value: Double) {
        guard value < 1e9 else { return nil }
        var power = 1.0
        for decimals in 0...6 {
            defer { power *= 10 }
            // Signed, which processors convert in one step.
            let units = Int64(value * power + 0.5)
            guard Double(units) / power == value else { continue }
            coefficient = UInt64(units)
            exponent = -decimals
            dropZeros()
            return
        }
        return nil
    }

    /// By way of the digits that Swift prints, which are the shortest that read back.
    private init(printed value: Double) {
        var text = value.description
        text.makeContiguousUTF8()
        var afterPoint = false, written = 0, isNegative = false, inExponent = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39 where inExponent: written = written * 10 + Int(byte - 0x30)
            case 0x30...0x39:
                coefficient = coefficient * 10 + UInt64(byte - 0x30)
                if afterPoint { exponent -= 1 }
            case 0x2E: afterPoint = true
            case 0x65: inExponent = true
            case 0x2D where inExponent: isNegative = true
            default: break
            }
        }
        exponent += isNegative ? -written : written
        dropZeros()
    }

    /// The description of a whole number ends in ".0": one digit too many.
    private mutating func dropZeros() {
        if coefficient == 0 { exponent = 0 }
        while coefficient > 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
    }
}
