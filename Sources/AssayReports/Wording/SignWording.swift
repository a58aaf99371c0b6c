import AssayCharts
import AssayMetrics

extension Words {
    static func title(of sign: Sign) -> String {
        switch sign {
        case .bunching: "Bunching at a target"
        case .deadlineSpike: "Spike before a date"
        case .oneTouchUse: "One-touch use"
        case .tokensPerOutcome: "More use for each outcome"
        case .neverRunAgain: "Made and never used again"
        case .passiveAsActive: "Passive counted as active"
        case .padding: "Padding"
        case .concentration: "Concentration"
        }
    }

    /// What was measured, in one or two sentences.
    /// - Parameter metrics: those of the finding, in its order.
    static func measured(_ evidence: SignEvidence, of metrics: [Metric]) -> String {
        func title(_ index: Int) -> String { "“\(metrics[index].title)”" }
        switch evidence {
        case .bunching(let bunching): return self.bunching(bunching, of: metrics[0])
        case .deadlineSpike(let spike): return deadlineSpike(spike, title(0))
        case .oneTouchUse(let use): return oneTouchUse(use, title(0))
        case .tokensPerOutcome(let more):
            return "\(title(0)) for each one of \(title(1)) rose by \(part(more.rise)) in 12 weeks, and \(title(1)) has no clear rise of its own."
        case .neverRunAgain(let reuse): return neverRunAgain(reuse)
        case .passiveAsActive(let share):
            return "The people whose use came about without their doing (\(title(1))) are \(part(share)) as many as those counted as active (\(title(0)))."
        case .padding(let padding):
            let cached = padding.cachedShares.map { " The cached part of all input went from \(part($0.before)) to \(part($0.now))." } ?? ""
            return "\(title(0)) for each request rose by \(part(padding.inputRise)) in eight weeks, "
                + "while what is accepted of as much output fell by \(part(padding.acceptedFall)).\(cached)"
        case .concentration(let use):
            return use.isTopShare
                ? "\(title(0)), the share of the tenth of people who use most, rose from \(part(use.before)) to \(part(use.now)) in eight weeks."
                : "The Gini coefficient of \(title(0)), 0 when all use as much, rose from \(decimal(use.before, 2)) to \(decimal(use.now, 2)) in eight weeks."
        }
    }

    /// What the pattern may mean, as one of several things.
    static func reading(of sign: Sign) -> String {
        let reading =
            switch sign {
            case .bunching: "people who go on until the target is reached and stop there"
            case .deadlineSpike: "use that is made for the date"
            case .oneTouchUse: "people who look in once so as to be counted"
            case .tokensPerOutcome: "use that grows for its own sake"
            case .neverRunAgain: "things that are made so that they count"
            case .passiveAsActive: "a figure that counts what a policy or a default did, and that would better bear another name"
            case .padding: "input that is longer than its task needs"
            case .concentration: "a few who make up for many"
            }
        return "This pattern is consistent with \(reading); it is also consistent with what follows."
    }

    private static func bunching(_ bunching: SignEvidence.Bunching, of metric: Metric) -> String {
        let target = metric.target.map { " (\(metric.format.full($0.value)))" } ?? ""
        let ratio = "\(decimal(bunching.ratio, 1)) times as many people stand just above the target of “\(metric.title)”\(target) as just below it."
        guard bunching.isExcess, let excess = bunching.excess else { return ratio }
        if bunching.isRatio { return ratio + " That is \(part(excess)) more than the values around it lead to expect." }
        return "\(part(excess)) more people stand just above the target of “\(metric.title)”\(target) than the values around it lead to expect."
    }

    private static func deadlineSpike(_ spike: SignEvidence.DeadlineSpike, _ title: String) -> String {
        let fall = spike.rebound >= 0.995 ? "all" : part(spike.rebound)
        let dates = "at \(spike.spikes) of \(count(spike.dates, "date", "dates"))"
        let often =
            spike.isPattern
            ? "It is a pattern: seen \(dates), and hardly ever as clearly at other weeks."
            : spike.spikes == 1
                ? "It is one occurrence, seen \(dates)."
                : "Seen \(dates), which are too few, or not clear enough beside other weeks, to call it a pattern."
        return "\(title) rose by \(part(spike.rise)) in the two weeks up to \(spike.week), and \(fall) of that was gone in the two weeks after. \(often)"
    }

    private static func oneTouchUse(_ use: SignEvidence.OneTouchUse, _ title: String) -> String {
        guard use.isDilution, let before = use.coverageBefore, let now = use.coverageNow else {
            return "\(title) reaches its target, with \(decimal(use.daysNow, 1)) active days a week for each person who was active."
        }
        return "\(title) went from \(part(before)) to \(part(now)) of the licences in eight weeks, "
            + "while the active days a week of each went from \(decimal(use.daysBefore, 1)) to \(decimal(use.daysNow, 1))."
            + (use.isAtTarget ? " It reaches its target." : "")
    }

    private static func neverRunAgain(_ reuse: SignEvidence.NeverRunAgain) -> String {
        var text = "Of what was made four to seven weeks ago (kind: \(reuse.kind)), \(part(reuse.reuseNow)) was used again within four weeks"
        if let before = reuse.reuseBefore { text += ", against \(part(before)) of what was made in the four weeks before" }
        text += "."
        if !reuse.isSmall, let more = reuse.createdChange { text += " Meanwhile \(part(more)) more was made." }
        if let opened = reuse.openedNow { text += " Somebody else opened \(part(opened))." }
        return text
    }

    /// A whole percent.
    private static func part(_ fraction: Double) -> String { NumberFormat(style: .percent, decimals: 0).short(fraction) }

    private static func decimal(_ number: Double, _ decimals: Int) -> String { NumberFormat(decimals: decimals).short(number) }
}
