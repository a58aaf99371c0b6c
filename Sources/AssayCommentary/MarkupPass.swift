import AssayDiagnostics

/// Checks a document and takes its figures out: raw HTML, addresses, fenced blocks, characters written as
/// entities. Heading levels are shifted, since the page has h1 and h2 of its own: `#` and `##` become h3, `###` h4, then h5, h6.
struct MarkupPass {
    let lines: SourceText
    let path: String
    private(set) var slots: [FigureSlot] = []
    /// Numbers of the `{{` inside figures, which belong to the caller.
    private(set) var openingsInFigures: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var block: CommonMarkNode?
    private var locator: InlineLocator
    private var refusedTags: Set<String> = []
    private let cells: [CommonMarkNode: Range<Int>]
    private let hasEntities: Bool

    /// The block that stands for a figure in the HTML: a byte that no UTF-8 text holds.
    static let slotMark: UInt8 = 0xFF

    /// - Parameter cells: where each cell of a table stands in `lines`.
    init(_ lines: SourceText, cells: [CommonMarkNode: Range<Int>], path: String) {
        self.lines = lines
        self.path = path
        self.cells = cells
        locator = InlineLocator(lines, cells: cells)
        hasEntities = lines.hasAmpersand
    }

    mutating func run(_ document: borrowing CommonMarkDocument, link: (_ destination: String, _ isImage: Bool) -> LinkDecision) {
        document.walk { node in
            switch node.kind {
            case .paragraph: block = node
            case .customBlock: if cells[node] != nil { block = node }
            case .heading:
                block = node
                node.headingLevel = min(max(node.headingLevel + 1, 3), 6)
            case .codeBlock:
                if hasEntities { stripEntities(ofFence: node) }
                readFence(node)
            case .htmlBlock: refuseHTML(node, at: blockPlace(node))
            case .htmlInline: refuseHTML(node, at: inlinePlace(node))
            case .link, .image:
                checkLink(node, isImage: node.kind == .image, link: link)
                if hasEntities { stripEntities(ofTitle: node) }
            case .text where hasEntities: stripEntities(node)
            default: break
            }
        }
    }

    private mutating func readFence(_ node: CommonMarkNode) {
        let (reading, faults) = FigureFence(lines: lines, path: path).read(node)
        diagnostics += faults
        if case .figure(var slot) = reading {
            var (body, openings) = PreparedBody.withoutMarks(node.literal)
            // libcmark ends the last line of a block that never closes, which the file may not.
            if faults.contains(where: { $0.rule == "unclosed-figure" }), lines.bytes.last != 0x0A, body.last == 0x0A { body.removeLast() }
            slot.body = String(decoding: body, as: UTF8.self)
            openingsInFigures += openings
            slots.append(slot)
            node.replace(withBlock: [Self.slotMark])
        }
    }

    private mutating func refuseHTML(_ node: CommonMarkNode, at location: SourceLocation) {
        let name = RawHTML.name(of: node.literal)
        // The closing tag goes with the opening one, which has been named.
        if name.hasPrefix("/"), refusedTags.contains(String(name.dropFirst())) { return }
        refusedTags.insert(name)
        let shown = name == "!" ? "a comment or declaration" : "'<\(name)>'"
        diagnostics.append(Diagnostic(rule: "raw-html", "raw HTML: \(shown)", at: location, help: RawHTML.help(for: name)))
    }

    private mutating func checkLink(_ node: CommonMarkNode, isImage: Bool, link: (String, Bool) -> LinkDecision) {
        switch node.withURL({ LinkPolicy(PreparedBody.withoutMarks($0), isImage: isImage) }) {
        case .allowed: break
        case .refused(let rule, let summary, let help):
            diagnostics.append(Diagnostic(rule: rule, summary, at: inlinePlace(node), help: help))
        case .relative(let destination):
            switch link(destination, isImage) {
            case .keep: break
            case .rewrite(let address): node.url = MarkupWriter.text(address)
            case .warn(let address, let rule, let summary, let help):
                node.url = MarkupWriter.text(address)
                diagnostics.append(Diagnostic(.warning, rule: rule, summary, at: inlinePlace(node), help: help))
            case .refuse(let rule, let summary, let help):
                diagnostics.append(Diagnostic(rule: rule, summary, at: inlinePlace(node), help: help))
            }
        }
    }

    /// `&#x202E;` is spelled in plain letters and still becomes the character.
    private mutating func stripEntities(_ node: CommonMarkNode) {
        let isSuspect = node.withLiteral { InvisibleCharacter.occurs(in: $0.span) }
        guard isSuspect else { return }
        let stripped = InvisibleCharacter.strip(node.literal)
        guard let first = stripped.first else { return }
        diagnostics.append(first.diagnostic(at: inlinePlace(node)))
        node.literal = stripped.text
    }

    /// In titles and behind fences too: libcmark makes of `&#xFFFF;` the byte that stands for a figure.
    private mutating func stripEntities(ofTitle node: CommonMarkNode) {
        let stripped = InvisibleCharacter.strip(node.title)
        guard let first = stripped.first else { return }
        diagnostics.append(first.diagnostic(at: inlinePlace(node)))
        node.title = stripped.text
    }

    private mutating func stripEntities(ofFence node: CommonMarkNode) {
        let stripped = InvisibleCharacter.strip(node.fenceInfo)
        guard let first = stripped.first else { return }
        diagnostics.append(first.diagnostic(at: SourceLocation(path: path, line: lines.firstLine + max(node.startLine, 1) - 1)))
        node.fenceInfo = stripped.text
    }

    private func blockPlace(_ node: CommonMarkNode) -> SourceLocation {
        let line = min(node.startLine - 1, lines.count - 1)
        let content = lines.content(of: line)
        let tag = lines.bytes[content].firstIndex(of: UInt8(ascii: "<"))
        return SourceLocation(path: path, line: lines.firstLine + line, column: tag.map { $0 - content.lowerBound + 1 } ?? 0)
    }

    private mutating func inlinePlace(_ node: CommonMarkNode) -> SourceLocation {
        guard let block else { return SourceLocation(path: path) }
        let (line, column) = locator.place(of: node, in: block)
        return SourceLocation(path: path, line: line, column: column)
    }
}
