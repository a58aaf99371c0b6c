import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// How a pair is judged, step by step.
    static var judging: MethodSection {
        MethodSection(
            id: "judging", title: tell("How a pair is judged"),
            blocks: [
                .steps([
                    tell("The weeks are lined up. Provisional figures and the week still running stay out, and so do weeks that are missing or hidden: they are never filled in, and never count as zero. Where the pair declares a lag, the value is read that many weeks later. What counts are the weeks in which both have a figure."),
                    tell("Where a definition changed, the series begins anew: nothing is compared across the change."),
                    tell("At least \(PairTest.Terms.fewestWeeks) weeks are needed, and a figure of both in at least \(MethodNumbers.percent(1 - MethodNumbers.mostMissing)) of the weeks between the first and the last. Below that there are levels and charts, and no verdict."),
                    tell("When a group changes size by more than \(MethodNumbers.percent(MethodNumbers.largestSizeChange)) over the weeks, sums are divided by the number of people, to the nearest five. A group too small for that cannot be told."),
                    tell("Both are turned into an index. Its 100 is the median of the first weeks: a third of them, from 3 to 8. A value of which less is better is turned round, so that up is good. A series that starts at zero or below has no index, and so no verdict; a value that is zero in every week is said to be just that."),
                    tell("Of each series it is asked whether it rises or falls. For any two weeks it is counted whether the later one is higher (Kendall’s test). As weeks resemble their neighbours, they are worth fewer independent ones, and count as fewer. How much it changed is the median of the slopes between any two weeks (Theil and Sen), with the range that holds the true one in about 9 of 10 cases."),
                    tell("Adoption has risen when its change is \(MethodNumbers.percent(PairTest.Terms.smallestRise)) or more, and a series without a trend would rise this clearly in fewer than \(MethodNumbers.ofHundred(PairTest.Terms.level)) cases. Value has risen or fallen by the same rule, whatever the size."),
                    tell("That value was not seen to rise is no evidence that it stood still: it may only be noisy. So the gap is tested by itself. Each pair declares how much of adoption’s growth value should make at least, in its expectation: if adoption rises by 50\u{A0}%, and value should rise by 25\u{A0}%, this part is half. Value is behind when value less this part of adoption falls so clearly that it would by chance in fewer than \(MethodNumbers.ofHundred(PairTest.Terms.level)) cases."),
                    tell("The verdict is read off the table below."),
                    tell("The guardrail, where there is one, is tested like the others. When it got worse, “\(Verdict.together.word)” becomes “\(Verdict.togetherAtCost.word)”."),
                ]),
                .text(
                    tell("Sources: Mann 1945 and Kendall 1975 for the test and its ties; Sen 1968 for the slope and its range; Bayley and Hammersley 1946 and Yue and Wang 2004 for weeks that resemble their neighbours. How much they do is measured twice, after a straight line and after the best single step, and the smaller one is used; both corrections were chosen by simulation, and the calibration below says how often the whole errs. Tests use figures as they are, unrounded.")
                ),
            ])
    }

    /// The table of verdicts, in the order of news.
    static var verdicts: MethodSection {
        MethodSection(
            id: "verdicts", title: tell("The verdicts"),
            blocks: [
                .text(
                    tell("Worst news first, as on a page; of the same news, confirmed before early. Each verdict has a word and a shape: \(shapes).")
                ),
                .words(
                    DataTable(
                        id: "verdict-table", caption: tell("What makes which verdict"), columns: [tell("Verdict"), tell("Adoption"), tell("Value"), tell("Value behind its part")],
                        heads: decisions.map { "\($0.verdict.tone.shape) \($0.verdict.word)" }, cells: decisions.flatMap { [$0.adoption, $0.value, $0.behind] })),
                .text(
                    tell("“\(Verdict.cannotTell.word)” is a result, and with few weeks the usual one. It is not the same as “nothing happened”: it says that these figures would look alike whether value followed or not.")
                ),
            ])
    }

    private static var shapes: String {
        Words.list(VerdictCard.Tone.allCases.map { tone in
            tone.shape + " " + (Language.current.lowersNames ? tone.label.prefix(1).lowercased() + tone.label.dropFirst() : tone.label)
        })
    }

    /// What makes a verdict.
    struct Decision: Sendable, Hashable {
        var verdict: Verdict
        var adoption: String
        var value: String
        var behind: String
    }

    static var decisions: [Decision] {
        Verdict.allCases.sorted { $0.newsRank < $1.newsRank }.map { verdict in
            switch verdict {
            case .divergingFalling: Decision(verdict: verdict, adoption: tell("rises"), value: tell("falls"), behind: tell("yes"))
            case .divergingZero: Decision(verdict: verdict, adoption: tell("rises"), value: tell("zero in every week"), behind: "–")
            case .diverging: Decision(verdict: verdict, adoption: tell("rises"), value: tell("neither"), behind: tell("yes"))
            case .togetherAtCost: Decision(verdict: verdict, adoption: tell("rises"), value: tell("rises, and the guardrail gets worse"), behind: tell("no"))
            case .valueDown: Decision(verdict: verdict, adoption: tell("does not rise"), value: tell("falls"), behind: tell("not asked"))
            case .lagging: Decision(verdict: verdict, adoption: tell("rises"), value: tell("rises"), behind: tell("yes"))
            case .cannotTell: Decision(verdict: verdict, adoption: tell("rises"), value: tell("falls or neither"), behind: tell("no"))
            case .together: Decision(verdict: verdict, adoption: tell("rises"), value: tell("rises"), behind: tell("no"))
            case .valueOnly: Decision(verdict: verdict, adoption: tell("does not rise"), value: tell("rises"), behind: tell("not asked"))
            case .noRise: Decision(verdict: verdict, adoption: tell("does not rise"), value: tell("neither"), behind: tell("not asked"))
            case .tooShort: Decision(verdict: verdict, adoption: tell("fewer than \(PairTest.Terms.fewestWeeks) weeks"), value: "–", behind: "–")
            case .notJudged: Decision(verdict: verdict, adoption: tell("no figure, gaps, or no base"), value: "–", behind: "–")
            }
        }
    }
}
