/// A rate in percent, to a tenth.
func percent(_ rate: Double) -> String {
    let tenths = Int((rate * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
    func led(to width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - count)) + self }
}

extension Cell {
    var words: String { "\(count) weeks, noise \(Int(noise * 100)) %, autocorrelation \(likeness)" }
}

extension Measurement {
    /// The tables as text.
    var report: String {
        let head = "called diverging, \(runs) pairs a cell".padded(to: 74) + "measured  expected  worst cell\n"
        let rows = Scenario.allCases.map { scenario in
            let worst = worst(scenario)
            return scenario.words.padded(to: 74) + percent(mean(scenario)).led(to: 8) + percent(scenario.expected).led(to: 10)
                + "  \(percent(worst.rate)) (\(worst.cell.words))" + (scenario.isBoundary ? "  weak spot" : "") + "\n"
        }
        let repeats = [(Repeats(isDivergence: false), repeatedAlarms), (Repeats(isDivergence: true), repeatedFinds)].map { repeats, rate in
            repeats.words.padded(to: 74) + percent(rate).led(to: 8) + percent(repeats.expected).led(to: 10) + "\n"
        }
        let power = zip(cells(.upFlat), Reference.cells).map { "  " + $0.cell.words.padded(to: 72) + percent($0.rate).led(to: 8) + percent($1).led(to: 10) + "\n" }
        return ([head] + rows + repeats + ["\(Scenario.upFlat.words), found:\n"] + power).joined()
    }
}
