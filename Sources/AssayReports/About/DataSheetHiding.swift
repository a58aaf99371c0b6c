import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// The rules of disclosure, for who has to know them: each in a sentence or two.
    static func hiding(_ policy: DisclosurePolicy) -> MethodSection {
        MethodSection(
            id: "rules", title: tell("What is hidden, and how"),
            blocks: [
                .terms([
                    Fact(term: tell("Fewest people"), text: tell("\(policy.minimumPeople) behind each figure of a group in a week")),
                    Fact(term: tell("Smallest denominator"), text: tell("\(policy.minimumDenominator): a share of fewer is not told")),
                    Fact(term: tell("Small groups"), text: small(policy.smallGroups)),
                    Fact(
                        term: tell("Nature of these limits"),
                        text: tell("technical: no setting goes below \(DisclosurePolicy.floor) people, and a lower limit acts on later reports only")),
                ]),
                .steps([
                    tell("A group is shown in a week only if enough people stand behind every figure of that week, since one figure can give another away. A count of people that is too small, or that leaves too few others, hides the group in that week too; so does a figure of which one contributor has more than half."),
                    tell("What is hidden is a group in a week, and for good: no later report, history or reissue fills it in. A group that was ever too small comes back only from the week in which it has been large enough in \(MethodNumbers.capturesRunning) captures running, and only forward."),
                    tell("Where a hidden figure could be had by subtraction from a total, a second group is hidden with it, and more while they have too few people together. Which one does not depend on the figures."),
                    tell("Everything that all reports release is looked at together. A figure that would complete a subtraction is withheld; one that is still determined stops the build."),
                    tell("“All” is everybody where the snapshot says so. Otherwise it is made of the same groups in every week of a report, named by their number: it never jumps because a group appears."),
                    tell("Numbers of people are told in bands: 10–19, 20–49, 50 and more."),
                    tell("A share of too little reads “\(Words.tooFew)”."),
                    tell("Groups that are too small and groups hidden with them look the same everywhere, in pages, files and the record."),
                    tell("A hidden group’s name beside a number, in any text of the publisher, stops the build."),
                    tell("Groups stand in the order in which they are declared. There is no ranking of groups and no view of persons. Every page says that it is not for appraisal of persons or teams."),
                ]),
                .text(tell("What is hidden is left out of the page, the drawing, the data file, the feed and the description for screen readers alike: it is not in the site at all.")),
            ])
    }

    private static func small(_ rule: DisclosurePolicy.SmallGroups) -> String {
        switch rule {
        case .hide: tell("are hidden")
        case .merge: tell("are put together with others, or hidden")
        }
    }
}
