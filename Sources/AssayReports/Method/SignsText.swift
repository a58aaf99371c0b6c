import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// The signs of gaming, with their formulas.
    static var signs: MethodSection {
        MethodSection(
            id: "signs", title: tell("Signs of gaming"),
            blocks: [
                .text(
                    tell("When a number becomes a target, some will make the number. These are traces that this leaves in figures of groups. Other things leave them too, and each sign is told with what else it may be. No sign is about a person, nor a reason by itself. What cannot be looked for reads “not assessable”, with what is missing.")
                ),
                .terms(Sign.allCases.map { Fact(term: Words.title(of: $0), text: formula(of: $0)) }),
                .text(
                    tell("A level is the median of three weeks, two of which must have final figures; “in eight weeks” sets the three weeks up to the report beside the three that end eight weeks before. Holidays stay out.")
                ),
            ])
    }

    /// What is computed, and from when on it is a sign.
    static func formula(of sign: Sign) -> String {
        switch sign {
        case .bunching:
            tell("Of all people, by what part of a target they reach, in steps of a tenth of it: those just above the target against those just below. A sign when there are at least 1.5 times as many above as below, and chance would bring that in fewer than 1 of 100 cases (from 300 people on); or when just above there are 50\u{A0}% more than a smooth curve through the steps around would have, by 3 standard deviations or more (from 100 people on). From 20 people at the target on.")
        case .deadlineSpike:
            tell("The mean of the two weeks up to a declared date of pressure against the median of the eight weeks before. A sign when use is up by 25\u{A0}% or more, and at least 50\u{A0}% of that is gone in the two weeks after; no sign when a value beside it rises as much. A pattern only with 3 dates or more, when chance would bring it in fewer than 5 of 100 cases; else one occurrence.")
        case .oneTouchUse:
            tell("Active days a week of each person who was active. A sign when the people active rise by 10\u{A0}% or more of the licences in eight weeks while the days of each fall by 20\u{A0}% or more; or when the people active reach their target with fewer than 1.5 days each. From 20 people on.")
        case .tokensPerOutcome:
            tell("Adoption divided by value, over 12 weeks. A sign when it rises by 25\u{A0}% or more, so clearly that without a trend it would in fewer than 5 of 100 cases, and value has no clear rise of its own. From 30 outcomes a week on.")
        case .neverRunAgain:
            tell("Of what was made in four weeks, the part that was used again in the four weeks after. A sign when it is below 30\u{A0}%; or when it fell by 20\u{A0}% or more while 25\u{A0}% more were made. From 20 things on; what is younger is not looked at.")
        case .passiveAsActive:
            tell("Of the people counted as active, those whose use came about without their doing. A sign above 50\u{A0}%: the figure would better bear another name. From 20 people on.")
        case .padding:
            tell("Input for each request, cached input aside, and what is accepted of as much output. A sign when the first rises by 50\u{A0}% or more in eight weeks while the second falls by 20\u{A0}% or more. From 100 requests and 30 things accepted a week on.")
        case .concentration:
            tell("The share of the tenth of people who use most, or the Gini coefficient of a distribution. A sign when it rises by 10 percentage points, or 0.10, or more in eight weeks. Its level is no sign: that a tenth makes up for half is ordinary.")
        }
    }
}
