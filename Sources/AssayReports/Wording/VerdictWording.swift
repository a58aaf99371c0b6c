import AssayMetrics

extension Verdict {
    /// `Diverging`: at most four words, the same everywhere.
    var word: String {
        switch self {
        case .diverging: "Diverging"
        case .divergingFalling: "Diverging, value falling"
        case .divergingZero: "Diverging, no value"
        case .together: "Together"
        case .togetherAtCost: "Together, at a cost"
        case .lagging: "Value lags"
        case .cannotTell: "Cannot tell yet"
        case .valueOnly: "Value only"
        case .valueDown: "Value down"
        case .noRise: "No rise"
        case .tooShort: "Too early"
        case .notJudged: "Not judged"
        }
    }

    /// Within a sentence: `diverging`. The words hold no names, so only the first letter differs.
    var phrase: String { word.prefix(1).lowercased() + word.dropFirst() }

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
        case .early(let reports): reports > 1 ? "early sign, \(Words.ordinal(reports)) report" : "early sign"
        case .confirmed(let reports, let since):
            reports > Persistence.confirmingReports ? "confirmed since \(since)" : "confirmed (\(Words.ordinal(reports)) report)"
        }
    }

    /// `early sign`, `confirmed`.
    var word: String {
        switch self {
        case .early: "early sign"
        case .confirmed: "confirmed"
        }
    }
}

extension Assessment {
    /// As prose cites it: `diverging (confirmed)`.
    var phrase: String { verdict.phrase + (stage.map { " (\($0.word))" } ?? "") }
}

extension Words {
    /// `2nd`, `11th`.
    static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        return "\(number)" + (isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th")
    }
}
