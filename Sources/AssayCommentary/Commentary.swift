import AssayDiagnostics

/// Reads commentary: CommonMark in, safe HTML, figures and findings out.
public enum Commentary {
    /// Reads the body of a commentary, in libcmark's safe mode.
    ///
    /// - `resolve` is asked for each reference to a metric or verdict, in document order. A literal is shown as it stands,
    ///   and so are braces in code or written `\{{`.
    /// - `link` is asked for each address without a scheme, escapes and entities resolved, percent escapes as written.
    ///   `https`, `http` and (links only) `mailto` pass; every other scheme is refused.
    ///
    /// Errors: `markdown-limit`, `file-too-large` (nothing is parsed then), `raw-html`, `pipe-table`, `link-scheme`,
    /// `remote-image`, `empty-link`, `reference-syntax`, `unclosed-reference`, `misplaced-reference`, `figure-nested`,
    /// `figure-options`, `unclosed-figure`, and those of the closures. Warnings: `invisible-character`, `unknown-figure`.
    /// All of them are found in one run.
    public static func read(
        _ source: CommentarySource,
        resolve: (Reference) -> Result<ResolvedReference, ReferenceFailure>,
        link: (_ destination: String, _ isImage: Bool) -> LinkDecision
    ) -> CommentaryReading {
        let lines = SourceText(source.body, firstLine: source.bodyFirstLine)
        let prepared = PreparedBody(lines, path: source.path)
        let given = prepared.diagnostics.isEmpty ? lines : SourceText(prepared.bytes, firstLine: source.bodyFirstLine)
        let limits = MarkdownLimits.check(given, openings: prepared.openings, path: source.path)
        guard limits.isEmpty else {
            return CommentaryReading(
                segments: [], diagnostics: (prepared.diagnostics + limits).sortedByPlace(), references: [], firstParagraph: "")
        }

        let document = CommonMarkDocument(prepared.bytes)
        var tables = TablePass(lines, prepared: prepared.bytes, path: source.path)
        tables.run(document)
        var prose = ProsePass(lines: lines, openings: prepared.openings, cells: tables.cells, path: source.path)
        prose.run(document)
        var markup = MarkupPass(lines, cells: tables.cells, path: source.path)
        markup.run(document, link: link)
        var references = ReferencePass(prepared, lines: lines, accounted: markup.openingsInFigures)
        if !prepared.openings.isEmpty { references.run(document, resolve: resolve) }

        return CommentaryReading(
            segments: segments(document.html(), slots: markup.slots),
            diagnostics: (prepared.diagnostics + tables.diagnostics + markup.diagnostics + references.diagnostics).sortedByPlace(),
            references: references.references,
            firstParagraph: PlainText.firstParagraph(of: document),
            sentences: prose.sentences, paragraphs: prose.paragraphs, sources: references.sources)
    }

    /// Cuts HTML at the marks that stand for figures.
    private static func segments(_ html: [UInt8], slots: [FigureSlot]) -> [CommentarySegment] {
        guard !slots.isEmpty else { return html.isEmpty ? [] : [.html(html)] }
        var segments: [CommentarySegment] = []
        var waiting = slots[...]
        for piece in html.split(separator: MarkupPass.slotMark, omittingEmptySubsequences: false) {
            // Each mark stood on a line of its own.
            let block = piece.drop { $0 == 0x0A }
            if !block.isEmpty { segments.append(.html([UInt8](block))) }
            if let slot = waiting.popFirst() { segments.append(.figure(slot)) }
        }
        return segments
    }
}
