/// The lines of a text, by their bytes. Adding lines leaves every other byte.
struct TextLines {
    private let bytes: [UInt8]
    /// By line, where it begins.
    private let starts: [Int]
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: TextLines.byteOrderMark) ? 3 : 0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A && index + 1 < bytes.count { starts.append(index + 1) }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// A line without its end.
    private func line(_ index: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(index) else { return [] }
        var line = bytes[starts[index]..<(index + 1 < count ? starts[index + 1] : bytes.count)]
        if line.last == 0x0A { line = line.dropLast() }
        if line.last == 0x0D { line = line.dropLast() }
        return line
    }

    /// A byte of a line; nil beyond its end.
    subscript(_ index: Int, _ column: Int) -> UInt8? {
        let line = line(index)
        return column >= 0 && column < line.count ? line[line.startIndex + column] : nil
    }

    /// How many spaces a line begins with; nil for a line with nothing else in it but tabs.
    func indent(_ index: Int) -> Int? {
        let line = line(index)
        return line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : line.prefix { $0 == 0x20 }.count
    }

    /// Whether there is nothing but a comment in a line.
    func isComment(_ index: Int) -> Bool { line(index).first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#") }

    /// The line after the last one that is indented beyond a column, from a line on: the end of an item. Comments further out do not end it, and are
    /// not part of it unless more follows.
    func end(ofBlockAfter index: Int, indentedBeyond column: Int) -> Int {
        var end = index + 1
        for next in (index + 1)..<max(count, index + 1) {
            guard let indent = indent(next) else { continue }
            if indent > column { end = next + 1 } else if !isComment(next) { break }
        }
        return end
    }

    /// The line after the comments that directly follow a key and belong to its section.
    func end(ofCommentsAfter index: Int, indentedBeyond column: Int) -> Int {
        var end = index + 1
        while end < count, isComment(end), let indent = indent(end), indent > column { end += 1 }
        return end
    }

    /// The bytes of `[]` in a line, and of the spaces before it where nothing follows; nil when something is in it.
    func emptyList(at column: Int, in index: Int) -> Range<Int>? {
        let line = Array(line(index))
        guard column >= 0, column < line.count, line[column] == UInt8(ascii: "[") else { return nil }
        guard let end = line[(column + 1)...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[end] == UInt8(ascii: "]") else { return nil }
        let isLast = line[(end + 1)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        var start = column
        while isLast, start > 0, line[start - 1] == 0x20 || line[start - 1] == 0x09 { start -= 1 }
        return start..<(end + 1)
    }

    /// The text with more lines before a line, in the line ends that it has: `\r\n` where the first line ends so.
    /// - Parameter removed: bytes of one line that go.
    func inserting(_ new: [String], before index: Int, removing removed: (line: Int, bytes: Range<Int>)?) -> [UInt8] {
        let firstEnd = bytes.firstIndex(of: 0x0A)
        let lineEnd: [UInt8] = firstEnd.map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? [0x0D, 0x0A] : [0x0A]
        let place = index < count ? starts[index] : bytes.count
        var out = Array(bytes[..<place])
        // The last line may lack its end: then the new last line lacks it too.
        let isOpen = place == bytes.count && out.last != 0x0A
        for line in new {
            if isOpen { out += lineEnd }
            out += line.utf8
            if !isOpen { out += lineEnd }
        }
        out += bytes[place...]
        if let removed {
            let start = starts[removed.line]
            out.removeSubrange((start + removed.bytes.lowerBound)..<(start + removed.bytes.upperBound))
        }
        return out
    }
}
