import AssayCommentary
import AssayDiagnostics

/// Reads a body with closures that show what they were asked: `[metric …]` for a figure, every address kept.
func read(
    _ markdown: String, firstLine: Int = 1,
    resolve: (Reference) -> Result<ResolvedReference, ReferenceFailure> = shown,
    link: (String, Bool) -> LinkDecision = { _, _ in .keep }
) -> CommentaryReading {
    Commentary.read(CommentarySource(path: "w.md", body: Array(markdown.utf8), bodyFirstLine: firstLine), resolve: resolve, link: link)
}

/// `12` with the value `12.5` and the source `src` for every metric; the pair's name alone for a verdict.
func shown(_ reference: Reference) -> Result<ResolvedReference, ReferenceFailure> {
    switch reference.target {
    case .metric: .success(ResolvedReference(text: "12", value: "12.5", source: "src"))
    case .verdict(let pair, _): .success(ResolvedReference(text: "verdict of \(pair)", value: nil, source: nil))
    case .literal(let text): .success(ResolvedReference(text: "never asked for \(text)", value: nil, source: nil))
    }
}

/// What a reference to a metric looks like in HTML with `shown`.
let figure = #"<data value="12.5" title="src" data-note="1">12</data>"#

extension CommentaryReading {
    /// All HTML, each figure as `[kind]`.
    var html: String {
        segments.map { segment in
            switch segment {
            case .html(let bytes): String(decoding: bytes, as: UTF8.self)
            case .figure(let slot): "[\(slot.kind.rawValue)]\n"
            }
        }.joined()
    }

    /// `line:column rule` of every finding.
    var findings: [String] { diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule)" } }
    var places: [String] { references.map { "\($0.location.line):\($0.location.column)" } }
}
