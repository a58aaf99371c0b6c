extension Measurement {
    /// On average, of pairs in which nothing diverges.
    static let mostFalseAlarms = 0.02
    /// In any one cell, but for those of `Boundary`.
    static let mostFalseAlarmsInACell = 0.05
    /// By how much power may be below what it was when the rule was chosen, on average and in any one cell.
    static let mostPowerLost = 0.03

    /// What is worse than it may be; empty when all is well.
    var faults: [String] { meanFaults + alarmFaults + powerFaults + repeatFaults }

    private var meanFaults: [String] {
        [Scenario.null, .bothFull].filter { mean($0) > Measurement.mostFalseAlarms }
            .map { "\($0.words): called diverging in \(percent(mean($0))), at most \(percent(Measurement.mostFalseAlarms)) is allowed" }
    }

    private var alarmFaults: [String] {
        zip(Cell.all, rates).filter { !$0.scenario.isDivergence && $1 > most(in: $0) }
            .map { "\($0.scenario.words), \($0.words): called diverging in \(percent($1)), at most \(percent(most(in: $0))) is allowed" }
    }

    private var powerFaults: [String] {
        let means = Scenario.allCases.filter { $0.isDivergence && mean($0) < $0.expected - Measurement.mostPowerLost }
            .map { "\($0.words): found in \(percent(mean($0))), expected \(percent($0.expected))" }
        let cells = zip(cells(.upFlat), Reference.cells).filter { $0.rate < $1 - Measurement.mostPowerLost }
            .map { "\($0.cell.scenario.words), \($0.cell.words): found in \(percent($0.rate)), expected \(percent($1))" }
        return means + cells
    }

    private var repeatFaults: [String] {
        [Repeats.nothing, .divergence].compactMap { story in
            let (rate, usual) = (repeated(story)[2], story.longRun)
            let isWorse = story == .divergence ? rate < usual - largestError(of: usual) : rate > usual + largestError(of: usual)
            return isWorse ? "\(story.words): \(percent(rate)), in the long run \(percent(usual))" : nil
        }
    }
}
