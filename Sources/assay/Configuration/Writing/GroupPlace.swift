import AssayDiagnostics

/// Where in the text of `assay.yaml` further groups belong: found by the places of the document's nodes, and by the indentation of lines.
struct GroupPlace {
    /// How far the dash of an item stands in.
    let dash: Int
    private let lines: TextLines
    /// The new lines go before this one, counted from 0.
    private let line: Int
    /// What goes first: the head of a section that was not there.
    private var head: [String] = []
    private var tail: [String] = []
    /// An empty `[]` that makes way, by line and bytes of it.
    private var removed: (line: Int, bytes: Range<Int>)?

    /// Nil where the document is written in a way that nothing can be added to by lines.
    init?(in document: YAMLValue, of text: [UInt8]) {
        guard case .mapping(let entries, let start) = document else { return nil }
        lines = TextLines(text)
        guard lines[start.line - 1, start.column - 1] != UInt8(ascii: "{") else { return nil }
        guard let entry = entries.first(where: { $0.key == "groups" }) else {
            guard let place = GroupPlace.section(before: entries, lines) else { return nil }
            (line, dash) = (place.line, place.indent + 2)
            head = [String(repeating: " ", count: place.indent) + "groups:"]
            // A blank line sets the section off from the next.
            tail = [""]
            return
        }
        let keyLine = entry.keyLocation.line - 1
        guard let indent = lines.indent(keyLine), indent == entry.keyLocation.column - 1 else { return nil }
        switch entry.value {
        case .sequence(let items, let place) where !items.isEmpty:
            let first = place.line - 1
            guard let column = lines.indent(first), lines[first, column] == UInt8(ascii: "-"), let last = items.last else { return nil }
            dash = column
            line = lines.end(ofBlockAfter: last.location.line - 1, indentedBeyond: column)
        case .sequence(_, let place):
            guard place.line - 1 == keyLine, let range = lines.emptyList(at: place.column - 1, in: keyLine) else { return nil }
            removed = (keyLine, range)
            dash = indent + 2
            line = lines.end(ofCommentsAfter: keyLine, indentedBeyond: indent)
        case let value where value.isAbsent:
            dash = indent + 2
            line = lines.end(ofCommentsAfter: keyLine, indentedBeyond: indent)
        default: return nil
        }
    }

    /// The text with items at this place, in the line ends that it has.
    func inserting(_ items: [[String]]) -> [UInt8] { lines.inserting(head + items.flatMap { $0 } + tail, before: line, removing: removed) }

    /// A new section goes before `metrics:`, above the comment lines that belong to it.
    private static func section(before entries: [YAMLValue.Entry], _ lines: TextLines) -> (line: Int, indent: Int)? {
        guard let metrics = entries.first(where: { $0.key == "metrics" }) else { return nil }
        var line = metrics.keyLocation.line - 1
        guard let indent = lines.indent(line), indent == metrics.keyLocation.column - 1 else { return nil }
        while line > 0, lines.isComment(line - 1), lines.indent(line - 1) == indent { line -= 1 }
        return (line, indent)
    }
}
