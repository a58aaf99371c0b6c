import AssayLanguage

extension MethodSection {
    /// What stays behind, and where.
    static func kept(isOnRecord: Bool) -> MethodSection {
        MethodSection(
            id: "record", title: tell("What is kept, and where"),
            blocks: [
                .list([
                    tell("The snapshots, with all that the publisher put into them, lie with the publisher. They are no part of this site, and this site holds no copy."),
                    tell("This site holds pages, drawings and data files of what may be shown. It stays where the publisher puts it, until the publisher takes it away."),
                    isOnRecord
                        ? tell("A record of what each report released lies with the publisher, in the file published.json: figures that were shown, which groups were hidden in which weeks, verdicts, and the settings of their time. It holds no figure that was hidden. No later build changes a past report unnoticed.")
                        : tell("No record is kept of what each report released: the publisher could make a past report anew with other figures, and nothing would say so."),
                    tell("How long all this is kept is for the publisher to say: see above."),
                ])
            ])
    }

    /// What the site does not do, by construction.
    static var absent: MethodSection {
        MethodSection(
            id: "absent", title: tell("What this site does not do"),
            blocks: [
                .list([
                    tell("It runs no script: each page forbids scripts to the browser, at its very beginning."),
                    tell("It asks no other host for anything: no fonts, no images, no counters. A page that is open tells nobody that it is."),
                    tell("It sets no cookie and stores nothing in the browser."),
                    tell("It sends no telemetry; nor does the program that made it."),
                ])
            ])
    }

    /// What no program can guarantee.
    static var trusted: MethodSection {
        MethodSection(
            id: "trust", title: tell("What rests on the publisher, and what risk remains"),
            blocks: [
                .list([
                    tell("How many people stand behind a figure is declared by the publisher. Who declares more than there are publishes what should be hidden, and no program sees it."),
                    tell("Groups are cut by the publisher. Cut along the wrong lines, a group says something about persons although it is large: a group of one trade, of one site, of one shift."),
                    tell("That figures were counted as their definition says, and that no person’s name stands in a text, is the publisher’s word."),
                    tell("Whoever knows a group well knows more than this site says, and may guess at what is left out. In a group that is just large enough, one person with far more use than all others moves the figure, unless the publisher tells the largest share."),
                    tell("Other publications of the same figures are not seen here. Two reports of one source under two cuts of groups can be set against each other."),
                    tell("A figure about a group is a figure about its people together. That it is not used to judge them is a promise of the publisher, not a property of the program."),
                ])
            ])
    }
}
