import AssayMetrics

/// The row of the decision table that applied, told from the tests.
struct ExplanationRule: Sendable {
    private enum Move: String, Sendable { case up, down, neither }

    private let isAdoptionUp: Bool
    private let value: Move?
    private let isGap: Bool?
    private let outcome: Verdict
    private let reasons: (adoption: String, value: String, gap: String)

    /// Nil when nothing was tested.
    init?(_ test: PairTest, numbers: ExplanationNumbers) {
        guard let adoption = test.adoption, let rise = test.rise else { return nil }
        let level = PairTest.Terms.level
        isAdoptionUp = adoption.pRising < level && rise >= PairTest.Terms.smallestRise
        value = test.value.map { $0.pRising < level ? .up : $0.pFalling < level ? .down : .neither }
        isGap = test.contrast.map { $0.pFalling < level }
        outcome = test.outcome
        reasons = (
            "p of a rise \(Words.probability(adoption.pRising)), change \(numbers.percent(rise))",
            test.value.map { "p of a rise \(Words.probability($0.pRising)), of a fall \(Words.probability($0.pFalling))" } ?? "zero in every week",
            test.contrast.map { "p of a falling contrast \(Words.probability($0.pFalling))" } ?? ""
        )
    }

    var entries: [Explanation.Entry] {
        var entries = [ExplanationNumbers.flag("adoption_up", "Adoption rose", isAdoptionUp, reasons.adoption)]
        entries.append(
            Explanation.Entry(key: "value", label: "Value moved", text: (value?.rawValue ?? "none") + Words.brackets(reasons.value), value: value.map { .text($0.rawValue) } ?? .none))
        if let isGap { entries.append(ExplanationNumbers.flag("gap", "Value grew less than asked", isGap, reasons.gap)) }
        entries.append(Explanation.Entry(key: "outcome", label: "Outcome", text: outcome.word, value: .text(outcome.rawValue)))
        return entries
    }

    /// `adoption rose, value did not rise, the gap is clear: diverging`.
    var sentence: String {
        let moves =
            switch value {
            case .up: "value improved"
            case .down: "value got worse"
            case .neither: "value moved neither way clearly"
            case nil: "value was zero in every week"
            }
        let gap = isAdoptionUp ? isGap.map { $0 ? ", the gap is clear" : ", no gap is clear" } ?? "" : ""
        return "adoption \(isAdoptionUp ? "rose" : "did not rise"), \(moves)\(gap): \(outcome.phrase)"
    }
}
