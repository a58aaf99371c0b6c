import AssayDiagnostics

/// Puts real tables where tables of bars stand, their cells read as inline CommonMark: a table of words is legitimate, and in one of figures each figure is
/// a reference, as in any other text.
///
/// Each cell is parsed as a paragraph of its own, all of them in one document, and its inlines are moved here. So the passes that follow find links, references and
/// words in cells as they do in paragraphs.
struct TablePass {
    private let lines: SourceText
    private let prepared: [UInt8]
    private let path: String
    /// Where each cell stands in `lines`.
    private(set) var cells: [CommonMarkNode: Range<Int>] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// Cells that wait for their inlines, with their text.
    private var unread: [(cell: CommonMarkNode, text: [UInt8])] = []
    /// The labels in use, with the number that the next table of the same label gets.
    private var labels: [String: Int] = [:]

    /// - Parameter prepared: the text as libcmark got it, line for line.
    init(_ lines: SourceText, prepared: [UInt8], path: String) {
        self.lines = lines
        self.prepared = prepared
        self.path = path
    }

    mutating func run(_ document: borrowing CommonMarkDocument) {
        let delimiters = PipeTable.delimiterLines(in: lines)
        guard !delimiters.isEmpty else { return }
        let source = SourceText(prepared)
        document.walk { node in
            guard node.kind == .paragraph, node.parent?.kind != .document, let line = Self.delimiter(of: node, among: delimiters) else { return }
            refuse("a table stands inside a list or block quote", at: line, help: "move it to the left margin, between two paragraphs")
        }
        var block = document.firstBlock
        while let node = block {
            block = node.next
            if node.kind == .paragraph, let line = Self.delimiter(of: node, among: delimiters) { build(node, delimiter: line, source) }
        }
        if !unread.isEmpty { readCells(CommonMarkDocument(unread.flatMap { $0.text + Array("\n\n".utf8) } + Self.definitions(in: source))) }
    }

    /// - Parameter document: all cells, each a paragraph. One document for each would read the definitions of the whole text again with every cell.
    private func readCells(_ document: borrowing CommonMarkDocument) {
        var paragraph = document.firstBlock
        for (cell, _) in unread {
            guard let inlines = paragraph else { return }
            paragraph = inlines.next
            cell.takeInlines(of: inlines)
            if let first = cell.firstChild, first.kind == .text { first.literal = [UInt8](first.literal.dropFirst(Self.lead.count)) }
        }
    }

    /// The first delimiter line of a paragraph that stands below another of its lines.
    private static func delimiter(of node: CommonMarkNode, among lines: [Int]) -> Int? {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < node.startLine { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && lines[low] < node.endLine ? lines[low] : nil
    }

    private mutating func build(_ node: CommonMarkNode, delimiter: Int, _ source: SourceText) {
        guard delimiter == node.startLine else {
            return refuse("a table follows a line of text and would be printed as bars", at: delimiter, help: "leave a line empty before the table's first line")
        }
        let rule = cellRanges(delimiter, in: lines).map { PipeTable.alignment(lines.bytes[$0]) }
        let rows = [delimiter - 1] + (delimiter + 1..<node.endLine)
        for row in rows {
            let count = cellRanges(row, in: lines).count
            if count != rule.count {
                return refuse("'\(count)' cells in a row of a table whose delimiter line has \(rule.count)", at: row, help: "give every line as many cells; write \\| for a bar inside a cell")
            }
        }
        let heads = cellRanges(rows[0], in: source)
        let names = heads.map { String(decoding: PreparedBody.withoutMarks([UInt8](prepared[$0])).text, as: UTF8.self) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { return refuse("a table whose columns have no names", at: rows[0], help: "write the names into its first line") }

        let root = CommonMarkNode.block(opening: opening(label: label(names)), closing: Array("</table>\n</div>".utf8))
        let isCornered = heads[0].isEmpty
        let head = CommonMarkNode.block(opening: Array("<thead>".utf8), closing: Array("</thead>".utf8))
        let body = CommonMarkNode.block(opening: Array("<tbody>".utf8), closing: Array("</tbody>".utf8))
        for (number, line) in rows.enumerated() {
            let row = CommonMarkNode.block(opening: Array("<tr>".utf8), closing: Array("</tr>".utf8))
            for (column, (place, range)) in zip(cellRanges(line, in: lines), cellRanges(line, in: source)).enumerated() {
                let scope: StaticString? = range.isEmpty ? nil : number == 0 ? "col" : isCornered && column == 0 ? "row" : nil
                row.append(cell(range, at: place, scope: scope, rule[column]))
            }
            (number == 0 ? head : body).append(row)
        }
        root.append(head)
        if rows.count > 1 { root.append(body) }
        node.replace(with: root)
    }

    private mutating func cell(_ range: Range<Int>, at place: Range<Int>, scope: StaticString?, _ alignment: PipeTable.Alignment) -> CommonMarkNode {
        var opening = Array((scope == nil ? "<td" : "<th").utf8)
        if let scope { MarkupWriter.attribute("scope", "\(scope)", to: &opening) }
        switch alignment {
        case .start: break
        case .center: MarkupWriter.attribute("class", "center", to: &opening)
        case .end: MarkupWriter.attribute("class", "end", to: &opening)
        }
        let cell = CommonMarkNode.block(opening: opening + [UInt8(ascii: ">")], closing: Array((scope == nil ? "</td>" : "</th>").utf8))
        cells[cell] = place
        if !range.isEmpty { unread.append((cell, Self.lead + Self.unescapedBars(prepared[range]))) }
        return cell
    }

    /// Keeps the text of a cell from being read as a heading, a list or code; it is taken off again.
    private static let lead = Array("x ".utf8)

    private static func unescapedBars(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        for byte in cell {
            if byte == UInt8(ascii: "|"), out.last == UInt8(ascii: "\\") { out.removeLast() }
            out.append(byte)
        }
        return out
    }

    /// The lines that define where `[text][name]` leads, for the document of cells.
    private static func definitions(in source: SourceText) -> [UInt8] {
        (0..<source.count).reduce(into: []) { out, index in
            let line = source.bytes[source.content(of: index)]
            guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")), line.dropFirst(end + 1 - line.startIndex).first == UInt8(ascii: ":") else { return }
            out += line + [0x0A]
        }
    }

    private func cellRanges(_ line: Int, in text: SourceText) -> [Range<Int>] { PipeTable.cells(of: text.content(of: line), in: text.bytes) }

    /// A region that scrolls where the table is wider than the page, named by the columns.
    private func opening(label: String) -> [UInt8] {
        var out = Array("<div class=\"scroll\" role=\"region\"".utf8)
        MarkupWriter.attribute("aria-label", label, to: &out)
        return out + Array(" tabindex=\"0\">\n<table>".utf8)
    }

    /// No two regions of a page have the same name.
    private mutating func label(_ names: [String]) -> String {
        let label = names.joined(separator: ", ")
        var number = labels[label] ?? 1
        var unique = number == 1 ? label : "\(label) (\(number))"
        while labels[unique] != nil {
            number += 1
            unique = "\(label) (\(number))"
        }
        labels[unique] = labels[unique] ?? 2
        labels[label] = number + 1
        return unique
    }

    private mutating func refuse(_ summary: String, at line: Int, help: String) {
        diagnostics.append(Diagnostic(rule: "pipe-table", summary, at: SourceLocation(path: path, line: lines.firstLine + line, column: 1), help: help))
    }
}
