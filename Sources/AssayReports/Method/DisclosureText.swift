import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// The disclosure rules as they are in force.
    static func disclosure(_ policy: DisclosurePolicy) -> MethodSection {
        MethodSection(
            id: "disclosure", title: tell("What is hidden, and why"),
            blocks: [
                .text(tell("Figures are about groups, never about persons. What is hidden is left out everywhere: of text, charts, tables, data files and the feed.")),
                .list([
                    tell("A group is shown in a week only if at least \(policy.minimumPeople) people stand behind each of its figures of that week.") + " " + small(policy.smallGroups),
                    tell("A count of people below \(policy.minimumPeople), or one that leaves fewer than \(policy.minimumPeople) others, hides the group in that week too; so does a figure of which one contributor is known to have more than half."),
                    tell("What is hidden stays hidden, in later reports as well. A group that was ever too small comes back from the week in which it has been large enough in \(MethodNumbers.capturesRunning) captures running, and only forward."),
                    tell("Where a hidden figure could be computed from a total and the groups beside it, a second one is hidden with it, and a third while they have too few people together. Which one does not depend on the figures of the week."),
                    tell("A verdict may be about weeks of which some are hidden. They are left out like weeks without a figure, and nothing in the verdict depends on what they hold. Figures to date are never over a hidden week."),
                    tell("“All” is everybody when the captures give it; else it is computed over groups that are shown in every week, and says over which."),
                    tell("How many people stand behind a figure is told in bands: 10–19, 20–49, 50 and more."),
                    tell("A share of fewer than \(policy.minimumDenominator) reads “\(Words.tooFew)”."),
                    tell("A hidden group’s name beside a number, in a text of the publisher, is refused."),
                    tell("Reports that are on record were made under the rules of their time, and stay under them. No setting goes below \(DisclosurePolicy.floor) people."),
                    tell("A new report is held against everything that was ever published, also against reports that were issued anew since, and against groups that are not declared any more: what would give a hidden figure away together with it is refused."),
                ]),
                .text(
                    tell("That so many people stand behind a figure is what the publisher’s data says; it cannot be checked here. Whoever knows a group well may still guess at what is left out.")
                ),
            ])
    }

    private static func small(_ rule: DisclosurePolicy.SmallGroups) -> String {
        switch rule {
        case .hide: tell("Groups that are smaller are hidden.")
        case .merge: tell("Groups that are smaller are put together with others, or hidden.")
        }
    }
}
