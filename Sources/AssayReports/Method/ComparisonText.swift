import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// How long a claim has to stand.
    static var stages: MethodSection {
        MethodSection(
            id: "stages", title: tell("Early sign and confirmed"),
            blocks: [
                .text(
                    tell("A verdict that claims something is an early sign at first. The same one in \(Persistence.confirmingReports) reports running is confirmed. All that diverge count as the same; so a pair stays confirmed when its value, level until now, begins to fall.")
                ),
                .text(
                    tell("A report that is missing neither counts nor ends a run; more than \(Persistence.mostMissingReports) missing in a row end it. Reports reconstructed from history never count. “\(Verdict.cannotTell.word)” and “\(Verdict.noRise.word)” claim nothing, and so have no stage.")
                ),
            ])
    }

    /// What is done about many comparisons on one page.
    static var comparisons: MethodSection {
        MethodSection(
            id: "comparisons", title: tell("Several comparisons on one page"),
            blocks: [
                .text(
                    tell("Whoever compares often enough finds something. Each report says how many comparisons it makes, and how many would look like a divergence by chance: \(MethodNumbers.ofHundred(PageOfComparisons.falseAlarmRate)) in which nothing diverges, as measured below, the weak spots aside.")
                ),
                .text(
                    tell("A claim is headlined only when it stands among all comparisons of its report (Benjamini and Hochberg 1995): of the claims that are headlined, at most \(MethodNumbers.percent(PageOfComparisons.falseDiscoveryRate)) are expected to be false. The others keep their verdict in their section, with a line that says so.")
                ),
            ])
    }

    /// What could have been seen.
    static var detectable: MethodSection {
        MethodSection(
            id: "detectable", title: tell("What could have been seen"),
            blocks: [
                .text(
                    tell("Beside a value that did not clearly move stands the smallest change of value that the weeks at hand would have shown in 4 of 5 cases, at the noise that the value has. When it is larger than anything one could hope for, the comparison cannot answer the question, and more weeks, or groups taken together, are needed. “\(Verdict.cannotTell.word)” says about how many.")
                )
            ])
    }

    /// What a verdict is not.
    static var limitsOfVerdicts: MethodSection {
        MethodSection(
            id: "limits", title: tell("What a verdict is not"),
            blocks: [
                .list([
                    tell("It is not a cause. Two things that rise together may both follow a third; two that come apart may have been apart all along."),
                    tell("It is not about persons, and not a ranking of groups. Groups stand in declared or alphabetical order."),
                    tell("It is not by itself a reason to cut or to extend licences, budgets or staff."),
                    tell("It is not about what is not counted. A value that nobody measures does not show here."),
                    tell("It is as good as the figures. Whoever knows that a number decides can move the number: the signs of gaming are looked for, not all are found."),
                    tell("It is not the last word. A later report may say something else, with more weeks; this one then still stands as it was."),
                ])
            ])
    }
}
