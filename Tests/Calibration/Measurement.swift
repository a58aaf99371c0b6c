/// All rates.
struct Measurement: Sendable {
    /// Simulated pairs a cell: at this number the Monte Carlo error of a rate is at most 0.8 points. The recorded table is of this many.
    static let standardRuns = 4_000

    let runs: Int
    /// In the order of `Cell.all`.
    let rates: [Double]
    /// In the order of `Repeats.allCases`: on one, two and three reports running.
    let repeats: [[Double]]
    /// In the order of `Season.counts`.
    let rising: [Double]
    let seasonal: [Double]
    /// In the order of `Cell.likenesses`, for each of `UnusualWeeks.terms`.
    let unusual: [[Double]]

    static func run(runs: Int) async -> Measurement {
        enum Work { case cell(Cell), repeats(Repeats), season(Season), unusual(UnusualWeeks) }
        // The long ones first.
        let work =
            Repeats.allCases.map(Work.repeats) + Season.counts.map { .season(Season(count: $0)) } + Cell.likenesses.map { .unusual(UnusualWeeks(likeness: $0)) }
            + Cell.all.map(Work.cell)
        let found = await concurrently(work) { work -> [Double] in
            switch work {
            case .cell(let cell): return [cell.rate(runs: runs)]
            case .repeats(let repeats): return repeats.rates(runs: runs)
            case .season(let season):
                let rates = season.rates(runs: runs)
                return [rates.rising, rates.diverging]
            case .unusual(let weeks): return weeks.rates(runs: runs)
            }
        }
        let (repeats, seasons) = (Repeats.allCases.count, Season.counts.count)
        let season = Array(found[repeats..<(repeats + seasons)])
        let others = repeats + seasons + Cell.likenesses.count
        return Measurement(
            runs: runs, rates: found[others...].map { $0[0] }, repeats: Array(found[..<repeats]), rising: season.map { $0[0] }, seasonal: season.map { $0[1] },
            unusual: Array(found[(repeats + seasons)..<others]))
    }

    func cells(_ scenario: Scenario) -> [(cell: Cell, rate: Double)] { zip(Cell.all, rates).filter { $0.0.scenario == scenario }.map { ($0, $1) } }

    /// On one, two and three reports running.
    func repeated(_ story: Repeats) -> [Double] { repeats[Repeats.allCases.firstIndex(of: story)!] }

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
