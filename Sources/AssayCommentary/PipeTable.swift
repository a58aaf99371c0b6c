/// A table of bars, as the GitHub Flavored Markdown Spec has it (0.29, "Tables"): a line of names, a delimiter line such as `|---|:--:|`, and rows.
/// CommonMark has none and would print the bars.
enum PipeTable {
    enum Alignment: Sendable { case start, center, end }

    /// Indices of lines that are delimiter lines below a line with a bar.
    static func delimiterLines(in lines: SourceText) -> [Int] {
        guard lines.hasBar else { return [] }
        return (1..<max(1, lines.count)).filter { index in
            isDelimiter(lines.bytes[lines.content(of: index)]) && lines.bytes[lines.content(of: index - 1)].contains(bar)
        }
    }

    /// The cells of a line without the blanks around them. The bars at its ends may be left out; `\|` is no bar.
    static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var line = trimmed(line, in: bytes)
        if !line.isEmpty, bytes[line.lowerBound] == bar { line = line.lowerBound + 1..<line.upperBound }
        if !line.isEmpty, bytes[line.upperBound - 1] == bar, !isEscaped(line.upperBound - 1, from: line.lowerBound, in: bytes) { line = line.lowerBound..<line.upperBound - 1 }
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where bytes[index] == bar && !isEscaped(index, from: line.lowerBound, in: bytes) {
            cells.append(trimmed(start..<index, in: bytes))
            start = index + 1
        }
        return cells + [trimmed(start..<line.upperBound, in: bytes)]
    }

    /// What a cell of the delimiter line says of its column.
    static func alignment(_ cell: ArraySlice<UInt8>) -> Alignment {
        let colon = UInt8(ascii: ":")
        return cell.last != colon ? .start : cell.first == colon ? .center : .end
    }

    private static let bar = UInt8(ascii: "|")

    private static func isEscaped(_ index: Int, from start: Int, in bytes: [UInt8]) -> Bool { index > start && bytes[index - 1] == UInt8(ascii: "\\") }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let isBlank = { (index: Int) in bytes[index] == 0x20 || bytes[index] == 0x09 }
        guard let first = range.first(where: { !isBlank($0) }), let last = range.last(where: { !isBlank($0) }) else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    /// Bars, dashes, colons and blanks alone (block quote marks may lead), with at least one bar and one dash.
    private static func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
        var hasBar = false
        var hasDash = false
        for byte in line.drop(while: { $0 == UInt8(ascii: ">") || $0 == 0x20 || $0 == 0x09 }) {
            switch byte {
            case bar: hasBar = true
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: ":"), 0x20, 0x09: break
            default: return false
            }
        }
        return hasBar && hasDash
    }
}
