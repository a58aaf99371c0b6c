import AssayLanguage
import AssayMetrics
import AssayTemplating

/// How verdicts are made, on half a page: what each word means, and what is hidden.
struct PacketMethod {
    let policy: DisclosurePolicy

    var value: TemplateValue {
        .record([
            "text": .list(text) { .text($0) },
            "verdicts": .list(Verdict.allCases.sorted { $0.newsRank < $1.newsRank }) { verdict in
                .record(["shape": .text(verdict.tone.shape), "word": .text(verdict.word), "text": .text(verdict.meaning)])
            },
            "hidden": .list(hidden) { .text($0) },
        ])
    }

    private var text: [String] {
        [
            tell("Each pair sets an adoption metric beside the value metric that it is meant to move. Over the weeks of the report it is tested whether each rises or falls, and whether value stays behind the part of adoption’s growth that the pair expects of it. With fewer than \(PairTest.Terms.fewestWeeks) weeks there is no verdict."),
            tell("A verdict says what was measured, and never why. One that claims something is an early sign at first; the same one in \(Persistence.confirmingReports) reports running is confirmed. What would not stand among all comparisons of a report is not headlined."),
        ]
    }

    private var hidden: [String] {
        [
            tell("A group is shown in a week only if at least \(policy.minimumPeople) people stand behind each of its figures of that week. What is too small to show is left out everywhere and for good; where it could be had by subtraction, a second group is left out with it."),
            tell("How many people stand behind a figure is told in bands only: 10–19, 20–49, 50 and more. That number is what the publisher’s data says; it cannot be checked here."),
        ]
    }
}

extension Verdict {
    /// What the word means, in one sentence.
    fileprivate var meaning: String {
        switch self {
        case .divergingFalling: tell("Adoption rose and value fell.")
        case .divergingZero: tell("Adoption rose and value was zero in every week.")
        case .diverging: tell("Adoption rose; value moved neither way clearly and stayed behind its part.")
        case .togetherAtCost: tell("Both rose, and the guardrail got worse.")
        case .valueDown: tell("Value fell, and adoption did not rise.")
        case .lagging: tell("Both rose, and value stayed behind its part.")
        case .cannotTell: tell("Adoption rose. These figures would look alike whether value followed or not.")
        case .together: tell("Both rose. This does not show that one moved the other.")
        case .valueOnly: tell("Value rose without a rise in adoption.")
        case .noRise: tell("Adoption did not rise: there is nothing to compare yet.")
        case .tooShort: tell("Fewer than \(PairTest.Terms.fewestWeeks) weeks have figures.")
        case .notJudged: tell("No verdict, for the reason that stands with the pair.")
        }
    }
}
