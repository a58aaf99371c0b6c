import AssayCommentary
import AssayDiagnostics
import AssayMetrics

/// What only all commentaries together show.
enum CommentaryFindings {
    /// A paragraph with fewer words may be said every week: a greeting, a disclaimer.
    static let fewestWords = 20

    /// A warning for each paragraph that an earlier week's commentary has too, references and all: its figures are new, and what is said of them is not.
    /// - Parameter commentaries: oldest first.
    static func stale(_ commentaries: some Sequence<(Week, [CommentaryParagraph])>) -> [Diagnostic] {
        var first: [CommentaryParagraph.Digest: Week] = [:]
        var findings: [Diagnostic] = []
        for (week, paragraphs) in commentaries {
            for paragraph in paragraphs where paragraph.words >= fewestWords {
                guard let earlier = first[paragraph.digest] else {
                    first[paragraph.digest] = week
                    continue
                }
                guard earlier != week else { continue }
                findings.append(
                    Diagnostic(
                        .warning, rule: "stale-commentary", "this paragraph stands word for word in the commentary of \(earlier)", at: paragraph.location,
                        help: "say what is new this week, or leave it out"))
            }
        }
        return findings
    }

    /// A warning when the newest capture has no commentary although the site has some: one, which counts the weeks without it since the first that had one.
    /// A site without any is not asked for it.
    static func missing(_ plan: ReportPlan, _ folder: SiteFolder) -> [Diagnostic] {
        guard let any = folder.commentary.first, let newest = plan.items.last, newest.commentary == nil, !newest.isReconstructed else { return [] }
        // What was written afterwards about history begins no custom.
        let first = plan.items.first { $0.commentary != nil && !$0.isReconstructed }?.week ?? any.week
        let others = plan.items.dropLast().count { $0.week > first && $0.commentary == nil }
        let earlier = others == 0 ? "" : others == 1 ? ", nor has one week before it" : ", nor have \(others) weeks before it, since the first one of \(first)"
        return [
            Diagnostic(
                .warning, rule: "missing-commentary", "\(newest.week) has no commentary\(earlier)", at: SourceLocation(path: newest.snapshots),
                help: "write one: 'assay new week' makes a skeleton")
        ]
    }
}
