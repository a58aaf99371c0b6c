import AssayLanguage
import AssayMetrics

/// The change of a judged series over its weeks, as a fraction of its base, in the number's own direction, with its 90 % interval.
struct VerdictChange: Sendable, Hashable {
    let middle: Double
    let low: Double
    let high: Double
    /// Where weeks resemble their neighbours so much that few independent ones are left, the interval of the slope runs to its extremes and tells nothing.
    private let hasRange: Bool

    /// - Parameters:
    ///   - isTurned: the series was turned round so that up is good; here it is turned back.
    ///   - isNeverNegative: no figure is below zero, so that none can fall by more than all of it: the straight line that runs on to less is cut off.
    init(_ test: TrendTest, isTurned: Bool = false, isNeverNegative: Bool = false) {
        let (a, b, c) = (test.change / 100, test.changeLow / 100, test.changeHigh / 100)
        let (middle, low, high) = isTurned ? (-a, -c, -b) : (a, b, c)
        hasRange = low.isFinite && high.isFinite && high - low <= max(1, 1.5 * middle.magnitude)
        func floored(_ change: Double) -> Double { isNeverNegative && change < -1 ? -1 : change }
        (self.middle, self.low, self.high) = (floored(middle), floored(low), floored(high))
    }

    /// Neither the middle nor an end of the interval moved.
    var isNone: Bool { middle == 0 && low == 0 && high == 0 }

    /// Too little for anybody to see: no number is said.
    var isSlight: Bool { middle.magnitude < 0.0005 }

    /// So far up that a reader would call it a rise, whether or not the test does.
    var looksLikeARise: Bool { middle >= 0.1 }

    /// `58 %`, without a sign.
    var amount: String { Words.percent(middle.magnitude, decimals: middle.magnitude < 0.00995 ? 1 : 0) }

    /// `about +1 %`.
    var aboutSigned: String { tell("about \(signedAmount)") }

    /// `45–72 %`, with signs where one end is below zero.
    var range: String? { hasRange && low != high ? Words.range(low, high, isSigned: low < 0, decimals: decimals) : nil }

    /// `−6 to +8 %`.
    var signedRange: String? {
        guard low.isFinite, high.isFinite, low != high else { return nil }
        return hasRange ? Words.range(low, high, isSigned: true, decimals: decimals) : tell("too uneven for a range")
    }

    /// `rose about 19 %`; of less than anybody would see, `rose slightly`.
    func moved(up: Bool, range: String?) -> String {
        let move = isSlight
            ? (up ? tell("rose slightly") : tell("fell slightly"))
            : (up ? tell("rose about \(amount)") : tell("fell about \(amount)"))
        return move + Words.brackets(range)
    }

    /// `rose about 19 % (+9 to +28 %)`.
    func moved(up: Bool) -> String { moved(up: up, range: signedRange) }

    /// `changed by about +1 % (−6 to +8 %)`.
    var changed: String { isNone ? tell("did not change") : tell("changed by about \(signedAmount)") + Words.brackets(signedRange) }

    private var signedAmount: String { Words.signedPercent(middle, decimals: decimals) }

    /// How much a headline says of a change.
    enum Size { case about, bare, none }

    /// As a headline has it: `up about 58 %`, `down about 19 %`, `level` where that would be 0 %; with less said `up 58 %`, `up`.
    /// - Parameter up: which way the verdict says that it moved, however little; nil where it says nothing of it, and whole percents are enough.
    func headline(up: Bool? = nil, _ size: Size = .about) -> String {
        if up == nil, middle.magnitude < 0.005 { return tell("level") }
        let isUp = up ?? (middle > 0)
        let amount = up == nil ? Words.percent(middle.magnitude) : amount
        switch size {
        case .none: return isUp ? tell("up") : tell("down")
        case _ where up != nil && isSlight: return isUp ? tell("up slightly") : tell("down slightly")
        case .about: return isUp ? tell("up about \(amount)") : tell("down about \(amount)")
        case .bare: return isUp ? tell("up \(amount)") : tell("down \(amount)")
        }
    }

    /// One where everything is below a percent.
    private var decimals: Int { max(middle.magnitude, low.magnitude, high.magnitude) < 0.00995 ? 1 : 0 }
}

extension PairTest {
    /// The change of adoption, in words.
    var adoptionMove: VerdictChange? { adoption.map { VerdictChange($0, isNeverNegative: adoptionIndex.allSatisfy { $0 >= 0 }) } }

    /// The change of value, in the number's own direction. Turned round at 100, a number of zero stands at 200.
    var valueMove: VerdictChange? {
        value.map { VerdictChange($0, isTurned: !terms.isMoreBetter, isNeverNegative: valueIndex.allSatisfy { terms.isMoreBetter ? $0 >= 0 : $0 <= 200 }) }
    }
}

extension Words {
    /// ` (text)`, or nothing.
    static func brackets(_ text: String?) -> String { text.map { " (\($0))" } ?? "" }
}
