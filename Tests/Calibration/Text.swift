/// A rate in percent, to a tenth; a dash for none.
func percent(_ rate: Double) -> String {
    guard rate.isFinite else { return "–" }
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
        let stories = Repeats.allCases.map { story in
            let rates = repeated(story)
            return story.words.padded(to: 88) + percent(rates[2]).led(to: 8) + percent(story.expected.confirmed).led(to: 10)
                + "  (two running \(percent(rates[1])), once \(percent(rates[0])), expected \(percent(story.expected.once)))\n"
        }
        let seasons = Season.counts.indices.map { index in
            "A yearly swing of 20 %, \(Season.counts[index]) weeks: called diverging".padded(to: 74) + percent(seasonal[index]).led(to: 8)
                + percent(Season.expected.diverging[index]).led(to: 10) + "  (a single series seems to rise \(percent(rising[index])))\n"
        }
        let marked = UnusualWeeks.terms.indices.map { terms in
            "Nothing changes, marked within 26 weeks: \(UnusualWeeks.terms[terms].words)".padded(to: 88)
                + unusual.map { percent($0[terms]).led(to: 8) }.joined()
                + (UnusualWeeks.expected.indices.contains(terms) ? "  expected" + UnusualWeeks.expected[terms].map { percent($0).led(to: 8) }.joined() : "") + "\n"
        }
        let high = zip(Cell.all, rates).filter { !$0.scenario.isDivergence && $1 > Measurement.mostFalseAlarmsInACell }.sorted { $0.1 > $1.1 }.map { cell, rate in
            "  \(cell.scenario.words), \(cell.words)".padded(to: 130) + percent(rate).led(to: 8) + "  at most \(percent(most(in: cell))): \(Boundary.why(cell) ?? "no reason")\n"
        }
        let power = zip(cells(.upFlat), Reference.cells).map { "  " + $0.cell.words.padded(to: 72) + percent($0.rate).led(to: 8) + percent($1).led(to: 10) + "\n" }
        return ([head] + rows + stories + seasons + marked + ["Cells above \(percent(Measurement.mostFalseAlarmsInACell)):\n"] + high + ["\(Scenario.upFlat.words), found:\n"] + power).joined()
    }
}
