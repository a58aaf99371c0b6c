/// The pass-through of a pair, in words: how fast value is expected to grow beside adoption.
struct VerdictPace: Sendable, Hashable {
    /// Follows "it grew": `less than half as fast as adoption`.
    let shortfall: String
    /// Follows "If value had": `kept even half the pace`.
    let supposition: String
    /// Follows "value is expected to grow": `at least half as fast as adoption`.
    let expectation: String
    /// Precedes "was expected": `at least half of adoption’s growth`.
    let growth: String
    /// The same where less is better: `an improvement by at least half of adoption’s growth`.
    let improvement: String

    /// - Parameter passThrough: the part of adoption's growth that value is expected to make at least; 0.5 is half.
    init(passThrough: Double) {
        let named = VerdictPace.names.first { ($0.part - passThrough).magnitude < 0.002 }
        if passThrough < 0.0005 {
            shortfall = "not at all"
            supposition = "stayed level"
            expectation = "not to fall while adoption grows"
            growth = "no fall"
            improvement = "no rise"
        } else if (passThrough - 1).magnitude < 0.0005 {
            shortfall = "more slowly than adoption"
            supposition = "kept the same pace"
            expectation = "to grow at least as fast as adoption"
            growth = "growth at least as fast as adoption’s"
            improvement = "an improvement at least as fast as adoption’s growth"
        } else if let named {
            shortfall = "less than \(named.word) as fast as adoption"
            supposition = "kept even \(named.word) \(named.word == "half" ? "the pace" : "of the pace")"
            expectation = "to grow at least \(named.word) as fast as adoption"
            growth = "at least \(named.word) of adoption’s growth"
            improvement = "an improvement by " + growth
        } else {
            let percent = Words.percent(passThrough, decimals: (passThrough * 100).rounded() / 100 == passThrough ? 0 : 1)
            shortfall = "at less than \(percent) of adoption’s pace"
            supposition = passThrough < 1 ? "kept even \(percent) of the pace" : "kept \(percent) of the pace"
            expectation = "to grow at \(percent) of adoption’s pace at least"
            growth = "at least \(percent) of adoption’s growth"
            improvement = "an improvement by " + growth
        }
    }

    /// Half is `half as fast`; the others are `a third as fast`.
    private static let names: [(part: Double, word: String)] = [
        (0.1, "a tenth"), (0.2, "a fifth"), (0.25, "a quarter"), (1.0 / 3, "a third"), (0.5, "half"), (2.0 / 3, "two thirds"), (0.75, "three quarters"),
    ]
}
