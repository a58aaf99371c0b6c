import AssayDiagnostics

/// Puts the figures that references name into a document's texts. Code, addresses and titles are not texts.
struct ReferencePass {
    let lines: SourceText
    let openings: [SourceLocation]
    private(set) var references: [Reference] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Each once, by its number less one.
    private(set) var sources: [CitedSource] = []
    private var isPlaced: [Bool]
    private var numbers: [CitedSource: Int] = [:]
    /// Braces that close further away than this are taken for others.
    private static let longest = 512

    /// `accounted`: numbers of the openings that another pass has taken.
    init(_ prepared: PreparedBody, lines: SourceText, accounted: [Int]) {
        self.lines = lines
        openings = prepared.openings
        isPlaced = Array(repeating: false, count: openings.count)
        for number in accounted { _ = place(number) }
    }

    mutating func run(
        _ document: borrowing CommonMarkDocument, resolve: (Reference) -> Result<ResolvedReference, ReferenceFailure>
    ) {
        document.walk { node in
            switch node.kind {
            case .text: substitute(node, resolve: resolve)
            case .code, .codeBlock, .htmlInline, .htmlBlock: keepBraces(node)
            case .link, .image: refuseBraces(in: node)
            default: break
            }
        }
        for (number, location) in openings.enumerated() where !isPlaced[number] {
            diagnostics.append(misplaced(at: location, "in a link definition"))
        }
        references.sort { $0.location < $1.location }
    }

    private mutating func substitute(_ node: CommonMarkNode, resolve: (Reference) -> Result<ResolvedReference, ReferenceFailure>) {
        let hasMark = node.withLiteral { $0.contains(PreparedBody.markLead) }
        guard hasMark else { return }
        for piece in ReferenceScanner.pieces(of: node.literal) {
            switch piece {
            case .text(let text): node.insertBefore(text: text)
            case .unclosed(let number): refuseUnclosed(number)
            case .reference(let number, let inner):
                guard let location = place(number) else { continue }
                let text = String(decoding: inner, as: UTF8.self)
                switch Reference.parse(text) {
                case .failure(let fault):
                    diagnostics.append(Diagnostic(rule: "reference-syntax", fault.summary, at: location, help: fault.help))
                case .success(let target):
                    let reference = Reference(target: target, location: location)
                    references.append(reference)
                    show(reference, before: node, resolve: resolve)
                }
            }
        }
        node.remove()
    }

    private mutating func show(
        _ reference: Reference, before node: CommonMarkNode, resolve: (Reference) -> Result<ResolvedReference, ReferenceFailure>
    ) {
        if case .literal(let text) = reference.target { return node.insertBefore(text: MarkupWriter.text(text)) }
        switch resolve(reference) {
        case .failure(let failure):
            diagnostics.append(Diagnostic(rule: failure.rule, failure.summary, at: reference.location, help: failure.help))
        case .success(let figure):
            let text = MarkupWriter.text(figure.text)
            guard figure.value != nil || figure.source != nil else { return node.insertBefore(text: text) }
            let markup = MarkupWriter.figure(
                value: figure.value, title: figure.source, note: figure.source.map { number(CitedSource(text: figure.text, source: $0)) })
            node.insertBefore(text: text, opening: markup.opening, closing: markup.closing)
        }
    }

    /// The number under which a source is listed: the same figure from the same source has one.
    private mutating func number(_ cited: CitedSource) -> Int {
        if let number = numbers[cited] { return number }
        sources.append(cited)
        numbers[cited] = sources.count
        return sources.count
    }

    private mutating func keepBraces(_ node: CommonMarkNode) {
        let hasMark = node.withLiteral { $0.contains(PreparedBody.markLead) }
        if hasMark { node.literal = unmarked(node.literal).text }
        guard node.kind == .codeBlock, node.fenceInfo.contains(PreparedBody.markLead) else { return }
        let info = unmarked(node.fenceInfo)
        node.fenceInfo = info.text
        for location in info.locations { diagnostics.append(misplaced(at: location, "after a code fence")) }
    }

    private mutating func refuseBraces(in node: CommonMarkNode) {
        let url = node.url
        if url.contains(PreparedBody.markLead) {
            let kept = unmarked(url)
            node.url = kept.text
            for location in kept.locations { diagnostics.append(misplaced(at: location, "in an address")) }
        }
        let title = node.title
        if title.contains(PreparedBody.markLead) {
            let kept = unmarked(title)
            node.title = kept.text
            for location in kept.locations { diagnostics.append(misplaced(at: location, "in a link's title")) }
        }
    }

    private mutating func unmarked(_ text: [UInt8]) -> (text: [UInt8], locations: [SourceLocation]) {
        let (text, numbers) = PreparedBody.withoutMarks(text)
        return (text, numbers.compactMap { place($0) })
    }

    /// The place of the braces with a number, which are then accounted for; nil when the text forged the mark.
    private mutating func place(_ number: Int) -> SourceLocation? {
        guard openings.indices.contains(number) else { return nil }
        isPlaced[number] = true
        return openings[number]
    }

    private mutating func refuseUnclosed(_ number: Int) {
        guard let location = place(number) else { return }
        let line = lines.content(of: location.line - lines.firstLine)
        let start = line.lowerBound + location.column + 1
        let closes = lines.find(Array("}}".utf8), from: start, before: min(line.upperBound, start + Self.longest)) != nil
        diagnostics.append(closes
            ? Diagnostic(
                rule: "reference-syntax", "Markdown or a quote cuts the reference in two", at: location,
                help: "write plain text between {{ and }}, and emphasis around them")
            : Diagnostic(
                rule: "unclosed-reference", "'{{' without '}}' on its line", at: location,
                help: "close it with }}, or write \\{{ for braces that stand for themselves"))
    }

    private func misplaced(at location: SourceLocation, _ place: String) -> Diagnostic {
        Diagnostic(
            rule: "misplaced-reference", "a reference \(place) shows nothing", at: location,
            help: "move it into the text, or write \\{{ for braces that stand for themselves")
    }
}
