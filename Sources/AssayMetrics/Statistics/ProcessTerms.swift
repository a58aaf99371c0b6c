/// How the natural limits of a metric are drawn, and by which rules a week is worth a question: what `process:` says of it.
public struct ProcessTerms: Sendable, Hashable {
    /// From what the limits are drawn.
    public enum Limits: String, Sendable, CaseIterable {
        /// The mean, and 2.66 mean moving ranges on either side.
        case mean
        /// The median, and 3.145 median moving ranges on either side: a few spikes do not push these limits apart.
        case median
        /// As `mean`, but wider apart by what the metric's weeks resemble their neighbours.
        case widened
    }

    /// Wheeler's rules, by their numbers.
    public enum Rule: Int, Sendable, CaseIterable {
        /// A point beyond a limit.
        case outside = 1
        /// Eight points in a row on one side of the centre line.
        case run = 2
        /// Three of four points in a row nearer to a limit than to the centre line, on one side.
        case nearLimit = 3
    }

    public var limits: Limits
    public var rules: Set<Rule>

    public static let standardRules: Set<Rule> = [.outside, .run]

    public init(limits: Limits = .mean, rules: Set<Rule> = ProcessTerms.standardRules) {
        self.limits = limits
        self.rules = rules
    }

    public var method: ProcessLimits.Method {
        switch limits {
        case .mean: return ProcessLimits.Method()
        case .median: return ProcessLimits.Method(centre: .median, range: .median)
        case .widened:
            var method = ProcessLimits.Method()
            method.isWidened = true
            return method
        }
    }
}
