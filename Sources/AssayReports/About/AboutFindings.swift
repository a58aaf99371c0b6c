import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension AboutPages {
    /// Numbers beside hidden groups in what the publisher states: groups hidden in the newest report's week, or in a week that the sentence names.
    /// - Parameter configuration: where the statement stands.
    public func hiddenGroupFindings(at configuration: SourceLocation) -> [Diagnostic] {
        guard let newest = site.week else { return [] }
        return statement.texts.flatMap { text in
            Sentence.split([Sentence.Piece(text: text, location: configuration)]).flatMap { sentence in
                HiddenGroupProse(hiddenIn: [newest] + sentence.weeks, of: site.history, asOf: newest).diagnostics(in: [sentence])
            }
        }
    }
}
