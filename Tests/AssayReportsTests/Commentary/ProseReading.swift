import AssayCommentary
import AssayReports

/// A commentary's body, read with references that show nothing.
func prose(_ markdown: String, firstLine: Int = 1) -> CommentaryReading {
    Commentary.read(
        CommentarySource(path: "a.md", body: Array(markdown.utf8), bodyFirstLine: firstLine),
        resolve: { _ in .success(ResolvedReference(text: "", value: nil, source: nil)) }, link: { _, _ in .keep })
}

func sentences(_ markdown: String, firstLine: Int = 1) -> [Sentence] { prose(markdown, firstLine: firstLine).sentences }
