import AssayMetrics

extension Words {
    /// What else a sign may be: nothing in the figures tells these from the first reading.
    static func innocent(_ sign: Sign) -> [String] {
        switch sign {
        case .bunching:
            [
                "The product has a quota, a budget or a licence limit at the same number.", "The number is a round one, or a default setting.",
                "The target was set where most people already were.",
            ]
        case .deadlineSpike:
            [
                "A release or the end of a quarter brings more work of its own.", "There was a hackathon or a training in those weeks.",
                "People were away after the date.",
            ]
        case .oneTouchUse:
            [
                "New people have just begun, and begin with little use.", "There were holidays, or more of the people work part time.",
                "The task is one that comes up once a week.",
            ]
        case .tokensPerOutcome:
            [
                "The tasks have become larger.", "A new model thinks at greater length, or caches are counted in another way.",
                "The outcomes follow later, or have a season.", "The price changed: what is spent on each outcome may be level.",
            ]
        case .neverRunAgain:
            [
                "They were made for one use, such as a migration.", "They are templates, or were renamed or made anew.",
                "Private ones are run where the source does not look.",
            ]
        case .passiveAsActive: ["The policy or the default is a real roll-out, and only the name of the figure is wrong.", "The source counts the same people in both."]
        case .padding:
            [
                "Models take in more at once, or a feature now reads whole repositories.", "Work moved from answers to agents, which read more than they write.",
                "What is cached is counted in another way.",
            ]
        case .concentration:
            [
                "Some tasks take far more use than others: in most companies a tenth of the people have half of it.", "One large batch of work ran in these weeks.",
                "Many new people with little use came in.", "The number of people is small.",
            ]
        }
    }
}
