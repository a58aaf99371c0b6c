import AssayMetrics

/// A report as a packet holds it.
public struct PacketReport: Sendable {
    public var report: Report
    /// What this copy testifies to: of what the report released, and of the record up to it, where there is one.
    public var digest: String
    /// Whether the digest is on record.
    public var isOnRecord: Bool
    /// Where only some pairs are asked for: how many of them the report has, and how many pairs in all.
    public var selection: Selection?

    /// Some pairs of a report.
    public struct Selection: Sendable, Hashable {
        public var chosen: Int
        public var all: Int

        public init(chosen: Int, all: Int) {
            self.chosen = chosen
            self.all = all
        }
    }

    public init(_ report: Report, digest: String, isOnRecord: Bool, selection: Selection? = nil) {
        self.report = report
        self.digest = digest
        self.isOnRecord = isOnRecord
        self.selection = selection
    }

    /// Of drawings and of shaded tables.
    var figureNames: [String] { report.figures.map(\.name) + report.heatTables.map(\.name) }

    /// As much of the digest as is copied by hand.
    var shortDigest: String { Witness.short(digest) }
}

extension Report {
    /// Whether there is anything of the publisher's own words.
    var hasCommentary: Bool { !commentary.isEmpty || summary != nil }
}
