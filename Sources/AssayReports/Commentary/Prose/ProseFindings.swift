import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// What in a commentary's prose may not be so: numbers typed by hand, and words that the figure beside them contradicts. Warnings, by place.
    /// - Parameter frontMatter: its title and summary.
    public func proseFindings(_ sentences: [Sentence], frontMatter: [Sentence] = []) -> [Diagnostic] {
        let glance = ProseGlance(Language.current.movements)
        var numbers = UnboundNumbers(self)
        var words = ContradictedWords(self)
        var findings = frontMatter.flatMap { numbers.findings(in: $0, ProseTokens($0), isFrontMatter: true) }
        for sentence in sentences {
            let seen = glance.look(at: sentence)
            guard seen.mayHoldNumber || seen.mayMove else { continue }
            let tokens = ProseTokens(sentence)
            if seen.mayHoldNumber { findings += numbers.findings(in: sentence, tokens) }
            if seen.mayMove { findings += words.findings(in: sentence, tokens) }
        }
        // What stands before a colon belongs to every item of the list behind it, and is read with each.
        var seen: Set<Diagnostic> = []
        return findings.filter { seen.insert($0).inserted }.sortedByPlace()
    }
}
