/// Finds where inlines stand in the source of their block. libcmark's own positions of inlines are wrong after hard breaks,
/// definitions and indented lines, so the block's text is searched, in order, for what its inlines say.
///
/// The cursor never passes an inline's true place as long as texts stand in the source as they read; an escaped text is
/// not found and moves nothing.
struct InlineLocator {
    private let lines: SourceText
    /// Cells of tables, which know their places: they are no lines.
    private let cells: [CommonMarkNode: Range<Int>]
    private var block: CommonMarkNode?
    private var offsets: [CommonMarkNode: Int] = [:]

    /// How far ahead of the cursor an inline is searched: bounds the work on hostile text.
    private static let window = 2048

    init(_ lines: SourceText, cells: [CommonMarkNode: Range<Int>]) {
        self.lines = lines
        self.cells = cells
    }

    /// Line and column (0: somewhere in the block that begins on that line) within the file.
    mutating func place(of node: CommonMarkNode, in block: CommonMarkNode) -> (line: Int, column: Int) {
        if self.block != block { index(block) }
        guard let offset = offsets[node] else { return cells[block].map { lines.place(of: $0.lowerBound) } ?? (lines.firstLine + block.startLine - 1, 0) }
        return lines.place(of: offset)
    }

    private mutating func index(_ block: CommonMarkNode) {
        self.block = block
        let range = cells[block] ?? bytes(of: block)
        let end = range.upperBound
        var cursor = range.lowerBound
        var found: [CommonMarkNode: Int] = [:]
        block.walk { node in
            guard let needle = Self.needle(of: node) else { return }
            var from = cursor
            let limit = min(end, cursor + needle.bytes.count + Self.window)
            while let offset = lines.find(needle.bytes, from: from, before: limit) {
                if needle.isMarkup, lines.isEscaped(offset) {
                    from = offset + 1
                    continue
                }
                found[node] = offset
                cursor = offset + needle.advance
                return
            }
        }
        offsets = found
    }

    private func bytes(of block: CommonMarkNode) -> Range<Int> {
        let first = min(max(block.startLine - 1, 0), lines.count - 1)
        let last = min(max(block.endLine - 1, first), lines.count - 1)
        return lines.starts[first]..<lines.content(of: last).upperBound
    }

    /// Bytes that stand in the source where an inline begins, how many of them are behind the cursor then, and whether a
    /// backslash before them would make them text.
    private static func needle(of node: CommonMarkNode) -> (bytes: [UInt8], advance: Int, isMarkup: Bool)? {
        switch node.kind {
        case .text:
            let text = PreparedBody.withoutMarks(node.literal).text
            // An invisible character in a text can only come from an entity.
            return InvisibleCharacter.occurs(in: text.span) ? (Array("&".utf8), 0, true) : (text, text.count, false)
        case .code:
            let text = PreparedBody.withoutMarks(node.literal).text
            return (text, text.count, false)
        case .htmlInline:
            let firstLine = Array(PreparedBody.withoutMarks(node.literal).text.prefix { $0 != 0x0A && $0 != 0x0D })
            return (firstLine, firstLine.count, true)
        case .image: return (Array("![".utf8), 2, true)
        case .link:
            let shown = autolinkText(of: node)
            return shown.isEmpty ? (Array("[".utf8), 1, true) : (Array("<".utf8) + shown, 1, true)
        default: return nil
        }
    }

    /// Whether a link shows its own address, as `<https://example.org>` does.
    static func isAutolink(_ node: CommonMarkNode) -> Bool { node.kind == .link && !autolinkText(of: node).isEmpty }

    /// What an autolink shows: its own address. Empty for other links.
    private static func autolinkText(of node: CommonMarkNode) -> [UInt8] {
        guard let child = node.firstChild, child.kind == .text else { return [] }
        let text = child.literal
        let url = node.url
        return url == text || url == Array("mailto:".utf8) + text ? PreparedBody.withoutMarks(text).text : []
    }
}
