import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

/// Numbers typed by hand that look like measurements: nothing binds them to the data, so they may say what the data do not.
struct UnboundNumbers {
    private let data: ReportData
    private lazy var units = ProseUnits(
        units: data.catalog.metrics.map(\.unit),
        names: data.catalog.metrics.map(\.title) + data.catalog.groups.map(\.title) + data.catalog.pairs.map(\.title) + data.catalog.events.map(\.title))
    /// Only a commentary with such a number needs them.
    private lazy var figures = ReportFigures(data)

    init(_ data: ReportData) { self.data = data }

    /// A warning for each, with the reference that shows this very figure, where there is one.
    /// - Parameter isFrontMatter: nothing but words and literals stands there.
    mutating func findings(in sentence: Sentence, _ tokens: ProseTokens, isFrontMatter: Bool = false) -> [Diagnostic] {
        let found = MeasurementFinder(tokens: tokens, units: units, marks: Language.current.numbers).find()
        guard !found.isEmpty else { return [] }
        let metrics = named(in: sentence, tokens)
        return found.map { measurement in
            let typed = tokens.text(measurement.range)
            let literal = "{{ \"\(typed)\" }}"
            // Of a span, the upper figure alone would say less than was typed.
            let known = measurement.isSpan ? nil : figures.reference(for: measurement, beside: metrics)
            let help =
                switch (known, isFrontMatter) {
                case (let known?, false): "write \(known.target.written), which shows '\(known.shown)', or \(literal) if it is no figure of this report"
                case (nil, false) where measurement.isSpan: "write the references that show both, or \(literal) if they are no figures of this report"
                case (nil, false): "write the reference that shows it, such as {{ metric.change }}, or \(literal) if it is no figure of this report"
                case (let known?, true): "leave it to the text, where \(known.target.written) shows '\(known.shown)', or write \(literal) if it is no figure of this report"
                case (nil, true): "leave it to the text, where a reference shows it, or write \(literal) if it is no figure of this report"
                }
            return Diagnostic(
                .warning, rule: "unbound-number", "'\(typed)' is typed by hand and looks like a measurement", at: tokens.location(ofByte: measurement.range.lowerBound), help: help)
        }
    }

    /// Metrics whose figures a sentence shows, or whose title stands in it.
    private func named(in sentence: Sentence, _ tokens: ProseTokens) -> Set<String> {
        let shown = sentence.pieces.compactMap { piece -> String? in if case .reference(.metric(let id, _, _)) = piece.kind { id } else { nil } }
        let words = Set(tokens.tokens.filter { $0.kind == .word }.compactMap { ContradictedWords.stem($0.text) })
        let titled = data.catalog.metrics.filter { metric in
            let title = ContradictedWords.stems(metric.title)
            return !title.isEmpty && title.isSubset(of: words)
        }
        return Set(shown + titled.map(\.id))
    }
}
