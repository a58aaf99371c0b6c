/// The rates of all cells.
struct Measurement: Sendable {
    let runs: Int
    /// In the order of `Cell.all`.
    let rates: [Double]
    /// Three reports running, when nothing changes and of a true divergence.
    let repeatedAlarms: Double
    let repeatedFinds: Double

    static func run(runs: Int) async -> Measurement {
        enum Work { case cell(Cell), repeats(Repeats) }
        // The long ones first.
        let work = [Work.repeats(Repeats(isDivergence: true)), .repeats(Repeats(isDivergence: false))] + Cell.all.reversed().map(Work.cell)
        let rates = await concurrently(work) { work in
            switch work {
            case .cell(let cell): cell.rate(runs: runs)
            case .repeats(let repeats): repeats.rate(runs: runs)
            }
        }
        return Measurement(runs: runs, rates: rates.dropFirst(2).reversed(), repeatedAlarms: rates[1], repeatedFinds: rates[0])
    }

    func cells(_ scenario: Scenario) -> [(cell: Cell, rate: Double)] { zip(Cell.all, rates).filter { $0.0.scenario == scenario }.map { ($0, $1) } }

    /// The mean over half a year and a year: twelve weeks rarely bear a verdict.
    func mean(_ scenario: Scenario) -> Double {
        let long = cells(scenario).filter { $0.cell.count > 12 }
        return long.reduce(0) { $0 + $1.rate } / Double(long.count)
    }

    /// The cell, of any number of weeks, in which the rule does worst: errs most, or finds least.
    func worst(_ scenario: Scenario) -> (cell: Cell, rate: Double) {
        let ascending = cells(scenario).sorted { $0.rate < $1.rate }
        return ascending[scenario.isDivergence ? 0 : ascending.count - 1]
    }
}
