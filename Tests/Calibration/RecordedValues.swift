extension Measurement {
    /// What was measured, as the Swift file that the method page prints from.
    var recordedValues: String {
        let rows = Scenario.allCases.map {
            row($0.words, isDivergence: $0.isDivergence, asked: $0.expected, mean: mean($0), worst: worst($0).rate)
        }
        let stories = [Repeats.nothing, .divergence].map { story in
            let rate = repeated(story)[2]
            return row(story.words, isDivergence: story == .divergence, asked: story.expected.confirmed, mean: rate, worst: rate)
        }
        let power = cells(.upFlat).map {
            "        Power(weeks: \($0.cell.count), autocorrelation: \($0.cell.likeness), noise: \($0.cell.noise), found: \(digits($0.rate))),\n"
        }
        let weak = Scenario.allCases.filter(\.isBoundary).map { scenario in
            let worst = worst(scenario)
            return "            WeakSpot(\n                words: tell(\"\(scenario.words)\"), weeks: \(worst.cell.count), "
                + "autocorrelation: \(worst.cell.likeness), noise: \(worst.cell.noise), measured: \(digits(worst.rate))),\n"
        }
        let (median, widened) = (UnusualWeeks.terms.count - 1, UnusualWeeks.terms.count - 2)
        func marked(_ terms: Int) -> String { "[" + unusual.map { digits($0[terms]) }.joined(separator: ", ") + "]" }
        return """
            import AssayLanguage

            /// How often the rule for pairs errs, and how often it finds what is there: of simulated pairs, whose truth is known.
            ///
            /// Written by `swift run -c release AssayCalibration --swift FILE`, not by hand: `--table FILE` fails when it is not what a run gives.
            public enum Calibration {
                /// One kind of pair.
                public struct Row: Sendable, Hashable {
                    /// What the pair does, in plain words.
                    public let words: String
                    /// To be called diverging is right here; else it is a false alarm.
                    public let isDivergence: Bool
                    /// How often it was called diverging when the rule was chosen, from 0 to 1, by another implementation.
                    public let asked: Double
                    /// How often it was by this one: the mean over 26 and 52 weeks, little and much noise.
                    public let mean: Double
                    /// The worst rate of any number of weeks from 12 on, noise and autocorrelation: the highest of false alarms, the lowest of finds.
                    public let worst: Double
                }

                /// How often a true divergence (adoption rises by 60 %, value stays level) is found.
                public struct Power: Sendable, Hashable {
                    public let weeks: Int
                    /// How much a week resembles the one before.
                    public let autocorrelation: Double
                    /// The usual ups and downs, as a part of the level.
                    public let noise: Double
                    /// From 0 to 1.
                    public let found: Double
                }

                /// Where the rule errs most.
                public struct WeakSpot: Sendable, Hashable {
                    public let words: String
                    public let weeks: Int
                    public let autocorrelation: Double
                    public let noise: Double
                    /// How often it was called diverging, from 0 to 1.
                    public let measured: Double
                }

                /// How many pairs were made of each kind, with each number of weeks, noise and autocorrelation.
                public static let runs = \(runs)

                public static var rows: [Row] {
                    [
            \(rows.joined())        ]
                }

                /// A report every week on the last 26 weeks, for a year: the same verdict on three reports running.
                public static var repeats: [Row] {
                    [
            \(stories.joined())        ]
                }

                /// Of pairs in which nothing changes, how many are called diverging at least once in a year of weekly reports.
                public static let onceInAYear = \(digits(repeated(.nothing)[0]))
                /// The same of pairs whose value rises as adoption does, eight weeks later, with no lag declared; and of those whose value rises at once, with
                /// eight weeks declared.
                public static let lagUndeclared = \(digits(repeated(.lateUndeclared)[0]))
                public static let lagOverdeclared = \(digits(repeated(.promptDeclared)[0]))

                /// With a yearly swing of a fifth up and down, each series at its own time of year: of single series, how many seem to rise over half a year;
                /// of pairs, how many are called diverging over half a year, and over a year.
                public static let seasonalRise = \(digits(rising[0]))
                public static let seasonalHalfYear = \(digits(seasonal[0]))
                public static let seasonalYear = \(digits(seasonal[1]))

                /// Of metrics in which nothing changes, how many get a mark within 26 weeks after the twenty of the limits: by how much a week resembles the
                /// one before, 0, 0.3 and 0.6. By rules 1 and 2; by all three; by rules 1 and 2 with widened limits, and with limits from medians.
                public static let marked = \(marked(1))
                public static let markedByAllRules = \(marked(2))
                public static let markedWhenWidened = \(marked(widened))
                public static let markedByMedians = \(marked(median))

                public static let power: [Power] = [
            \(power.joined())    ]

                public static var weakSpots: [WeakSpot] {
                    [
            \(weak.joined())        ]
                }
            }

            """
    }

    private func row(_ words: String, isDivergence: Bool, asked: Double, mean: Double, worst: Double) -> String {
        "            Row(\n                words: tell(\"\(words)\"), isDivergence: \(isDivergence), asked: \(digits(asked)), mean: \(digits(mean)), "
            + "worst: \(digits(worst))),\n"
    }

    /// To a thousandth.
    private func digits(_ rate: Double) -> String { "\((rate * 1_000).rounded() / 1_000)" }
}
