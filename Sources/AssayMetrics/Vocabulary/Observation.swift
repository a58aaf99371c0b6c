/// One figure as a snapshot gives it, before disclosure control.
///
/// Anybody can make one and nobody outside this module can read one: what is not disclosed has no accessor.
public struct Observation: Sendable {
    let metric: Int32
    let group: Int32
    let week: Week
    let value: Double
    /// How many people contributed; -1 when the snapshot does not say.
    let people: Int32
    /// NaN when the figure has no parts.
    let numerator: Double
    let denominator: Double
    /// More than half of the figure is one contributor's.
    let isDominated: Bool
    let isProvisional: Bool
    /// Whether a note explains a revision; the text is kept by the snapshot.
    let note: Int32
    /// The line of the snapshot's file.
    let line: Int32

    /// - Parameters:
    ///   - metric, group: indices of the `MetricCatalog`.
    ///   - value: finite. With parts, the numerator over the denominator wins over it.
    ///   - people: at least 0; nil when the snapshot does not say.
    ///   - topShare: the largest single contributor's share of the figure, 0 to 1; nil when the snapshot does not say.
    ///   - note: index into the snapshot's `notes`, nil when there is none.
    ///   - line: of the snapshot's file, for diagnostics.
    public init(
        metric: Int, group: Int, week: Week, value: Double, people: Int?, numerator: Double? = nil, denominator: Double? = nil,
        topShare: Double? = nil, isProvisional: Bool = false, note: Int? = nil, line: Int
    ) {
        self.metric = Int32(metric)
        self.group = Int32(group)
        self.week = week
        self.value = value
        self.people = people.map { Int32(clamping: $0) } ?? -1
        self.numerator = numerator ?? .nan
        self.denominator = denominator ?? .nan
        isDominated = (topShare ?? 0) > DisclosurePolicy.largestShare
        self.isProvisional = isProvisional
        self.note = note.map { Int32(clamping: $0) } ?? -1
        self.line = Int32(clamping: line)
    }
}

extension [Observation] {
    /// Adds a figure, made where it stays: one made elsewhere costs as much to move as to read.
    public mutating func append(
        metric: Int, group: Int, week: Week, value: Double, people: Int?, numerator: Double, denominator: Double, topShare: Double?, isProvisional: Bool,
        note: Int?, line: Int
    ) {
        append(
            Observation(
                metric: metric, group: group, week: week, value: value, people: people, numerator: numerator, denominator: denominator, topShare: topShare,
                isProvisional: isProvisional, note: note, line: line))
    }
}

extension Observation: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    public var customMirror: Mirror { Mirror(self, children: []) }
    public var description: String { "Observation(redacted)" }
    public var debugDescription: String { description }
}
