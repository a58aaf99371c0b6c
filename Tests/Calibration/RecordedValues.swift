extension Measurement {
    /// What was measured, as the Swift file that the method page prints from.
    var recordedValues: String {
        let rows = Scenario.allCases.map {
            row($0.words, isDivergence: $0.isDivergence, asked: $0.expected, mean: mean($0), worst: worst($0).rate)
        }
        let repeats = [(Repeats(isDivergence: false), repeatedAlarms), (Repeats(isDivergence: true), repeatedFinds)].map { repeats, rate in
            row(repeats.words, isDivergence: repeats.isDivergence, asked: repeats.expected, mean: rate, worst: rate)
        }
        let power = cells(.upFlat).map {
            "        Power(weeks: \($0.cell.count), autocorrelation: \($0.cell.likeness), noise: \($0.cell.noise), found: \(digits($0.rate))),\n"
        }
        let weak = Scenario.allCases.filter(\.isBoundary).map { scenario in
            let worst = worst(scenario)
            return "        WeakSpot(\n            words: \"\(scenario.words)\", weeks: \(worst.cell.count), "
                + "autocorrelation: \(worst.cell.likeness), noise: \(worst.cell.noise), measured: \(digits(worst.rate))),\n"
        }
        return """
            /// How often the rule for pairs errs, and how often it finds what is there: of simulated pairs, whose truth is known.
            ///
            /// Written by `swift run -c release AssayCalibration --swift FILE`, not by hand.
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

                public static let rows: [Row] = [
            \(rows.joined())    ]

                /// A report every week on the last 26 weeks, for a year: the same verdict on three reports running.
                public static let repeats: [Row] = [
            \(repeats.joined())    ]

                public static let power: [Power] = [
            \(power.joined())    ]

                public static let weakSpots: [WeakSpot] = [
            \(weak.joined())    ]
            }

            """
    }

    private func row(_ words: String, isDivergence: Bool, asked: Double, mean: Double, worst: Double) -> String {
        "        Row(\n            words: \"\(words)\", isDivergence: \(isDivergence), asked: \(digits(asked)), mean: \(digits(mean)), "
            + "worst: \(digits(worst))),\n"
    }

    /// To a thousandth.
    private func digits(_ rate: Double) -> String { "\((rate * 1_000).rounded() / 1_000)" }
}
