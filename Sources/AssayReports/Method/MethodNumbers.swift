import AssayCharts
import AssayLanguage

/// Constants of the method that only the method page prints, and how it prints numbers. Those that a module keeps to itself stand here a second time, and
/// a test sets them beside the first.
enum MethodNumbers {
    /// No verdict when more of the weeks than this have no figure of both.
    static let mostMissing = 0.4
    /// A group that changes size by more is judged per person.
    static let largestSizeChange = 0.10
    /// Below so many weeks, a season cannot be told from a trend.
    static let weeksOfAYear = 60
    /// Captures running in which a group must reach the minimum before it is shown again.
    static let capturesRunning = 4

    /// `5 %`.
    static func percent(_ fraction: Double) -> String { NumberFormat(style: .percent, decimals: isWhole(fraction * 100) ? 0 : 1).short(fraction) }

    /// `9–42 %`, of whole percents.
    static func range(_ low: Double, _ high: Double) -> String {
        let (first, last) = (Int((low * 100).rounded()), Int((high * 100).rounded()))
        return first == last ? percent(Double(last) / 100) : "\(first)–" + percent(Double(last) / 100)
    }

    /// With a percent sign that stays beside its number.
    static func unbroken(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte == UInt8(ascii: "%"), bytes.last == 0x20 { bytes.replaceSubrange((bytes.count - 1)..., with: "\u{A0}".utf8) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `2.66`.
    static func decimal(_ number: Double, places: Int) -> String { NumberFormat(style: .plain, decimals: places, unit: nil).short(number) }

    /// `5 of 100`.
    static func ofHundred(_ fraction: Double) -> String { tell("\(Int((fraction * 100).rounded())) of 100") }

    private static func isWhole(_ number: Double) -> Bool { (number - number.rounded()).magnitude < 1e-9 }
}
