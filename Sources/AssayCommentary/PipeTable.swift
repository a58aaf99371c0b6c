/// Finds what looks like a pipe table: a line with a bar, then a delimiter line such as `|---|:--:|`.
/// CommonMark has no tables and would print the bars.
enum PipeTable {
    /// Indices of lines that are delimiter lines below a line with a bar.
    static func delimiterLines(in lines: SourceText) -> [Int] {
        guard lines.hasBar else { return [] }
        return (1..<max(1, lines.count)).filter { index in
            isDelimiter(lines.bytes[lines.content(of: index)]) && lines.bytes[lines.content(of: index - 1)].contains(bar)
        }
    }

    private static let bar = UInt8(ascii: "|")

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
