import AssayMetrics
import AssaySnapshots

/// A piece of the `assay.yaml` that `assay init --from` writes.
enum StarterPart {
    /// A paragraph, behind `#`, at an indentation.
    case comment(String, indent: Int = 0)
    /// Lines as they are.
    case yaml(String)
    /// A metric of an import, as the format's guide has it.
    case metric(ExportFormat, String)
    case pair(MetricPair)
    case blank

    /// Beyond this many characters a comment is folded.
    private static let width = 112

    /// The text of a file, with a line break at the end.
    static func text(_ parts: [StarterPart]) -> String { parts.map(\.text).joined() }

    private var text: String {
        switch self {
        case .comment(let paragraph, let indent):
            let margin = String(repeating: " ", count: indent) + "# "
            return PairList.wrapped(paragraph, first: margin, rest: margin, width: StarterPart.width).map { $0 + "\n" }.joined()
        case .yaml(let lines): return lines + "\n"
        case .metric(let format, let id): return format.guide.metrics.first { $0.id == id }?.metric.declaration ?? ""
        case .pair(let pair): return pair.declaration
        case .blank: return "\n"
        }
    }
}
