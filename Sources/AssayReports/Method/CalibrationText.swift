import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// How often the rule errs, as measured, and where it is weak.
    static var calibration: MethodSection {
        MethodSection(
            id: "calibration", title: tell("How often this errs"),
            blocks: [
                .text(
                    tell("The rule was tried on made-up series whose truth is known: \(MethodNumbers.decimal(Double(Calibration.runs), places: 0)) of a kind, over 12, 26 and 52 weeks, with little and much noise, and with weeks that resemble their neighbours more or less. How often it said “\(Verdict.diverging.word)”:")
                ),
                .table(table("false-alarms", tell("False alarms: nothing comes apart"), rows.filter { !$0.isDivergence })),
                .table(table("finds", tell("Found: the two do come apart"), rows.filter(\.isDivergence))),
                .text(
                    tell("Asked is what the rule was chosen for, by another implementation. Measured is the mean over 26 and 52 weeks; the worst is that of a single length, noise and likeness of neighbours, 12 weeks included.")
                ),
                .table(power),
                .text(tell("Of short and noisy series most of what is true is not found: hence “\(Verdict.cannotTell.word)”.")),
                .text(tell("Where it is weak:")), .list(weakSpots),
            ])
    }

    private static var rows: [Calibration.Row] { Calibration.rows + Calibration.repeats }

    private static func table(_ id: String, _ caption: String, _ rows: [Calibration.Row]) -> DataTable {
        DataTable(
            id: id, caption: caption, columns: [tell("What happens"), tell("Asked", in: "calibration"), tell("Measured"), tell("Worst")], heads: rows.map { MethodNumbers.unbroken($0.words) },
            cells: rows.flatMap { [$0.asked, $0.mean, $0.worst].map { MethodNumbers.percent($0) } })
    }

    /// By weeks down and noise across, from the least to the most that is found over all likenesses of neighbours.
    private static var power: DataTable {
        let weeks = Set(Calibration.power.map(\.weeks)).sorted()
        let noises = Set(Calibration.power.map(\.noise)).sorted()
        let cells = weeks.flatMap { weeks in
            noises.map { noise in
                let found = Calibration.power.filter { $0.weeks == weeks && $0.noise == noise }.map(\.found)
                return MethodNumbers.range(found.min() ?? 0, found.max() ?? 0)
            }
        }
        return DataTable(
            id: "power", caption: tell("Of those in which adoption rises by 60\u{A0}% and value stays level, how many are found"),
            columns: [tell("Weeks")] + noises.map { tell("Ups and downs of \(MethodNumbers.percent($0))") }, heads: weeks.map { tell("\($0) weeks") }, cells: cells)
    }

    private static var highestRates: String {
        Calibration.weakSpots.map {
            tell("“\(MethodNumbers.unbroken($0.words))”, \(MethodNumbers.percent($0.measured)) over \($0.weeks) weeks with ups and downs of \(MethodNumbers.percent($0.noise))")
        }.joined(separator: "; ")
    }

    private static var weakSpots: [String] {
        [
            tell("A season, with less than a year of data. A yearly swing looks like a trend then: with a swing of a fifth up and down, \(MethodNumbers.ofHundred(Calibration.seasonalRise)) series seem to rise over half a year, and \(MethodNumbers.ofHundred(Calibration.seasonalHalfYear)) pairs to come apart; over a year, \(MethodNumbers.ofHundred(Calibration.seasonalYear)). Below \(MethodNumbers.weeksOfAYear) weeks every verdict says so."),
            tell("A spike of adoption in the last three weeks: it can look like a rise, hence three reports running before anything is confirmed. And a value at the edge of the part that is expected of it: then either verdict is half right, and it changes from report to report."),
            tell("The highest rates of false alarms that were measured: \(highestRates)."),
            tell("Short windows. From 12 weeks, only large and steady changes can be told."),
            tell("A lag declared wrongly. If value follows eight weeks later and no lag is declared, “\(Verdict.diverging.word)” is said at some time of a year in \(MethodNumbers.ofHundred(Calibration.lagUndeclared)) pairs; if eight weeks are declared and value follows at once, in \(MethodNumbers.ofHundred(Calibration.lagOverdeclared))."),
            tell("All of this is about made-up noise. Real figures may be noisier, or in other ways."),
        ]
    }
}
