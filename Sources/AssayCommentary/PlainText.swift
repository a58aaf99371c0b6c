/// What is left of a block without its markup.
enum PlainText {
    /// The first paragraph outside lists and block quotes, or the first one at all, on one line.
    static func firstParagraph(of document: borrowing CommonMarkDocument) -> String {
        var block = document.firstBlock
        while let candidate = block, candidate.kind != .paragraph { block = candidate.next }
        if block == nil {
            document.walk { if block == nil, $0.kind == .paragraph { block = $0 } }
        }
        guard let paragraph = block else { return "" }
        var text: [UInt8] = []
        paragraph.walk { node in
            switch node.kind {
            case .text, .code: node.withLiteral { text.append(contentsOf: $0) }
            case .lineBreak: text.append(0x20)
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
