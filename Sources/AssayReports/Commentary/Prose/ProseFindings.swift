import AssayCommentary
import AssayDiagnostics
import AssayMetrics

extension ReportData {
    /// What in a commentary's prose may not be so: numbers typed by hand, and words that the figure beside them contradicts. Warnings, by place.
    /// - Parameter frontMatter: its title and summary.
    public func proseFindings(_ sentences: [Sentence], frontMatter: [Sentence] = []) -> [Diagnostic] {
        var numbers = UnboundNumbers(self)
        let words = ContradictedWords(self)
        var findings = frontMatter.filter(\.mayHoldNumber).flatMap { numbers.findings(in: $0, ProseTokens($0), isFrontMatter: true) }
        for sentence in sentences {
            let (hasFigure, mayHoldNumber) = (sentence.pieces.contains(where: \.isReference), sentence.mayHoldNumber)
            guard hasFigure || mayHoldNumber else { continue }
            let tokens = ProseTokens(sentence)
            if mayHoldNumber { findings += numbers.findings(in: sentence, tokens) }
            if hasFigure { findings += words.findings(in: sentence, tokens) }
        }
        // What stands before a colon belongs to every item of the list behind it, and is read with each.
        var seen: Set<Diagnostic> = []
        return findings.filter { seen.insert($0).inserted }.sortedByPlace()
    }
}

extension Sentence {
    /// Whether it has a digit, or a word for percent.
    fileprivate var mayHoldNumber: Bool {
        pieces.contains { piece in
            guard piece.kind == .prose || piece.kind == .title else { return false }
            var last: UInt8 = 0
            // `percent`, `per cent` and `Prozent` have `ce` or `oz`.
            for byte in piece.text.utf8 {
                if (0x30...0x39).contains(byte) || (last == UInt8(ascii: "c") && byte == UInt8(ascii: "e")) || (last == UInt8(ascii: "o") && byte == UInt8(ascii: "z")) { return true }
                last = byte
            }
            return false
        }
    }
}
