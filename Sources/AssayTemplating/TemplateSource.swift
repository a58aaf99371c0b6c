import AssayDiagnostics

/// One template file, as read.
public struct TemplateSource: Sendable {
    /// What partial tags and pages call it: `report`, `partials/scorecard`.
    public let name: String
    /// The path as the user would type it, for diagnostics.
    public let path: String
    /// UTF-8; anything else is refused by `TemplateLibrary.load`.
    public let text: [UInt8]
    /// The offset of each line's first byte.
    private let lineStarts: [Int]

    public init(name: String, path: String, text: [UInt8]) {
        self.name = name
        self.path = path
        self.text = text
        lineStarts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }
}

extension TemplateSource {
    /// The line and column (in bytes, from 1) of a byte.
    func location(at offset: Int) -> SourceLocation {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourceLocation(path: path, line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// The source without a byte order mark, or what is wrong with its encoding.
    func decoded() -> Result<TemplateSource, TemplateFault> {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: text.span)
        } catch {
            let fault = Diagnostic(
                rule: "template-encoding", "template '\(name)' is not UTF-8", at: location(at: error.byteOffsets.lowerBound),
                help: "save the file as UTF-8")
            return .failure(TemplateFault(diagnostic: fault))
        }
        guard text.starts(with: [0xEF, 0xBB, 0xBF]) else { return .success(self) }
        return .success(TemplateSource(name: name, path: path, text: Array(text.dropFirst(3))))
    }
}

/// A diagnostic that can be thrown.
struct TemplateFault: Error {
    let diagnostic: Diagnostic
}
