/// Fixed decimal notation, on bytes: ASCII digits, `.`, and `-` for numbers below zero that do not round to zero. Never an exponent.
///
/// Rounds half away from zero on the exact binary value (0.125 → 0.13; 1.005, which is stored as 1.00499…, → 1.00). From 2^127 on, the digits
/// after the shortest that identify the value are zeros. `NumberFormat` rounds what a reader sees, and on shortest digits.
public enum FixedDecimal {
    /// Appends `value` with `decimals` digits (0 to 20) after the point. A value that is not finite appends nothing: what is
    /// not a number is the caller's to state.
    ///
    /// - Parameter trimZeros: whether zeros at the end of the fraction, and then the point, are left out.
    public static func append(_ value: Double, decimals: Int, trimZeros: Bool = false, to out: inout [UInt8]) {
        guard value.isFinite else { return }
        let rounded = rounded(value.magnitude, decimals: min(max(decimals, 0), 20))
        if value < 0, rounded.coefficient > 0 { out.append(0x2D) }
        rounded.append(trimZeros: trimZeros, to: &out)
    }

    /// `value` with `decimals` digits (0 to 20) after the point; empty if it is not finite.
    public static func text(_ value: Double, decimals: Int) -> String {
        var out: [UInt8] = []
        append(value, decimals: decimals, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// magnitude = m·2^e with m < 2^53, so that m·10^20 < 2^120 is exact in 128 bits.
    private static func rounded(_ magnitude: Double, decimals: Int) -> RoundedDecimal {
        guard magnitude > 0 else { return RoundedDecimal(coefficient: 0, decimals: decimals) }
        let exponent = max(Int(magnitude.exponentBitPattern), 1) - 1_075
        let significand = UInt128(magnitude.significandBitPattern | (magnitude.isNormal ? 1 << 52 : 0))
        if exponent >= 0 {
            guard exponent <= 74 else { return ShortestDecimal(magnitude).rounded(decimals: decimals) }
            return RoundedDecimal(coefficient: significand << UInt128(exponent), zeros: decimals, decimals: decimals)
        }
        let scaled = significand * ShortestDecimal.powersOfTen128[decimals]
        guard exponent > -127 else { return RoundedDecimal(coefficient: 0, decimals: decimals, isInexact: true) }
        let shift = UInt128(-exponent)
        let half: UInt128 = 1 << (shift - 1)
        return RoundedDecimal(
            coefficient: (scaled + half) >> shift, decimals: decimals, isInexact: scaled & ((1 << shift) - 1) != 0)
    }
}
