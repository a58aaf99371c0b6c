import AssayLanguage
import AssayMetrics

/// One verdict as a headline: both metrics by name, by how much each moved, the verdict and its stage.
struct VerdictHeadline {
    private typealias Size = VerdictChange.Size

    private let assessment: Assessment
    private let pair: MetricPair
    private let catalog: MetricCatalog
    /// `Checkout`; nil of everybody.
    private let place: String?

    init(_ assessment: Assessment, in catalog: MetricCatalog) {
        self.assessment = assessment
        self.catalog = catalog
        pair = catalog.pairs[assessment.pair]
        place = assessment.group == MetricCatalog.everybody ? nil : catalog.groups[assessment.group].title
    }

    /// From the fullest to the shortest: the guardrail goes first, then the stage, then `about`, then the sizes; last of all the titles of the metrics.
    var variants: [String] {
        measured + [named(assessment.phrase), named(assessment.verdict.phrase)]
    }

    /// As the title of a figure: the fullest that is no longer than fifteen words, without its full stop; nil when none is.
    var title: String? {
        variants.first { Words.wordCount($0) <= 15 }.map { String($0.hasSuffix(".") ? $0.dropLast() : $0[...]) }
    }

    private func named(_ words: String) -> String { "\(placed(pair.title)): \(words)." }

    /// With the group where it is one.
    private func placed(_ text: String) -> String { place.map { tell("\(text) in \($0)") } ?? text }

    private var measured: [String] {
        if assessment.reason == .groupChangedSize { return [named(tell("cannot tell yet, since the group changed size"))] }
        guard let adoption = assessment.test?.adoptionMove else { return [] }
        let value = assessment.test?.valueMove
        switch assessment.verdict {
        case .cannotTell:
            return sizes { size in
                let rose = placed("\(adoptionTitle) \(adoption.headline(up: true, size))")
                return tell("\(rose); \(valueTitle) too noisy to say whether value followed.")
            }
        case .noRise:
            // A move that may be chance is told with its size, or not at all: "up" alone would contradict, and so would a large one.
            guard !adoption.looksLikeARise else { return [named(tell("no sustained rise in adoption, so nothing to compare yet"))] }
            let moves = ["\(adoptionTitle) \(adoption.headline())"] + (value.map { ["\(valueTitle) \($0.headline())"] } ?? [])
            let both = placed(moves.joined(separator: ", "))
            return [
                tell("\(both): no sustained rise in adoption, so nothing to compare yet."), tell("\(both): no sustained rise in adoption."), "\(both): \(assessment.verdict.phrase).",
                named(tell("no sustained rise in adoption, so nothing to compare yet")),
            ]
        case .valueOnly, .valueDown:
            guard let value else { return [] }
            let isGood = assessment.verdict == .valueOnly
            return claims { size in
                let moved = "\(valueTitle) \(value.headline(up: isGood == isMoreBetter, size))"
                return placed(tell("\(moved) without a rise in \(adoptionTitle)"))
            }
        case .tooShort, .notJudged: return []
        default:
            return claims { size in
                let other = value.map { "\(valueTitle) \($0.headline(up: valueUp, size))" } ?? tell("\(valueTitle) zero in every week")
                return placed("\(adoptionTitle) \(adoption.headline(up: true, size)), \(other)")
            }
        }
    }

    /// The moves with the verdict: at first with the guardrail that got worse.
    private func claims(_ moves: (Size) -> String) -> [String] {
        let worse = worseGuardrail.map { title in [Size.about, .bare].map { tell("\(moves($0)), and \(title) got worse: \(assessment.phrase).") } } ?? []
        return worse + ["\(moves(.about)): \(assessment.phrase)."] + sizes { "\(moves($0)): \(assessment.verdict.phrase)." }
    }

    /// From the longest to the shortest.
    private func sizes(_ text: (Size) -> String) -> [String] { [text(.about), text(.bare), text(.none)] }

    /// Which way the number moved, where the verdict says it.
    private var valueUp: Bool? {
        switch assessment.verdict {
        case .together, .togetherAtCost, .lagging: isMoreBetter
        case .divergingFalling: !isMoreBetter
        default: nil
        }
    }

    private var isMoreBetter: Bool { assessment.test?.terms.isMoreBetter ?? true }
    private var adoptionTitle: String { Words.title(pair.adoption, in: catalog) }
    private var valueTitle: String { Words.title(pair.value, in: catalog) }

    private var worseGuardrail: String? {
        for case .guardrailWorse(let metric) in assessment.caveats { return Words.title(metric, in: catalog) }
        return nil
    }
}
