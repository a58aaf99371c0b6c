import AssayMetrics

extension MethodSection {
    /// How long a claim has to stand.
    static let stages = MethodSection(
        id: "stages", title: "Early sign and confirmed",
        blocks: [
            .text(
                "A verdict that claims something is an early sign at first. The same one in \(Persistence.confirmingReports) reports running is confirmed. All that diverge count as the same; so a pair stays confirmed when its value, level until now, begins to fall."
            ),
            .text(
                "A report that is missing neither counts nor ends a run; more than \(Persistence.mostMissingReports) missing in a row end it. Reports reconstructed from history never count. “\(Verdict.cannotTell.word)” and “\(Verdict.noRise.word)” claim nothing, and so have no stage."
            ),
        ])

    /// What is done about many comparisons on one page.
    static let comparisons = MethodSection(
        id: "comparisons", title: "Several comparisons on one page",
        blocks: [
            .text(
                "Whoever compares often enough finds something. Each report says how many comparisons it makes, and how many would look like a divergence by chance: \(MethodNumbers.ofHundred(PageOfComparisons.falseAlarmRate)) in which nothing diverges, as measured below, the weak spots aside."
            ),
            .text(
                "A claim is headlined only when it stands among all comparisons of its report (Benjamini and Hochberg 1995): of the claims that are headlined, at most \(MethodNumbers.percent(PageOfComparisons.falseDiscoveryRate)) are expected to be false. The others keep their verdict in their section, with a line that says so."
            ),
        ])

    /// What could have been seen.
    static let detectable = MethodSection(
        id: "detectable", title: "What could have been seen",
        blocks: [
            .text(
                "Beside a value that did not clearly move stands the smallest change of value that the weeks at hand would have shown in 4 of 5 cases, at the noise that the value has. When it is larger than anything one could hope for, the comparison cannot answer the question, and more weeks, or groups taken together, are needed. “\(Verdict.cannotTell.word)” says about how many."
            )
        ])

    /// What a verdict is not.
    static let limitsOfVerdicts = MethodSection(
        id: "limits", title: "What a verdict is not",
        blocks: [
            .list([
                "It is not a cause. Two things that rise together may both follow a third; two that come apart may have been apart all along.",
                "It is not about persons, and not a ranking of groups. Groups stand in declared or alphabetical order.",
                "It is not by itself a reason to cut or to extend licences, budgets or staff.",
                "It is not about what is not counted. A value that nobody measures does not show here.",
                "It is as good as the figures. Whoever knows that a number decides can move the number: the signs of gaming are looked for, not all are found.",
                "It is not the last word. A later report may say something else, with more weeks; this one then still stands as it was.",
            ])
        ])
}
