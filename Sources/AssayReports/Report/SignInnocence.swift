import AssayLanguage
import AssayMetrics

extension Words {
    /// What else a sign may be: nothing in the figures tells these from the first reading.
    static func innocent(_ sign: Sign) -> [String] {
        switch sign {
        case .bunching:
            [
                tell("The product has a quota, a budget or a licence limit at the same number."), tell("The number is a round one, or a default setting."),
                tell("The target was set where most people already were."),
            ]
        case .deadlineSpike:
            [
                tell("A release or the end of a quarter brings more work of its own."), tell("There was a hackathon or a training in those weeks."),
                tell("People were away after the date."),
            ]
        case .oneTouchUse:
            [
                tell("New people have just begun, and begin with little use."), tell("There were holidays, or more of the people work part time."),
                tell("The task is one that comes up once a week."),
            ]
        case .tokensPerOutcome:
            [
                tell("The tasks have become larger."), tell("A new model thinks at greater length, or caches are counted in another way."),
                tell("The outcomes follow later, or have a season."), tell("The price changed: what is spent on each outcome may be level."),
            ]
        case .neverRunAgain:
            [
                tell("They were made for one use, such as a migration."), tell("They are templates, or were renamed or made anew."),
                tell("Private ones are run where the source does not look."),
            ]
        case .passiveAsActive: [tell("The policy or the default is a real roll-out, and only the name of the figure is wrong."), tell("The source counts the same people in both.")]
        case .padding:
            [
                tell("Models take in more at once, or a feature now reads whole repositories."), tell("Work moved from answers to agents, which read more than they write."),
                tell("What is cached is counted in another way."),
            ]
        case .concentration:
            [
                tell("Some tasks take far more use than others: in most companies a tenth of the people have half of it."), tell("One large batch of work ran in these weeks."),
                tell("Many new people with little use came in."), tell("The number of people is small."),
            ]
        }
    }
}
