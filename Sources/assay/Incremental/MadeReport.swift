import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// What is remembered of a report once it was made: all that the rest of the site says of it, and its files.
struct MadeReport: Sendable {
    /// What the commentary's bytes alone decide of the page it belongs to.
    struct Facts: Sendable, Hashable {
        /// Of the bytes; nil without a commentary, or of one that could not be read.
        var text: Digest?
        /// Whether the author calls it a draft.
        var isDraft = false
        /// Before it, it is one too.
        var publishDate: CivilDate?
        /// The weeks whose reports it links to, there or not; sorted.
        var linkedWeeks: [Week] = []
        /// Whether it links to files of `assets/`, there or not.
        var linksToAssets = false
    }

    var facts: Facts
    var summary: ReportSummary
    /// Of its commentary.
    var paragraphs: [CommentaryParagraph]
    /// Findings of its own.
    var diagnostics: [Diagnostic]
    /// Its files; empty when nothing was written.
    var entries: [OutputDirectory.Entry] = []
    /// What it adds to the manifest; nil when nothing was written.
    var provenance: ReportProvenance?
    /// Whether it was made by this run.
    var isNew = true
    /// Where its files stand; nil when it was made by this run, or nothing is to be written.
    var standing: OutputDirectory.Standing?
}

extension MadeReport.Facts {
    /// Whether readers are not to see the commentary yet.
    func isDraft(on day: CivilDate?) -> Bool {
        if isDraft { return true }
        guard let day, let publishDate else { return false }
        return publishDate > day
    }
}
