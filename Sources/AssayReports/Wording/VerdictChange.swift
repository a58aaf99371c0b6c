import AssayMetrics

/// The change of a judged series over its weeks, as a fraction of its base, in the number's own direction, with its 90 % interval.
struct VerdictChange: Sendable, Hashable {
    let middle: Double
    let low: Double
    let high: Double

    /// - Parameter isTurned: the series was turned round so that up is good; here it is turned back.
    init(_ test: TrendTest, isTurned: Bool = false) {
        let (a, b, c) = (test.change / 100, test.changeLow / 100, test.changeHigh / 100)
        (middle, low, high) = isTurned ? (-a, -c, -b) : (a, b, c)
    }

    /// `about 58 %`; of less than anybody would see, `slightly`.
    var about: String {
        if middle.magnitude < 0.0005 { return "slightly" }
        return "about " + Words.percent(middle.magnitude, decimals: middle.magnitude < 0.00995 ? 1 : 0)
    }

    /// `about +1 %`.
    var aboutSigned: String { "about " + Words.signedPercent(middle, decimals: decimals) }

    /// `45–72 %`, with signs where one end is below zero.
    var range: String? { hasRange ? Words.range(low, high, isSigned: low < 0, decimals: decimals) : nil }

    /// `−6 to +8 %`.
    var signedRange: String? {
        guard low.isFinite, high.isFinite else { return nil }
        return hasRange ? Words.range(low, high, isSigned: true, decimals: decimals) : "too uneven for a range"
    }

    /// `rose about 19 % (+9 to +28 %)`.
    func moved(up: Bool) -> String { (up ? "rose " : "fell ") + about + Words.brackets(signedRange) }

    /// `changed by about +1 % (−6 to +8 %)`.
    var changed: String { "changed by " + aboutSigned + Words.brackets(signedRange) }

    /// One where everything is below a percent.
    private var decimals: Int { max(middle.magnitude, low.magnitude, high.magnitude) < 0.00995 ? 1 : 0 }
    /// Where weeks resemble their neighbours so much that few independent ones are left, the interval of the slope runs to its extremes and tells nothing.
    private var hasRange: Bool { low.isFinite && high.isFinite && high - low <= max(1, 1.5 * middle.magnitude) }
}

extension Words {
    /// ` (text)`, or nothing.
    static func brackets(_ text: String?) -> String { text.map { " (\($0))" } ?? "" }
}
