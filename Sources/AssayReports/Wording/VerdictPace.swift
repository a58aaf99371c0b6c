import AssayLanguage

/// The pass-through of a pair, in words: how fast value is expected to grow beside adoption.
struct VerdictPace: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        /// None of adoption's growth.
        case none
        case half
        case tenth, fifth, quarter, third, twoThirds, threeQuarters
        /// As much as adoption.
        case all
        case other(Double)
    }

    private let part: Part

    /// - Parameter passThrough: the part of adoption's growth that value is expected to make at least; 0.5 is half.
    init(passThrough: Double) {
        if passThrough < 0.0005 {
            part = .none
        } else if (passThrough - 1).magnitude < 0.0005 {
            part = .all
        } else {
            part = VerdictPace.named.first { ($0.part - passThrough).magnitude < 0.002 }?.name ?? .other(passThrough)
        }
    }

    /// Follows "it grew": `less than half as fast as adoption`.
    var shortfall: String {
        switch part {
        case .none: tell("not at all")
        case .all: tell("more slowly than adoption")
        case .half: tell("less than half as fast as adoption")
        case .other(let part): tell("at less than \(VerdictPace.percent(part)) of adoption’s pace")
        default: tell("less than \(word) as fast as adoption")
        }
    }

    /// Begins a sentence: `If value had kept even half the pace`.
    var supposition: String {
        switch part {
        case .none: tell("If value had stayed level")
        case .all: tell("If value had kept the same pace")
        case .half: tell("If value had kept even half the pace")
        case .other(let part) where part < 1: tell("If value had kept even \(VerdictPace.percent(part)) of the pace")
        case .other(let part): tell("If value had kept \(VerdictPace.percent(part)) of the pace")
        default: tell("If value had kept even \(word) of the pace")
        }
    }

    /// Follows "value is expected": `to grow at least half as fast as adoption`.
    var expectation: String {
        switch part {
        case .none: tell("not to fall while adoption grows")
        case .all: tell("to grow at least as fast as adoption")
        case .half: tell("to grow at least half as fast as adoption")
        case .other(let part): tell("to grow at \(VerdictPace.percent(part)) of adoption’s pace at least")
        default: tell("to grow at least \(word) as fast as adoption")
        }
    }

    /// Precedes "was expected": `at least half of adoption’s growth`.
    var growth: String {
        switch part {
        case .none: tell("no fall")
        case .all: tell("growth at least as fast as adoption’s")
        case .half: tell("at least half of adoption’s growth")
        case .other(let part): tell("at least \(VerdictPace.percent(part)) of adoption’s growth")
        default: tell("at least \(word) of adoption’s growth")
        }
    }

    /// The same where less is better: `an improvement by at least half of adoption’s growth`.
    var improvement: String {
        switch part {
        case .none: tell("no rise")
        case .all: tell("an improvement at least as fast as adoption’s growth")
        default: tell("an improvement by \(growth)")
        }
    }

    /// `a third`; half is `half as fast`, and not `a half as fast`.
    private var word: String {
        switch part {
        case .tenth: tell("a tenth")
        case .fifth: tell("a fifth")
        case .quarter: tell("a quarter")
        case .third: tell("a third")
        case .twoThirds: tell("two thirds")
        case .threeQuarters: tell("three quarters")
        case .none, .half, .all, .other: ""
        }
    }

    private static func percent(_ part: Double) -> String { Words.percent(part, decimals: (part * 100).rounded() / 100 == part ? 0 : 1) }

    private static let named: [(part: Double, name: Part)] = [
        (0.1, .tenth), (0.2, .fifth), (0.25, .quarter), (1.0 / 3, .third), (0.5, .half), (2.0 / 3, .twoThirds), (0.75, .threeQuarters),
    ]
}
