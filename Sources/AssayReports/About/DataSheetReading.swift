import AssayLanguage

extension MethodSection {
    /// What is taken from the publisher's files, and what is refused.
    static func read(_ fields: ReadFields) -> MethodSection {
        let (words, names) = (fields.refusedWords.joined(separator: ", "), fields.refusedNames.joined(separator: ", "))
        return MethodSection(
            id: "fields", title: tell("What is read, and what is refused"),
            blocks: [
                .text(tell("Once a week, a snapshot: one row for each figure of a group. These columns are read; a file with any other is refused.")),
                .terms(facts(fields.snapshot)),
                .text(tell("Two optional tables serve the signs of gaming. The first says how many people have how much, never who, and is told of everybody together only:")),
                .terms(facts(fields.distribution)),
                .text(tell("The second says what became of agents and documents made in a week:")),
                .terms(facts(fields.cohort)),
                .text(tell("A column that could name a person is refused, whatever it holds, and the build stops. Such are columns in whose name one of these words stands: \(words); and columns that are called: \(names).")),
                .text(tell("Letter case, blanks and hyphens in a column’s name make no difference. That no person is named inside a column of another name cannot be seen by a program.")),
            ])
    }

    private static func facts(_ columns: [String]) -> [Fact] { columns.map { Fact(term: $0, text: meaning(of: $0) ?? "") } }

    /// What a column holds, in plain words; nil of a column that is not known here.
    static func meaning(of column: String) -> String? {
        switch column {
        case "week": tell("the week that the figure is about")
        case "group": tell("the group that the figure is about, one of those declared; a group is never one person")
        case "metric": tell("the metric, one of those declared")
        case "value": tell("the figure")
        case "people": tell("how many people stand behind the figure: a number, used to decide what is hidden, and told in bands only")
        case "numerator": tell("the upper part of a ratio")
        case "denominator": tell("the lower part of a ratio")
        case "status": tell("whether the figure is final or provisional")
        case "note": tell("why a figure of an earlier week is told otherwise, in the publisher’s words")
        case "top_share": tell("what part of the figure comes from its largest contributor, without saying who: over a half, the group is hidden")
        case "bin_lower": tell("the lower end of a span of use")
        case "bin_upper": tell("the upper end of that span")
        case "week_created": tell("the week in which things were made")
        case "kind": tell("what was made, such as agents or documents")
        case "created": tell("how many were made")
        case "weeks_observed": tell("over how many weeks since they were watched")
        case "used_again": tell("how many of them were used again")
        case "opened": tell("how many of them were opened")
        default: nil
        }
    }
}
