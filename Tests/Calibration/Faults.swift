extension Measurement {
    /// On average, of pairs in which nothing diverges.
    static let mostFalseAlarms = 0.02
    /// In any one cell.
    static let mostFalseAlarmsInACell = 0.05
    /// By how much power may be below what it was, on average and in one cell: two to three standard errors of a thousand runs each.
    static let mostPowerLost = 0.03
    static let mostPowerLostInACell = 0.08

    /// What is worse than it may be; empty when all is well.
    var faults: [String] {
        let means = [Scenario.null, .bothFull].filter { mean($0) > Measurement.mostFalseAlarms }
            .map { "\($0.words): called diverging in \(percent(mean($0))), at most \(percent(Measurement.mostFalseAlarms)) is allowed" }
        let mostInACell = Measurement.mostFalseAlarmsInACell
        let alarms = Scenario.allCases.filter { !$0.isDivergence && !$0.isBoundary }.flatMap(cells).filter { $0.rate > mostInACell }
            .map { "\($0.cell.scenario.words), \($0.cell.words): called diverging in \(percent($0.rate)), at most \(percent(mostInACell)) is allowed" }
        let power = Scenario.allCases.filter { $0.isDivergence && mean($0) < $0.expected - Measurement.mostPowerLost }
            .map { "\($0.words): found in \(percent(mean($0))), expected \(percent($0.expected))" }
        let cells = zip(cells(.upFlat), Reference.cells).filter { $0.rate < $1 - Measurement.mostPowerLostInACell }
            .map { "\($0.cell.scenario.words), \($0.cell.words): found in \(percent($0.rate)), expected \(percent($1))" }
        return means + alarms + power + cells
    }
}
