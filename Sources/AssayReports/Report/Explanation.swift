import AssayMetrics

/// Everything that a verdict rests on, for whoever doubts it: in order, each number with its name.
///
/// Judged per person, weekly figures and all that is computed from them have three significant digits, and the bases are left out: with more,
/// or beside the sums that are published, the numbers of people could be solved from them.
public struct Explanation: Sendable, Hashable {
    /// What an entry is to a machine.
    public enum Value: Sendable, Hashable {
        case number(Double)
        case count(Int)
        case flag(Bool)
        case text(String)
        /// There is none: JSON's null, never NaN.
        case none
    }

    public struct Entry: Sendable, Hashable {
        /// In snake case, unique in its section.
        public var key: String
        public var label: String
        /// As a reader sees it.
        public var text: String
        public var value: Value

        /// For machines; nil when it is not a number.
        public var number: Double? {
            switch value {
            case .number(let number): number
            case .count(let count): Double(count)
            case .flag, .text, .none: nil
            }
        }
    }

    public struct Section: Sendable, Hashable {
        /// In snake case, unique.
        public var key: String
        public var title: String
        public var entries: [Entry]
    }

    /// One judged week: both figures as published, both as an index, and the contrast of these.
    public struct WeekRow: Sendable, Hashable {
        public var week: Week
        /// The week of the value: later than the other by the lag.
        public var valueWeek: Week
        public var adoption: Double?
        public var value: Double?
        /// Nil without a base: a value that is zero in every week has no index.
        public var adoptionIndex: Double?
        public var valueIndex: Double?
        public var contrast: Double?
    }

    public let sections: [Section]
    public let weeks: [WeekRow]
    /// The short form, in plain labels, for the page's fold "How this was judged".
    public let facts: [Fact]

    /// - Parameters:
    ///   - adoption, value: the series of the pair in the assessment's group, which hold the weekly figures.
    ///   - page: the comparisons of the report.
    public init(_ assessment: Assessment, adoption: Series? = nil, value: Series? = nil, page: PageOfComparisons? = nil, in catalog: MetricCatalog) {
        let writer = ExplanationWriter(assessment, page: page, in: catalog)
        sections = writer.sections
        weeks = writer.weeks(adoption: adoption, value: value)
        facts = ExplanationFacts(assessment, page: page, in: catalog).facts
    }
}
