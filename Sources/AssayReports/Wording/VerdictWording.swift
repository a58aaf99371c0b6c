import AssayLanguage
import AssayMetrics

extension Verdict {
    /// `Diverging`: at most four words, the same everywhere.
    var word: String {
        switch self {
        case .diverging: tell("Diverging")
        case .divergingFalling: tell("Diverging, value falling")
        case .divergingZero: tell("Diverging, no value")
        case .together: tell("Together")
        case .togetherAtCost: tell("Together, at a cost")
        case .lagging: tell("Value lags")
        case .cannotTell: tell("Cannot tell yet")
        case .valueOnly: tell("Value only")
        case .valueDown: tell("Value down")
        case .noRise: tell("No rise")
        case .tooShort: tell("Too early")
        case .notJudged: tell("Not judged")
        }
    }

    /// The same within a sentence: `diverging`. Phrases of their own, since in other languages some begin with a name.
    var phrase: String {
        switch self {
        case .diverging: tell("diverging")
        case .divergingFalling: tell("diverging, value falling")
        case .divergingZero: tell("diverging, no value")
        case .together: tell("together")
        case .togetherAtCost: tell("together, at a cost")
        case .lagging: tell("value lags")
        case .cannotTell: tell("cannot tell yet")
        case .valueOnly: tell("value only")
        case .valueDown: tell("value down")
        case .noRise: tell("no rise")
        case .tooShort: tell("too early")
        case .notJudged: tell("not judged")
        }
    }

    var tone: VerdictCard.Tone {
        switch self {
        case .diverging, .divergingFalling, .divergingZero, .togetherAtCost, .valueDown: .bad
        case .lagging: .caution
        case .cannotTell: .unknown
        case .together: .good
        case .valueOnly, .noRise, .tooShort, .notJudged: .neutral
        }
    }
}

extension Assessment.Stage {
    /// `early sign, 2nd report`, `confirmed since 2026-W36`.
    var text: String {
        switch self {
        case .early(let reports): reports > 1 ? tell("early sign, \(Words.ordinal(reports)) report") : word
        case .confirmed(let reports, let since):
            reports > Persistence.confirmingReports ? tell("confirmed since \(since)") : tell("confirmed (\(Words.ordinal(reports)) report)")
        }
    }

    /// `early sign`, `confirmed`.
    var word: String {
        switch self {
        case .early: tell("early sign")
        case .confirmed: tell("confirmed")
        }
    }
}

extension Assessment {
    /// As prose cites it: `diverging (confirmed)`.
    var phrase: String { verdict.phrase + Words.brackets(stage?.word) }
}

extension Words {
    /// `2nd`, `11th`.
    static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        switch isTeen ? 0 : number % 10 {
        case 1: return tell("\(number)st")
        case 2: return tell("\(number)nd")
        case 3: return tell("\(number)rd")
        default: return tell("\(number)th")
        }
    }
}
