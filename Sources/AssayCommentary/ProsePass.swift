import AssayDiagnostics

/// Gathers the text of each block as pieces.
struct ProsePass {
    let lines: SourceText
    let openings: [SourceLocation]
    let path: String
    private(set) var sentences: [Sentence] = []
    private(set) var paragraphs: [CommentaryParagraph] = []
    private let cells: [CommonMarkNode: Range<Int>]
    private var block: CommonMarkNode?
    private var pieces: [Sentence.Piece] = []
    private var locator: InlineLocator
    /// More bytes before a colon are not read again with every item: it would take long.
    private static let longestLead = 1024
    /// Nor are leads read again any more once they have come to this many bytes in all.
    private var leadsLeft = 64 * 1024
    /// What stands before a colon, and the list behind it.
    private var lead: (pieces: [Sentence.Piece], list: CommonMarkNode, length: Int)?

    /// - Parameter cells: where each cell of a table stands in `lines`.
    init(lines: SourceText, openings: [SourceLocation], cells: [CommonMarkNode: Range<Int>], path: String) {
        self.lines = lines
        self.openings = openings
        self.cells = cells
        self.path = path
        locator = InlineLocator(lines, cells: cells)
    }

    mutating func run(_ document: borrowing CommonMarkDocument) {
        document.walk { visit($0) }
        endBlock()
    }

    private mutating func visit(_ node: CommonMarkNode) {
        switch node.kind {
        case .paragraph, .heading:
            endBlock()
            block = node
        case .customBlock:
            endBlock()
            if cells[node] != nil { block = node }
        case .codeBlock:
            endBlock()
            addLines(of: node)
        case .text: addText(of: node)
        case .code: pieces.append(Sentence.Piece(text: text(PreparedBody.withoutMarks(node.literal).text), kind: .code, location: place(of: node)))
        case .lineBreak: pieces.append(Sentence.Piece(text: " "))
        case .link, .image:
            // Shown when the pointer rests on it.
            if !node.title.isEmpty { pieces.append(Sentence.Piece(text: " " + text(PreparedBody.withoutMarks(node.title).text) + " ", kind: .title, location: line(of: node))) }
        default: break
        }
    }

    /// Takes a block's pieces up as sentences.
    private mutating func endBlock() {
        defer {
            pieces = []
            block = nil
        }
        guard let block else { return }
        if let known = lead, leadsLeft < 0 || !isInside(block, known.list) { lead = nil }
        leadsLeft -= lead?.length ?? 0
        let found = Sentence.split((lead?.pieces ?? []) + pieces)
        sentences += found
        if block.kind == .paragraph { paragraphs.append(CommentaryParagraph(pieces, at: SourceLocation(path: path, line: lines.firstLine + block.startLine - 1, column: 1))) }
        if block.kind == .paragraph, let last = found.last, endsWithColon(last), let list = block.next, list.kind == .other {
            // A piece counts, however short it is: references have no text.
            let length = last.pieces.reduce(0) { $0 + $1.text.utf8.count + 8 }
            if length <= ProsePass.longestLead { lead = (last.pieces + [Sentence.Piece(text: " ")], list, length) }
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
        let kind: Sentence.Piece.Kind = node.parent.map(InlineLocator.isAutolink) == true ? .code : .prose
        var offset = 0
        for piece in ReferenceScanner.pieces(of: node.literal) {
            switch piece {
            case .text(let bytes):
                pieces.append(Sentence.Piece(text: text(bytes), kind: kind, location: start?.moved(by: offset)))
                offset += bytes.count
            case .reference(let number, let inner):
                let location = openings.indices.contains(number) ? openings[number] : start
                let target = try? Reference.parse(text(inner)).get()
                if case .literal(let shown) = target {
                    pieces.append(Sentence.Piece(text: shown, kind: .literal, location: location))
                } else {
                    pieces.append(Sentence.Piece(text: "", kind: .reference(target), location: location))
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
            sentences += Sentence.split([Sentence.Piece(text: String(decoding: line, as: UTF8.self), kind: .code, location: location)])
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
