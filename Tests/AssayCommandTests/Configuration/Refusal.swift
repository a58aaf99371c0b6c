import AssayDiagnostics
import Testing

@testable import assay

/// A valid configuration with one change that makes it invalid, and all that is said about it.
struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let message: String

    /// Each text to be replaced occurs exactly once in the valid configuration.
    init(_ name: String, _ changes: (from: String, to: String)..., message: String) {
        testDescription = name
        var text = ValidConfiguration.text
        for change in changes {
            let parts = text.split(separator: change.from, omittingEmptySubsequences: false)
            precondition(parts.count == 2, "\(name): '\(change.from)' occurs \(parts.count - 1) times")
            text = parts.joined(separator: change.to)
        }
        self.text = text
        self.message = message
    }

    func expectMessage(_ location: Testing.SourceLocation = #_sourceLocation) {
        let (_, diagnostics) = SiteConfiguration.read(Array(text.utf8), path: "assay.yaml")
        #expect(rendered(diagnostics) == message, sourceLocation: location)
        #expect(diagnostics.hasErrors, sourceLocation: location)
    }
}

/// What a terminal shows, less the source lines.
func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { $0.rendered() }.joined(separator: "\n")
}
