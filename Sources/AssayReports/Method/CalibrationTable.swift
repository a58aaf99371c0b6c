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
    public static let runs = 1000

    public static let rows: [Row] = [
        Row(
            words: "Neither adoption nor value changes", isDivergence: false, asked: 0.01, mean: 0.006, worst: 0.012),
        Row(
            words: "Adoption and value both rise by 60 %", isDivergence: false, asked: 0.0, mean: 0.002, worst: 0.014),
        Row(
            words: "Adoption rises by 60 %, value by 30 %: the edge of keeping half the pace", isDivergence: false, asked: 0.02, mean: 0.024, worst: 0.062),
        Row(
            words: "Value follows adoption four weeks later, no lag declared", isDivergence: false, asked: 0.0, mean: 0.002, worst: 0.025),
        Row(
            words: "Adoption and value both step up by 60 % half way", isDivergence: false, asked: 0.0, mean: 0.001, worst: 0.007),
        Row(
            words: "Adoption is up for four weeks in the middle only", isDivergence: false, asked: 0.0, mean: 0.001, worst: 0.006),
        Row(
            words: "Adoption is up in the last three weeks only", isDivergence: false, asked: 0.03, mean: 0.036, worst: 0.118),
        Row(
            words: "Adoption rises by 60 %, value stays level", isDivergence: true, asked: 0.66, mean: 0.67, worst: 0.08),
        Row(
            words: "Adoption rises by 60 %, value falls by 20 %", isDivergence: true, asked: 0.83, mean: 0.827, worst: 0.084),
        Row(
            words: "Adoption steps up by 60 % half way, value stays level", isDivergence: true, asked: 0.61, mean: 0.613, worst: 0.022),
    ]

    /// A report every week on the last 26 weeks, for a year: the same verdict on three reports running.
    public static let repeats: [Row] = [
        Row(
            words: "Nothing changes, called diverging on three reports running within a year", isDivergence: false, asked: 0.035, mean: 0.051, worst: 0.051),
        Row(
            words: "True divergence, found on three reports running within a year", isDivergence: true, asked: 0.93, mean: 0.904, worst: 0.904),
    ]

    public static let power: [Power] = [
        Power(weeks: 12, autocorrelation: 0.0, noise: 0.05, found: 0.696),
        Power(weeks: 12, autocorrelation: 0.0, noise: 0.1, found: 0.417),
        Power(weeks: 12, autocorrelation: 0.0, noise: 0.2, found: 0.114),
        Power(weeks: 12, autocorrelation: 0.3, noise: 0.05, found: 0.427),
        Power(weeks: 12, autocorrelation: 0.3, noise: 0.1, found: 0.242),
        Power(weeks: 12, autocorrelation: 0.3, noise: 0.2, found: 0.093),
        Power(weeks: 12, autocorrelation: 0.6, noise: 0.05, found: 0.212),
        Power(weeks: 12, autocorrelation: 0.6, noise: 0.1, found: 0.135),
        Power(weeks: 12, autocorrelation: 0.6, noise: 0.2, found: 0.08),
        Power(weeks: 26, autocorrelation: 0.0, noise: 0.05, found: 0.957),
        Power(weeks: 26, autocorrelation: 0.0, noise: 0.1, found: 0.888),
        Power(weeks: 26, autocorrelation: 0.0, noise: 0.2, found: 0.417),
        Power(weeks: 26, autocorrelation: 0.3, noise: 0.05, found: 0.896),
        Power(weeks: 26, autocorrelation: 0.3, noise: 0.1, found: 0.673),
        Power(weeks: 26, autocorrelation: 0.3, noise: 0.2, found: 0.28),
        Power(weeks: 26, autocorrelation: 0.6, noise: 0.05, found: 0.517),
        Power(weeks: 26, autocorrelation: 0.6, noise: 0.1, found: 0.348),
        Power(weeks: 26, autocorrelation: 0.6, noise: 0.2, found: 0.14),
        Power(weeks: 52, autocorrelation: 0.0, noise: 0.05, found: 0.954),
        Power(weeks: 52, autocorrelation: 0.0, noise: 0.1, found: 0.966),
        Power(weeks: 52, autocorrelation: 0.0, noise: 0.2, found: 0.724),
        Power(weeks: 52, autocorrelation: 0.3, noise: 0.05, found: 0.938),
        Power(weeks: 52, autocorrelation: 0.3, noise: 0.1, found: 0.924),
        Power(weeks: 52, autocorrelation: 0.3, noise: 0.2, found: 0.538),
        Power(weeks: 52, autocorrelation: 0.6, noise: 0.05, found: 0.91),
        Power(weeks: 52, autocorrelation: 0.6, noise: 0.1, found: 0.697),
        Power(weeks: 52, autocorrelation: 0.6, noise: 0.2, found: 0.3),
    ]

    public static let weakSpots: [WeakSpot] = [
        WeakSpot(
            words: "Adoption rises by 60 %, value by 30 %: the edge of keeping half the pace", weeks: 26, autocorrelation: 0.3, noise: 0.2, measured: 0.062),
        WeakSpot(
            words: "Adoption is up in the last three weeks only", weeks: 26, autocorrelation: 0.0, noise: 0.1, measured: 0.118),
    ]
}
