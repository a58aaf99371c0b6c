/// A style sheet as a packet holds it: nothing in it asks for another file.
public struct PacketSheet: Sendable {
    /// Within `<style>`.
    public let css: [UInt8]
    /// Whether something had to be taken out: an import, or a file that is named by its address.
    public let hadReferences: Bool

    /// Takes out `@import`, and puts an empty file in the place of each `url(…)` that is neither data nor a place in the document.
    public init(_ source: [UInt8]) {
        var reader = SheetReader(source)
        reader.read()
        css = reader.out
        hadReferences = reader.hadReferences
    }
}

/// Walks over a sheet as CSS Syntax 3 cuts it, as far as comments, strings, `url(` and `@import` go.
private struct SheetReader {
    let source: [UInt8]
    var index = 0
    var out: [UInt8] = []
    var hadReferences = false

    init(_ source: [UInt8]) {
        self.source = source
        out.reserveCapacity(source.count)
    }

    mutating func read() {
        while index < source.count {
            let byte = source[index]
            if starts(with: "/*") {
                copy(to: end(of: "*/", from: index + 2))
            } else if byte == 0x22 || byte == 0x27 {
                copy(to: stringEnd(index))
            } else if !follows(isName), starts(with: "url(") {
                readAddress()
            } else if starts(with: "@import") {
                hadReferences = true
                index = statementEnd()
            } else {
                copy(to: index + 1)
            }
        }
    }

    private mutating func readAddress() {
        var start = index + 4
        while start < source.count, isBlank(source[start]) { start += 1 }
        var end = start
        if start < source.count, source[start] == 0x22 || source[start] == 0x27 {
            end = stringEnd(start)
            start += 1
        }
        while end < source.count, source[end] != UInt8(ascii: ")") { end += 1 }
        end = min(end + 1, source.count)
        let address = source[min(start, end)..<end]
        if address.first == UInt8(ascii: "#") || address.prefix(5).map({ $0 | 0x20 }) == Array("data:".utf8) {
            copy(to: end)
        } else {
            hadReferences = true
            out += "url(data:,)".utf8
            index = end
        }
    }

    /// As it stands, but that no `</` can end the element around it: a backslash before a slash changes nothing within a string or a comment.
    private mutating func copy(to end: Int) {
        for byte in source[index..<min(end, source.count)] {
            if byte == UInt8(ascii: "/"), out.last == UInt8(ascii: "<") { out.append(0x5C) }
            out.append(byte)
        }
        index = end
    }

    private func stringEnd(_ start: Int) -> Int {
        var at = start + 1
        while at < source.count, source[at] != source[start] { at += source[at] == 0x5C ? 2 : 1 }
        return min(at + 1, source.count)
    }

    private func statementEnd() -> Int {
        var at = index
        while at < source.count, source[at] != UInt8(ascii: ";"), source[at] != UInt8(ascii: "}") {
            at = source[at] == 0x22 || source[at] == 0x27 ? stringEnd(at) : at + 1
        }
        return min(at + 1, source.count)
    }

    private func end(of mark: StaticString, from start: Int) -> Int {
        var at = start
        while at < source.count, !starts(with: mark, at: at) { at += 1 }
        return min(at + mark.utf8CodeUnitCount, source.count)
    }

    /// Letters of `mark` are lower case; case does not matter.
    private func starts(with mark: StaticString, at place: Int? = nil) -> Bool {
        let place = place ?? index, count = mark.utf8CodeUnitCount
        return place + count <= source.count && mark.withUTF8Buffer { buffer in
            (0..<count).allSatisfy { offset in
                let byte = source[place + offset]
                return unsafe ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == buffer[offset]
            }
        }
    }

    private func follows(_ test: (UInt8) -> Bool) -> Bool { index > 0 && test(source[index - 1]) }
    private func isName(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F || byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
