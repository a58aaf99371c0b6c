import AssayLanguage
import AssayMetrics

/// What the record of publications says of a report.
public struct ReportRecord: Sendable {
    /// Why the report was issued anew; nil when it was not.
    public var reissue: String?
    /// Reports whose figures stand in this one, issued anew after it was published, and why.
    public var corrections: [(week: Week, note: String)]
    /// For the provenance.
    public var facts: [Fact]

    public init(reissue: String? = nil, corrections: [(week: Week, note: String)] = [], facts: [Fact] = []) {
        self.reissue = reissue
        self.corrections = corrections
        self.facts = facts
    }

    /// Said under the title.
    var notices: [Note] {
        (reissue.map { [Note(title: tell("Reissued"), text: tell("This report was published before with other figures: \($0)"))] } ?? [])
            + corrections.map { Note(title: tell("Corrected"), text: tell("Figures of the report of \($0.week) were corrected after this one was published: \($0.note)")) }
    }
}
