import AssayLanguage
import AssayMetrics

/// What a verdict says, in one to three sentences: what was measured, never a cause.
///
/// Of a value of which less is better, the words follow the number (`“Waiting time” fell`), and value itself improves or gets worse: it never
/// rises while the number falls.
struct VerdictSentences {
    private let assessment: Assessment
    private let catalog: MetricCatalog
    private let pair: MetricPair
    private let isMoreBetter: Bool
    private let pace: VerdictPace?
    private let adoption: VerdictChange?
    private let value: VerdictChange?
    /// From the first judged week to the last, both counted.
    private let weeks: Int

    init(_ assessment: Assessment, in catalog: MetricCatalog) {
        self.assessment = assessment
        self.catalog = catalog
        pair = catalog.pairs[assessment.pair]
        let isMoreBetter = assessment.test?.terms.isMoreBetter ?? true
        self.isMoreBetter = isMoreBetter
        pace = assessment.test.map { VerdictPace(passThrough: $0.terms.passThrough) }
        adoption = assessment.test?.adoptionMove
        value = assessment.test?.valueMove
        weeks = (assessment.test?.adoption?.span ?? 0) + 1
    }

    var text: String {
        switch assessment.verdict {
        case .diverging: join(adoptionRose + ".", keptNoPace, contrast)
        case .divergingFalling: join(worsened, contrast)
        case .divergingZero: join(adoptionRose + ".", tell("No value was recorded in any week: every figure of “\(valueTitle)” is zero."))
        case .together:
            join(
                isMoreBetter ? tell("Adoption and value have both risen.") : tell("Adoption has risen and value has improved."), Self.noCause,
                measured(adoptionUp: true, valueUp: isMoreBetter))
        case .togetherAtCost:
            join(
                isMoreBetter ? tell("Adoption and value have both risen, but \(guardrailWorse).") : tell("Adoption has risen and value has improved, but \(guardrailWorse)."),
                Self.noCause, measured(adoptionUp: true, valueUp: isMoreBetter))
        case .lagging: join(lagging, measured(adoptionUp: true, valueUp: isMoreBetter))
        case .cannotTell: cannotTell
        case .noRise:
            join(
                adoption?.looksLikeARise ?? false
                    ? tell("Adoption went up and down too much to call it a rise, so there is nothing to compare yet.")
                    : tell("No sustained rise in adoption, so there is nothing to compare yet."), measured())
        case .valueOnly:
            join(
                isMoreBetter
                    ? tell("Value rose without a rise in adoption: look for another cause.") : tell("Value improved without a rise in adoption: look for another cause."),
                measured(valueUp: isMoreBetter))
        case .valueDown:
            join(isMoreBetter ? tell("Value fell and adoption did not rise.") : tell("Value got worse and adoption did not rise."), measured(valueUp: !isMoreBetter))
        case .tooShort, .notJudged: assessment.reason.map { VerdictReason($0, in: catalog).text } ?? tell("No verdict is given.")
        }
    }

    private static var noCause: String { tell("This does not show that one caused the other.") }

    private var valueTitle: String { Words.title(pair.value, in: catalog) }

    private var guardrailWorse: String {
        pair.guardrail.map { tell("the guardrail “\(Words.title($0, in: catalog))” got worse") } ?? tell("the guardrail got worse")
    }

    /// Without its full stop.
    private var adoptionRose: String {
        guard let adoption else { return tell("Adoption rose") }
        let rose =
            adoption.isSlight
            ? tell("Adoption rose slightly over \(Words.weeks(weeks))") : tell("Adoption rose about \(adoption.amount) over \(Words.weeks(weeks))")
        return adoption.range.map { tell("\(rose) (plausible range \($0))") } ?? rose
    }

    private var keptNoPace: String {
        guard let value, let pace else { return tell("Value did not keep pace.") }
        let change = value.aboutSigned + Words.brackets(value.signedRange)
        // What would print as 0 % is no growth either.
        if (isMoreBetter ? value.middle : -value.middle) < 0.005 {
            if !isMoreBetter {
                return tell("Value did not keep pace: “\(valueTitle)” \(value.changed), where less is better and \(pace.improvement) was expected.")
            }
            return value.isNone
                ? tell("Value did not keep pace: it did not change, where \(pace.growth) was expected.")
                : tell("Value did not keep pace: \(change), where \(pace.growth) was expected.")
        }
        return isMoreBetter
            ? tell("Value did not keep pace: \(change), and it grew \(pace.shortfall).")
            : tell("Value did not keep pace: “\(valueTitle)” \(value.changed), where less is better, and it improved \(pace.shortfall).")
    }

    /// That adoption rose and value fell.
    private var worsened: String {
        let rose = adoptionRose
        guard let value else { return isMoreBetter ? tell("\(rose), while value fell.") : tell("\(rose), while value got worse.") }
        return isMoreBetter
            ? tell("\(rose), while value \(value.moved(up: false)).") : tell("\(rose), while value got worse: “\(valueTitle)” \(value.moved(up: true)).")
    }

    private var contrast: String? {
        guard let pace, let p = assessment.test?.contrast?.pFalling, p.isFinite else { return nil }
        return tell("\(pace.supposition), a gap this wide would turn up in \(Words.chance(p)) such series.")
    }

    private var lagging: String {
        let shortfall = pace?.shortfall ?? tell("more slowly than expected")
        return isMoreBetter ? tell("Value is rising, but \(shortfall).") : tell("Value is improving, but \(shortfall).")
    }

    private var cannotTell: String {
        if let reason = assessment.reason, reason != .noise { return VerdictReason(reason, in: catalog).text }
        let needed = assessment.weeksNeeded.map {
            $0 == 1...1
                ? tell("At this noise about \(Words.moreWeeks($0)) is needed, in a window that holds them.")
                : tell("At this noise about \(Words.moreWeeks($0)) are needed, in a window that holds them.")
        }
        return join(
            tell("Adoption rose; value is too noisy to say whether it followed."), needed ?? tell("At this noise it cannot be told within two years."),
            measured(adoptionUp: true))
    }

    /// Both changes side by side.
    /// - Parameters: which way each number moved; nil says only by how much it changed.
    private func measured(adoptionUp: Bool? = nil, valueUp: Bool? = nil) -> String? {
        guard let adoption else { return nil }
        let over = Words.weeks(weeks)
        let rise = adoptionUp == true ? adoption.moved(up: true, range: adoption.range.map { tell("plausible range \($0)") }) : adoption.changed
        guard let value else { return tell("Over \(over) adoption \(rise).") }
        let move = valueUp.map(value.moved(up:)) ?? value.changed
        return isMoreBetter ? tell("Over \(over) adoption \(rise) and value \(move).") : tell("Over \(over) adoption \(rise) and “\(valueTitle)” \(move).")
    }

    private func join(_ sentences: String?...) -> String { sentences.compactMap(\.self).joined(separator: " ") }
}

extension Words {
    /// The title of a metric by its id.
    static func title(_ metric: String, in catalog: MetricCatalog) -> String { catalog.metricIndex(metric).map { catalog.metrics[$0].title } ?? metric }
}
