import AssayMetrics
import AssayReports

/// What the record keeps of figures that a report derives from others: those of everybody in its own week as they are, and digests of the rest.
///
/// All of it is in the disclosed form. A digest is of many figures that stand on the page anyway, and never of what is not shown.
struct RecordedDerived: Sendable, Hashable {
    /// What has a digest of its own, so that it can be said what differs.
    enum Part: String, CaseIterable {
        case window
        case toDate = "to_date"
        case verdicts
        case signs
        case distributions

        /// As an error names it.
        var name: String {
            switch self {
            case .window: "a figure of 'all' computed for a week of its window"
            case .toDate: "a figure to date, or a band of people"
            case .verdicts: "the numbers of a verdict"
            case .signs: "what was found of the signs of gaming"
            case .distributions: "a distribution"
            }
        }
    }

    struct Everybody: Sendable, Hashable {
        var metric: String
        /// As `RecordedFigure` writes it.
        var figure: String
    }

    /// Computed figures of `all` in the report's own week, by metric in the order of the ids' bytes.
    let everybody: [Everybody]
    /// By part; parts in which nothing is shown have none.
    let digests: [Part: String]

    /// Half of a SHA-256: nobody can find other figures that have the same.
    private static let digits = 32

    init(everybody: [Everybody], digests: [Part: String]) {
        self.everybody = everybody
        self.digests = digests
    }

    init(_ derived: DerivedFigures) {
        everybody = derived.everybody.map { Everybody(metric: $0.metric, figure: RecordedFigure.text($0.value, isProvisional: $0.isProvisional)) }
            .sorted { precedes($0.metric, $1.metric) }
        var digests: [Part: String] = [:]
        for part in Part.allCases {
            let bytes =
                switch part {
                case .window: derived.window
                case .toDate: derived.toDate
                case .verdicts: derived.verdicts
                case .signs: derived.signs
                case .distributions: derived.distributions
                }
            if !bytes.isEmpty { digests[part] = String(SHA256.hex(bytes).prefix(RecordedDerived.digits)) }
        }
        self.digests = digests
    }

    /// `{"all": {"tokens": "1180"}, "window": "5f…"}`.
    func write(to writer: inout RecordWriter) {
        writer.raw("{")
        writer.member("all") { $0.object(everybody) { writer, one in writer.member(one.metric) { $0.text(one.figure) } } }
        for part in Part.allCases {
            guard let digest = digests[part] else { continue }
            writer.raw(", ")
            writer.member(part.rawValue) { $0.text(digest) }
        }
        writer.raw("}")
    }

    /// What differs, as an error says it: single figures where they are known.
    /// - Parameters:
    ///   - week: the report's.
    ///   - ofOwnWeek: whether only figures of that week are asked for.
    func differences(from recorded: RecordedDerived, week: Week, ofOwnWeek: Bool = false) -> [String] {
        let old = Dictionary(recorded.everybody.map { ($0.metric, $0.figure) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(everybody.map { ($0.metric, $0.figure) }, uniquingKeysWith: { first, _ in first })
        let metrics = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted(by: precedes)
        let figures = metrics.map { "'\($0)' of 'all' in \(week), which is computed" }
        if ofOwnWeek { return figures }
        // A figure of its own week is one of the window, and mostly one to date.
        let parts = Part.allCases.filter { recorded.digests[$0] != digests[$0] && (figures.isEmpty || ![.window, .toDate].contains($0)) }
        return figures + parts.map(\.name)
    }
}
