import AssayDiagnostics

/// A byte of a file whose line is known, from which the places of later bytes are counted.
struct TextPosition: Sendable {
    var line: Int
    /// The first byte of the line, or of the row that begins on it.
    var offset: Int
    /// The column of that byte, from 1.
    var column = 1

    /// The place of a byte at or after this one.
    func location(of origin: Int, in text: Span<UInt8>, path: String) -> SourceLocation {
        let position = advanced(to: origin, in: text)
        return SourceLocation(path: path, line: position.line, column: position.column)
    }

    /// The position of a later byte.
    func advanced(to origin: Int, in text: Span<UInt8>) -> TextPosition {
        var line = line
        var lineStart = offset - (column - 1)
        var i = offset
        while i < origin {
            if text[i] == 0x0A {
                line += 1
                lineStart = i + 1
            }
            i += 1
        }
        return TextPosition(line: line, offset: origin, column: origin - lineStart + 1)
    }
}
