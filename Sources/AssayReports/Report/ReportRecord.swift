import AssayLanguage
import AssayMetrics

/// What the record of publications says of a report.
public struct ReportRecord: Sendable {
    /// Why the report was issued anew; nil when it was not.
    public var reissue: String?
    /// Reports whose figures stand in this one, issued anew after it was published, and why.
    public var corrections: [(week: Week, note: String)]
    /// The digest of what the report released, and of the record up to it; nil while it is not on record.
    public var digest: String?
    /// For the provenance.
    public var facts: [Fact]

    public init(reissue: String? = nil, corrections: [(week: Week, note: String)] = [], digest: String? = nil, facts: [Fact] = []) {
        self.reissue = reissue
        self.corrections = corrections
        self.digest = digest
        self.facts = facts
    }

    /// Said under the title.
    var notices: [Note] {
        (reissue.map { [Note(title: tell("Reissued"), text: tell("This report was published before with other figures: \($0)"))] } ?? [])
            + corrections.map { Note(title: tell("Corrected"), text: tell("Figures of the report of \($0.week) were corrected after this one was published: \($0.note)")) }
    }
}
