import AssayLanguage
import AssayMetrics

/// The row of the decision table that applied, told from the tests.
struct ExplanationRule: Sendable {
    private enum Move: String, Sendable {
        case up, down, neither

        var word: String {
            switch self {
            case .up: tell("up")
            case .down: tell("down")
            case .neither: tell("neither")
            }
        }
    }

    private let test: PairTest
    private let adoption: TrendTest
    private let rise: Double
    private let numbers: ExplanationNumbers
    private let isAdoptionUp: Bool
    private let value: Move?
    private let isGap: Bool?

    /// Nil when nothing was tested.
    init?(_ test: PairTest, numbers: ExplanationNumbers) {
        guard let adoption = test.adoption, let rise = test.rise else { return nil }
        let level = PairTest.Terms.level
        self.test = test
        self.adoption = adoption
        self.rise = rise
        self.numbers = numbers
        isAdoptionUp = adoption.pRising < level && rise >= PairTest.Terms.smallestRise
        value = test.value.map { $0.pRising < level ? .up : $0.pFalling < level ? .down : .neither }
        isGap = test.contrast.map { $0.pFalling < level }
    }

    var entries: [Explanation.Entry] {
        let rose = tell("p of a rise \(Words.probability(adoption.pRising)), change \(numbers.percent(rise))")
        let moved = test.value.map { tell("p of a rise \(Words.probability($0.pRising)), of a fall \(Words.probability($0.pFalling))") } ?? tell("zero in every week")
        var entries = [ExplanationNumbers.flag("adoption_up", tell("Adoption rose"), isAdoptionUp, rose)]
        entries.append(
            Explanation.Entry(key: "value", label: tell("Value moved"), text: (value?.word ?? ExplanationNumbers.none) + Words.brackets(moved), value: value.map { .text($0.rawValue) } ?? .none))
        if let isGap, let contrast = test.contrast {
            entries.append(ExplanationNumbers.flag("gap", tell("Value grew less than asked"), isGap, tell("p of a falling contrast \(Words.probability(contrast.pFalling))")))
        }
        entries.append(Explanation.Entry(key: "outcome", label: tell("Outcome"), text: test.outcome.word, value: .text(test.outcome.rawValue)))
        return entries
    }

    /// `adoption rose, value did not rise, the gap is clear: diverging`.
    var sentence: String {
        let moves =
            switch value {
            case .up: tell("value improved")
            case .down: tell("value got worse")
            case .neither: tell("value moved neither way clearly")
            case nil: tell("value was zero in every week")
            }
        let gap = isAdoptionUp ? isGap.map { $0 ? tell("the gap is clear") : tell("no gap is clear") } : nil
        let tests = [isAdoptionUp ? tell("adoption rose") : tell("adoption did not rise"), moves, gap].compactMap(\.self).joined(separator: ", ")
        return "\(tests): \(test.outcome.phrase)"
    }
}
