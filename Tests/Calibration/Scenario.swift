import Foundation

/// What adoption and value do, but for noise: logarithms of their levels over the weeks.
enum Scenario: String, CaseIterable, Sendable {
    case null, bothFull, bothHalf, lag4, stepBoth, spikeMiddle, spikeEnd, upFlat, upDown, stepFlat

    /// A rise by 60 %.
    static let rise = log(1.6)

    var isDivergence: Bool { self == .upFlat || self == .upDown || self == .stepFlat }

    /// A case at the edge of what the rule can tell, in which it errs most: shown as a weak spot.
    var isBoundary: Bool { self == .bothHalf || self == .spikeEnd }

    var words: String {
        switch self {
        case .null: "Neither adoption nor value changes"
        case .bothFull: "Adoption and value both rise by 60 %"
        case .bothHalf: "Adoption rises by 60 %, value by 30 %: the edge of keeping half the pace"
        case .lag4: "Value follows adoption four weeks later, no lag declared"
        case .stepBoth: "Adoption and value both step up by 60 % half way"
        case .spikeMiddle: "Adoption is up for four weeks in the middle only"
        case .spikeEnd: "Adoption is up in the last three weeks only"
        case .upFlat: "Adoption rises by 60 %, value stays level"
        case .upDown: "Adoption rises by 60 %, value falls by 20 %"
        case .stepFlat: "Adoption steps up by 60 % half way, value stays level"
        }
    }

    /// How often the rule said "diverging" when it was chosen, over 26 and 52 weeks.
    var expected: Double {
        switch self {
        case .null: 0.01
        case .bothFull, .lag4, .stepBoth, .spikeMiddle: 0
        case .bothHalf: 0.02
        case .spikeEnd: 0.03
        case .upFlat: 0.66
        case .upDown: 0.83
        case .stepFlat: 0.61
        }
    }

    /// In week `t` of `count`.
    func level(_ t: Int, of count: Int) -> (adoption: Double, value: Double) {
        let rise = Scenario.rise
        let ramp = Double(t) / Double(count - 1)
        let half = count / 2
        let step = t >= half ? 1.0 : 0
        return switch self {
        case .null: (0, 0)
        case .bothFull: (rise * ramp, rise * ramp)
        case .bothHalf: (rise * ramp, log(1.3) * ramp)
        case .lag4: (rise * ramp, rise * Double(max(0, t - 4)) / Double(count - 1))
        case .stepBoth: (rise * step, rise * step)
        case .spikeMiddle: ((half - 2..<half + 2).contains(t) ? rise : 0, 0)
        case .spikeEnd: (t >= count - 3 ? rise : 0, 0)
        case .upFlat: (rise * ramp, 0)
        case .upDown: (rise * ramp, log(0.8) * ramp)
        case .stepFlat: (rise * step, 0)
        }
    }
}
