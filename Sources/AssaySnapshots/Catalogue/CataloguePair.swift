import AssayMetrics

/// A pair worth measuring: what is counted because it is easy, the value it is meant to move, and what must not get worse meanwhile.
public struct CataloguePair: Sendable {
    /// How easily the adoption side is raised without any value.
    public enum Ease: String, Sendable, CaseIterable {
        case trivial, easy
        /// It rises by a policy or default, without anybody's doing.
        case automatic
        case hard
    }

    /// From 1, as the catalogue is read.
    public let number: Int
    public let id: String
    public let title: String
    public let adoption: CatalogueSide
    public let value: CatalogueSide
    public let guardrail: CatalogueSide
    /// If the one rises, the other should move, within so many weeks: without it a flat value means nothing.
    public let hypothesis: String
    public let expected: MetricPair.Expectation
    /// How many weeks later the value usually moves.
    public let lag: ClosedRange<Int>
    /// What a site begins with: one number of those.
    public let lagWeeks: Int
    public let ease: Ease
    /// How the adoption side is raised without any value.
    public let gaming: String
    public let changeOurMind: String

    /// As a site would declare it.
    /// - Parameter formats: of the imports that are preferred.
    public func pair(from formats: [ExportFormat] = []) -> MetricPair {
        MetricPair(
            id: id, title: title, adoption: adoption.metric(from: formats).id, value: value.metric(from: formats).id, guardrail: guardrail.metric(from: formats).id,
            hypothesis: hypothesis, expected: expected, lagWeeks: lagWeeks, changeOurMind: changeOurMind)
    }

    /// The metrics of the pair, as a site would declare them: adoption, value, guardrail.
    public func metrics(from formats: [ExportFormat] = []) -> [Metric] { sides.map { $0.metric(from: formats) } }

    /// Adoption, value, guardrail.
    public var sides: [CatalogueSide] { [adoption, value, guardrail] }
}

/// One side of a pair of the catalogue.
public struct CatalogueSide: Sendable {
    /// A metric that an import gives for it.
    public struct Import: Sendable, Hashable {
        public let format: ExportFormat
        /// Id of the format's guide.
        public let metric: String
    }

    /// What to measure where no import gives it.
    public let measured: Metric
    /// Metrics of imports that stand for it, best first.
    public let imports: [Import]

    init(_ measured: Metric, imports: [(ExportFormat, String)] = []) {
        self.measured = measured
        self.imports = imports.map { Import(format: $0.0, metric: $0.1) }
    }

    /// The import that is taken: the first of a preferred format, else the first.
    public func source(from formats: [ExportFormat]) -> Import? { imports.first { formats.contains($0.format) } ?? imports.first }

    func metric(from formats: [ExportFormat]) -> Metric {
        guard let source = source(from: formats), let given = source.format.guide.metrics.first(where: { $0.id == source.metric }) else { return measured }
        return given.metric
    }
}
