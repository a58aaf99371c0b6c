import AssayCharts
import AssayLanguage
import AssayMetrics

extension Words {
    static func title(of sign: Sign) -> String {
        switch sign {
        case .bunching: tell("Bunching at a target")
        case .deadlineSpike: tell("Spike before a date")
        case .oneTouchUse: tell("One-touch use")
        case .tokensPerOutcome: tell("More use for each outcome")
        case .neverRunAgain: tell("Made and never used again")
        case .passiveAsActive: tell("Passive counted as active")
        case .padding: tell("Padding")
        case .concentration: tell("Concentration")
        }
    }

    /// What was measured, in one or two sentences.
    /// - Parameter metrics: those of the finding, in its order.
    static func measured(_ evidence: SignEvidence, of metrics: [Metric]) -> String {
        func title(_ index: Int) -> String { metrics[index].title }
        switch evidence {
        case .bunching(let bunching): return self.bunching(bunching, of: metrics[0])
        case .deadlineSpike(let spike): return deadlineSpike(spike, title(0))
        case .oneTouchUse(let use): return oneTouchUse(use, title(0))
        case .tokensPerOutcome(let more):
            return tell("“\(title(0))” for each one of “\(title(1))” rose by \(part(more.rise)) in 12 weeks, and “\(title(1))” has no clear rise of its own.")
        case .neverRunAgain(let reuse): return neverRunAgain(reuse)
        case .passiveAsActive(let share):
            return tell("The people whose use came about without their doing (“\(title(1))”) are \(part(share)) as many as those counted as active (“\(title(0))”).")
        case .padding(let padding):
            let (input, accepted) = (part(padding.inputRise), part(padding.acceptedFall))
            let text = tell("“\(title(0))” for each request rose by \(input) in eight weeks, while what is accepted of as much output fell by \(accepted).")
            return text + (padding.cachedShares.map { " " + tell("The cached part of all input went from \(part($0.before)) to \(part($0.now)).") } ?? "")
        case .concentration(let use):
            return use.isTopShare
                ? tell("“\(title(0))”, the share of the tenth of people who use most, rose from \(part(use.before)) to \(part(use.now)) in eight weeks.")
                : tell("The Gini coefficient of “\(title(0))”, 0 when all use as much, rose from \(decimal(use.before, 2)) to \(decimal(use.now, 2)) in eight weeks.")
        }
    }

    /// What the pattern may mean, as one of several things.
    static func reading(of sign: Sign) -> String {
        let reading =
            switch sign {
            case .bunching: tell("people who go on until the target is reached and stop there")
            case .deadlineSpike: tell("use that is made for the date")
            case .oneTouchUse: tell("people who look in once so as to be counted")
            case .tokensPerOutcome: tell("use that grows for its own sake")
            case .neverRunAgain: tell("things that are made so that they count")
            case .passiveAsActive: tell("a figure that counts what a policy or a default did, and that would better bear another name")
            case .padding: tell("input that is longer than its task needs")
            case .concentration: tell("a few who make up for many")
            }
        return tell("This pattern is consistent with \(reading); it is also consistent with what follows.")
    }

    private static func bunching(_ bunching: SignEvidence.Bunching, of metric: Metric) -> String {
        let times = decimal(bunching.ratio, 1)
        let target = metric.target.map { metric.format.full($0.value) }
        let ratio =
            target.map { tell("\(times) times as many people stand just above the target of “\(metric.title)” (\($0)) as just below it.") }
            ?? tell("\(times) times as many people stand just above the target of “\(metric.title)” as just below it.")
        guard bunching.isExcess, let excess = bunching.excess else { return ratio }
        if bunching.isRatio { return ratio + " " + tell("That is \(part(excess)) more than the values around it lead to expect.") }
        return target.map { tell("\(part(excess)) more people stand just above the target of “\(metric.title)” (\($0)) than the values around it lead to expect.") }
            ?? tell("\(part(excess)) more people stand just above the target of “\(metric.title)” than the values around it lead to expect.")
    }

    private static func deadlineSpike(_ spike: SignEvidence.DeadlineSpike, _ title: String) -> String {
        let (rise, week) = (part(spike.rise), spike.week)
        let fell =
            spike.rebound >= 0.995
            ? tell("“\(title)” rose by \(rise) in the two weeks up to \(week), and all of that was gone in the two weeks after.")
            : tell("“\(title)” rose by \(rise) in the two weeks up to \(week), and \(part(spike.rebound)) of that was gone in the two weeks after.")
        return fell + " " + seen(spike, at: spike.dates == 1 ? tell("\(spike.spikes) of \(spike.dates) date") : tell("\(spike.spikes) of \(spike.dates) dates"))
    }

    /// How often: a pattern, or less.
    private static func seen(_ spike: SignEvidence.DeadlineSpike, at dates: String) -> String {
        if spike.isPattern { return tell("It is a pattern: seen at \(dates), and hardly ever as clearly at other weeks.") }
        if spike.spikes == 1 { return tell("It is one occurrence, seen at \(dates).") }
        return tell("Seen at \(dates), which are too few, or not clear enough beside other weeks, to call it a pattern.")
    }

    private static func oneTouchUse(_ use: SignEvidence.OneTouchUse, _ title: String) -> String {
        let now = decimal(use.daysNow, 1)
        guard use.isDilution, let before = use.coverageBefore, let covered = use.coverageNow else {
            return tell("“\(title)” reaches its target, with \(now) active days a week for each person who was active.")
        }
        let (days, from, to) = (decimal(use.daysBefore, 1), part(before), part(covered))
        let text = tell("“\(title)” went from \(from) to \(to) of the licences in eight weeks, while the active days a week of each went from \(days) to \(now).")
        return text + (use.isAtTarget ? " " + tell("It reaches its target.") : "")
    }

    private static func neverRunAgain(_ reuse: SignEvidence.NeverRunAgain) -> String {
        let (kind, now) = (reuse.kind, part(reuse.reuseNow))
        var sentences = [
            reuse.reuseBefore.map {
                tell(
                    "Of what was made four to seven weeks ago (kind: \(kind)), \(now) was used again within four weeks, against \(part($0)) of what was made in the four weeks before."
                )
            } ?? tell("Of what was made four to seven weeks ago (kind: \(kind)), \(now) was used again within four weeks.")
        ]
        if !reuse.isSmall, let more = reuse.createdChange { sentences.append(tell("Meanwhile \(part(more)) more was made.")) }
        if let opened = reuse.openedNow { sentences.append(tell("Somebody else opened \(part(opened)).")) }
        return sentences.joined(separator: " ")
    }

    /// A whole percent.
    private static func part(_ fraction: Double) -> String { NumberFormat(style: .percent, decimals: 0).short(fraction) }

    private static func decimal(_ number: Double, _ decimals: Int) -> String { NumberFormat(decimals: decimals).short(number) }
}
