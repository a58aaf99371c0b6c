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
        case .divergingFalling: join(adoptionRose + ", while " + worsened + ".", contrast)
        case .divergingZero: join(adoptionRose + ".", "No value was recorded in any week: every figure of “\(valueTitle)” is zero.")
        case .together: join(isMoreBetter ? "Adoption and value have both risen." : "Adoption has risen and value has improved.", Self.noCause, measured(adoptionUp: true, valueUp: isMoreBetter))
        case .togetherAtCost:
            join(
                (isMoreBetter ? "Adoption and value have both risen" : "Adoption has risen and value has improved") + ", but " + guardrailWorse + ".", Self.noCause,
                measured(adoptionUp: true, valueUp: isMoreBetter))
        case .lagging:
            join("Value is \(isMoreBetter ? "rising" : "improving"), but \(pace?.shortfall ?? "more slowly than expected").", measured(adoptionUp: true, valueUp: isMoreBetter))
        case .cannotTell: cannotTell
        case .noRise: join("No sustained rise in adoption, so there is nothing to compare yet.", measured())
        case .valueOnly: join("Value \(isMoreBetter ? "rose" : "improved") without a rise in adoption: look for another cause.", measured(valueUp: isMoreBetter))
        case .valueDown: join("Value \(isMoreBetter ? "fell" : "got worse") and adoption did not rise.", measured(valueUp: !isMoreBetter))
        case .tooShort, .notJudged: assessment.reason.map { VerdictReason($0, in: catalog).text } ?? "No verdict is given."
        }
    }

    private static let noCause = "This does not show that one caused the other."

    private var valueTitle: String { Words.title(pair.value, in: catalog) }

    /// As a subject, in the number's own direction.
    private var valueName: String { isMoreBetter ? "value" : "“\(valueTitle)”" }

    private var guardrailWorse: String { pair.guardrail.map { "the guardrail “\(Words.title($0, in: catalog))” got worse" } ?? "the guardrail got worse" }

    private var adoptionRose: String {
        guard let adoption else { return "Adoption rose" }
        return "Adoption rose \(adoption.about) over \(Words.count(weeks, "week", "weeks"))" + Words.brackets(adoption.range.map { "plausible range " + $0 })
    }

    private var keptNoPace: String {
        guard let value, let pace else { return "Value did not keep pace." }
        // What would print as 0 % is no growth either.
        if (isMoreBetter ? value.middle : -value.middle) < 0.005 {
            let moved = isMoreBetter ? (value.isNone ? "it did not change" : value.aboutSigned + Words.brackets(value.signedRange)) : "\(valueName) \(value.changed)"
            return "Value did not keep pace: \(moved), where \(isMoreBetter ? pace.growth : "less is better and " + pace.improvement) was expected."
        }
        return isMoreBetter
            ? "Value did not keep pace: \(value.aboutSigned)\(Words.brackets(value.signedRange)), and it grew \(pace.shortfall)."
            : "Value did not keep pace: \(valueName) \(value.changed), where less is better, and it improved \(pace.shortfall)."
    }

    private var worsened: String {
        guard let value else { return isMoreBetter ? "value fell" : "value got worse" }
        return isMoreBetter ? "value " + value.moved(up: false) : "value got worse: \(valueName) " + value.moved(up: true)
    }

    private var contrast: String? {
        guard let pace, let p = assessment.test?.contrast?.pFalling, p.isFinite else { return nil }
        return "If value had \(pace.supposition), a gap this wide would turn up in \(Words.chance(p)) such series."
    }

    private var cannotTell: String {
        if let reason = assessment.reason, reason != .noise { return VerdictReason(reason, in: catalog).text }
        let needed = assessment.weeksNeeded.map {
            "At this noise about \(Words.moreWeeks($0)) \($0 == 1...1 ? "is" : "are") needed, in a window that holds them."
        }
        return join(
            "Adoption rose; value is too noisy to say whether it followed.", needed ?? "At this noise it cannot be told within two years.",
            measured(adoptionUp: true))
    }

    /// Both changes side by side.
    /// - Parameters: which way each number moved; nil says only by how much it changed.
    private func measured(adoptionUp: Bool? = nil, valueUp: Bool? = nil) -> String? {
        guard let adoption else { return nil }
        let rise = adoptionUp == true ? "rose \(adoption.about)" + Words.brackets(adoption.range.map { "plausible range " + $0 }) : adoption.changed
        let other = value.map { " and \(valueName) " + (valueUp.map($0.moved) ?? $0.changed) } ?? ""
        return "Over \(Words.count(weeks, "week", "weeks")) adoption \(rise)\(other)."
    }

    private func join(_ sentences: String?...) -> String { sentences.compactMap(\.self).joined(separator: " ") }
}

extension Words {
    /// The title of a metric by its id.
    static func title(_ metric: String, in catalog: MetricCatalog) -> String { catalog.metricIndex(metric).map { catalog.metrics[$0].title } ?? metric }
}
