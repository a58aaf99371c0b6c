import AssayDiagnostics

extension Commentary {
    /// The sentences of a commentary's body, with their places: everything of it that a reader can see, the descriptions and titles of images
    /// and links, code, and the lines inside figures included. Empty for a body that `read` refuses to parse.
    ///
    /// Emphasis, links and line ends do not end a sentence; the end of a paragraph, heading or item does, unless a list follows a colon: then what
    /// stands before the colon belongs to every item.
    public static func sentences(of source: CommentarySource) -> [Sentence] {
        let lines = SourceText(source.body, firstLine: source.bodyFirstLine)
        let prepared = PreparedBody(lines, path: source.path)
        let given = prepared.diagnostics.isEmpty ? lines : SourceText(prepared.bytes, firstLine: source.bodyFirstLine)
        guard MarkdownLimits.check(given, openings: prepared.openings, path: source.path).isEmpty else { return [] }
        let document = CommonMarkDocument(prepared.bytes)
        var pass = ProsePass(lines: lines, openings: prepared.openings, path: source.path)
        document.walk { pass.visit($0) }
        pass.endBlock()
        return pass.sentences
    }
}

/// Gathers the text of each block as pieces.
private struct ProsePass {
    let lines: SourceText
    let openings: [SourceLocation]
    let path: String
    private(set) var sentences: [Sentence] = []
    private var block: CommonMarkNode?
    private var pieces: [Sentence.Piece] = []
    private var locator: InlineLocator
    /// More bytes before a colon are not read again with every item: it would take long.
    private static let longestLead = 1024
    /// What stands before a colon, and the list behind it.
    private var lead: (pieces: [Sentence.Piece], list: CommonMarkNode)?

    init(lines: SourceText, openings: [SourceLocation], path: String) {
        self.lines = lines
        self.openings = openings
        self.path = path
        locator = InlineLocator(lines)
    }

    mutating func visit(_ node: CommonMarkNode) {
        switch node.kind {
        case .paragraph, .heading:
            endBlock()
            block = node
        case .codeBlock:
            endBlock()
            addLines(of: node)
        case .text: addText(of: node)
        case .code: pieces.append(Sentence.Piece(text: text(PreparedBody.withoutMarks(node.literal).text), location: place(of: node)))
        case .lineBreak: pieces.append(Sentence.Piece(text: " "))
        case .link, .image:
            // Shown when the pointer rests on it.
            if !node.title.isEmpty { pieces.append(Sentence.Piece(text: " " + text(PreparedBody.withoutMarks(node.title).text) + " ", location: line(of: node))) }
        default: break
        }
    }

    /// Takes a block's pieces up as sentences.
    mutating func endBlock() {
        defer {
            pieces = []
            block = nil
        }
        guard let block else { return }
        if let known = lead, !isInside(block, known.list) { lead = nil }
        let found = Sentence.split((lead?.pieces ?? []) + pieces)
        sentences += found
        if block.kind == .paragraph, let last = found.last, endsWithColon(last), let list = block.next, list.kind == .other,
            last.pieces.reduce(0, { $0 + $1.text.utf8.count }) <= ProsePass.longestLead
        {
            lead = (last.pieces + [Sentence.Piece(text: " ")], list)
        }
    }

    private func isInside(_ node: CommonMarkNode, _ list: CommonMarkNode) -> Bool {
        var ancestor = node.parent
        while let candidate = ancestor, candidate != list { ancestor = candidate.parent }
        return ancestor != nil
    }

    private func endsWithColon(_ sentence: Sentence) -> Bool {
        sentence.pieces.last { !$0.text.isEmpty || $0.isReference }?.text.utf8.last { $0 != 0x20 } == UInt8(ascii: ":")
    }

    private mutating func addText(of node: CommonMarkNode) {
        let start = place(of: node)
        var offset = 0
        for piece in ReferenceScanner.pieces(of: node.literal) {
            switch piece {
            case .text(let bytes):
                pieces.append(Sentence.Piece(text: text(bytes), location: start?.moved(by: offset)))
                offset += bytes.count
            case .reference(let number, let inner):
                let location = openings.indices.contains(number) ? openings[number] : start
                if case .success(.literal(let shown)) = Reference.parse(text(inner)) {
                    pieces.append(Sentence.Piece(text: shown, location: location))
                } else {
                    pieces.append(Sentence.Piece(text: "", isReference: true, location: location))
                }
                offset += inner.count + 4
            case .unclosed: break
            }
        }
    }

    /// Code and figures line by line: a line is a block of its own.
    private mutating func addLines(of node: CommonMarkNode) {
        let first = min(max(node.startLine - 1, 0), lines.count - 1)
        let opening = lines.bytes[lines.content(of: first)].first { $0 != 0x20 && $0 != UInt8(ascii: ">") }
        let isFenced = opening == UInt8(ascii: "`") || opening == UInt8(ascii: "~")
        let body = PreparedBody.withoutMarks(node.literal).text
        for (number, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            let location = SourceLocation(path: path, line: lines.firstLine + first + number + (isFenced ? 1 : 0))
            sentences += Sentence.split([Sentence.Piece(text: String(decoding: line, as: UTF8.self), location: location)])
        }
    }

    private mutating func place(of node: CommonMarkNode) -> SourceLocation? {
        guard let block else { return SourceLocation(path: path) }
        let (line, column) = locator.place(of: node, in: block)
        return SourceLocation(path: path, line: line, column: column)
    }

    private func line(of node: CommonMarkNode) -> SourceLocation {
        SourceLocation(path: path, line: lines.firstLine + (block?.startLine ?? 1) - 1)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension SourceLocation {
    /// Further on the line by some bytes, when its column is known.
    fileprivate func moved(by bytes: Int) -> SourceLocation {
        column > 0 ? SourceLocation(path: path, line: line, column: column + bytes) : self
    }
}
