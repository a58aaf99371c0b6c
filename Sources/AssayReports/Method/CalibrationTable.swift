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
    public static let runs = 4000

    public static var rows: [Row] {
        [
            Row(
                words: tell("Neither adoption nor value changes"), isDivergence: false, asked: 0.01, mean: 0.006, worst: 0.011),
            Row(
                words: tell("Adoption and value both rise by 60 %"), isDivergence: false, asked: 0.0, mean: 0.002, worst: 0.014),
            Row(
                words: tell("Adoption rises by 60 %, value by 30 %: the edge of keeping half the pace"), isDivergence: false, asked: 0.02, mean: 0.024, worst: 0.061),
            Row(
                words: tell("Value follows adoption four weeks later, no lag declared"), isDivergence: false, asked: 0.0, mean: 0.002, worst: 0.026),
            Row(
                words: tell("Adoption and value both step up by 60 % half way"), isDivergence: false, asked: 0.0, mean: 0.001, worst: 0.006),
            Row(
                words: tell("Adoption is up for four weeks in the middle only"), isDivergence: false, asked: 0.0, mean: 0.001, worst: 0.005),
            Row(
                words: tell("Adoption is up in the last three weeks only"), isDivergence: false, asked: 0.03, mean: 0.035, worst: 0.102),
            Row(
                words: tell("Adoption rises by 60 %, value stays level"), isDivergence: true, asked: 0.66, mean: 0.669, worst: 0.073),
            Row(
                words: tell("Adoption rises by 60 %, value falls by 20 %"), isDivergence: true, asked: 0.83, mean: 0.828, worst: 0.106),
            Row(
                words: tell("Adoption steps up by 60 % half way, value stays level"), isDivergence: true, asked: 0.61, mean: 0.609, worst: 0.012),
        ]
    }

    /// A report every week on the last 26 weeks, for a year: the same verdict on three reports running.
    public static var repeats: [Row] {
        [
            Row(
                words: tell("Nothing changes, called diverging on three reports running within a year"), isDivergence: false, asked: 0.035, mean: 0.059, worst: 0.059),
            Row(
                words: tell("True divergence, found on three reports running within a year"), isDivergence: true, asked: 0.93, mean: 0.91, worst: 0.91),
        ]
    }

    /// Of pairs in which nothing changes, how many are called diverging at least once in a year of weekly reports.
    public static let onceInAYear = 0.156
    /// The same of pairs whose value rises as adoption does, eight weeks later, with no lag declared; and of those whose value rises at once, with
    /// eight weeks declared.
    public static let lagUndeclared = 0.367
    public static let lagOverdeclared = 0.326

    /// With a yearly swing of a fifth up and down, each series at its own time of year: of single series, how many seem to rise over half a year;
    /// of pairs, how many are called diverging over half a year, and over a year.
    public static let seasonalRise = 0.302
    public static let seasonalHalfYear = 0.127
    public static let seasonalYear = 0.047

    /// Of metrics in which nothing changes, how many get a mark within 26 weeks after the twenty of the limits: by how much a week resembles the
    /// one before, 0, 0.3 and 0.6. By rules 1 and 2; by all three; by rules 1 and 2 with widened limits, and with limits from medians.
    public static let marked = [0.301, 0.592, 0.887]
    public static let markedByAllRules = [0.341, 0.673, 0.936]
    public static let markedWhenWidened = [0.251, 0.461, 0.766]
    public static let markedByMedians = [0.346, 0.61, 0.882]

    public static let power: [Power] = [
        Power(weeks: 12, autocorrelation: 0.0, noise: 0.05, found: 0.707),
        Power(weeks: 12, autocorrelation: 0.0, noise: 0.1, found: 0.41),
        Power(weeks: 12, autocorrelation: 0.0, noise: 0.2, found: 0.11),
        Power(weeks: 12, autocorrelation: 0.3, noise: 0.05, found: 0.424),
        Power(weeks: 12, autocorrelation: 0.3, noise: 0.1, found: 0.237),
        Power(weeks: 12, autocorrelation: 0.3, noise: 0.2, found: 0.097),
        Power(weeks: 12, autocorrelation: 0.6, noise: 0.05, found: 0.212),
        Power(weeks: 12, autocorrelation: 0.6, noise: 0.1, found: 0.144),
        Power(weeks: 12, autocorrelation: 0.6, noise: 0.2, found: 0.073),
        Power(weeks: 26, autocorrelation: 0.0, noise: 0.05, found: 0.963),
        Power(weeks: 26, autocorrelation: 0.0, noise: 0.1, found: 0.884),
        Power(weeks: 26, autocorrelation: 0.0, noise: 0.2, found: 0.433),
        Power(weeks: 26, autocorrelation: 0.3, noise: 0.05, found: 0.892),
        Power(weeks: 26, autocorrelation: 0.3, noise: 0.1, found: 0.66),
        Power(weeks: 26, autocorrelation: 0.3, noise: 0.2, found: 0.281),
        Power(weeks: 26, autocorrelation: 0.6, noise: 0.05, found: 0.545),
        Power(weeks: 26, autocorrelation: 0.6, noise: 0.1, found: 0.327),
        Power(weeks: 26, autocorrelation: 0.6, noise: 0.2, found: 0.133),
        Power(weeks: 52, autocorrelation: 0.0, noise: 0.05, found: 0.958),
        Power(weeks: 52, autocorrelation: 0.0, noise: 0.1, found: 0.964),
        Power(weeks: 52, autocorrelation: 0.0, noise: 0.2, found: 0.732),
        Power(weeks: 52, autocorrelation: 0.3, noise: 0.05, found: 0.951),
        Power(weeks: 52, autocorrelation: 0.3, noise: 0.1, found: 0.919),
        Power(weeks: 52, autocorrelation: 0.3, noise: 0.2, found: 0.524),
        Power(weeks: 52, autocorrelation: 0.6, noise: 0.05, found: 0.912),
        Power(weeks: 52, autocorrelation: 0.6, noise: 0.1, found: 0.678),
        Power(weeks: 52, autocorrelation: 0.6, noise: 0.2, found: 0.287),
    ]

    public static var weakSpots: [WeakSpot] {
        [
            WeakSpot(
                words: tell("Adoption rises by 60 %, value by 30 %: the edge of keeping half the pace"), weeks: 52, autocorrelation: 0.6, noise: 0.2, measured: 0.061),
            WeakSpot(
                words: tell("Adoption is up in the last three weeks only"), weeks: 26, autocorrelation: 0.0, noise: 0.1, measured: 0.102),
        ]
    }
}
