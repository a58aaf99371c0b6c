/// An adoption metric, the value metric it is meant to move, and what is expected of them.
public struct MetricPair: Sendable, Hashable {
    /// Where the pair is judged.
    public enum Scope: Sendable, Hashable {
        /// In every group that may be shown.
        case each
        /// In these groups, by id.
        case groups([String])
    }

    /// "If adoption rises by this, value should move by at least that", as fractions of the level: +50 % is 0.5.
    public struct Expectation: Sendable, Hashable {
        public var adoption: Double
        public var value: Double
        public init(adoption: Double, value: Double) {
            self.adoption = adoption
            self.value = value
        }
    }

    public var id: String
    public var title: String
    /// Metric ids.
    public var adoption: String
    public var value: String
    public var guardrail: String?
    public var hypothesis: String
    public var expected: Expectation
    public var lagWeeks: Int
    public var scope: Scope
    public var changeOurMind: String?

    public init(
        id: String, title: String, adoption: String, value: String, guardrail: String? = nil, hypothesis: String,
        expected: Expectation, lagWeeks: Int = 0, scope: Scope = .groups([Group.everybody]), changeOurMind: String? = nil
    ) {
        self.id = id
        self.title = title
        self.adoption = adoption
        self.value = value
        self.guardrail = guardrail
        self.hypothesis = hypothesis
        self.expected = expected
        self.lagWeeks = lagWeeks
        self.scope = scope
        self.changeOurMind = changeOurMind
    }
}
