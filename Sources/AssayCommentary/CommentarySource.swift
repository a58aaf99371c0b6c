import AssayDiagnostics

/// A commentary file cut into front matter and body.
public struct CommentarySource: Sendable {
    public var path: String
    /// The bytes between the two `---` lines; nil when the file has no front matter.
    public var frontMatter: [UInt8]?
    /// The line of the file on which the front matter's first byte stands.
    public var frontMatterFirstLine: Int
    /// CommonMark.
    public var body: [UInt8]
    /// The line of the file on which the body's first byte stands.
    public var bodyFirstLine: Int

    /// The largest file that is read: 128 KiB, some forty printed pages.
    public static let sizeLimit = 128 * 1024

    public init(path: String, frontMatter: [UInt8]? = nil, frontMatterFirstLine: Int = 2, body: [UInt8], bodyFirstLine: Int = 1) {
        self.path = path
        self.frontMatter = frontMatter
        self.frontMatterFirstLine = frontMatterFirstLine
        self.body = body
        self.bodyFirstLine = bodyFirstLine
    }

    /// Cuts a file: `---` on line 1 opens the front matter, the next line of `---` closes it. A byte order mark is dropped.
    ///
    /// Errors: `file-too-large`, `invalid-utf8`, `nul-byte`, `unclosed-front-matter`. After an error nothing is left to read.
    public static func split(_ bytes: [UInt8], path: String) -> (source: CommentarySource, diagnostics: [Diagnostic]) {
        let nothing = CommentarySource(path: path, body: [])
        guard bytes.count <= sizeLimit else { return (nothing, [tooLarge(bytes.count, path: path)]) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [UInt8](bytes.dropFirst(3)) : bytes
        let faults = encodingFaults(of: text, path: path)
        guard faults.isEmpty else { return (nothing, faults) }
        guard text.starts(with: fence), let end = endOfFence(text, at: 0) else {
            return (CommentarySource(path: path, body: text), [])
        }
        var (lineStart, line) = (end, 2)
        while lineStart < text.count {
            if let bodyStart = endOfFence(text, at: lineStart) {
                return (CommentarySource(
                    path: path, frontMatter: [UInt8](text[end..<lineStart]), body: [UInt8](text[bodyStart...]), bodyFirstLine: line + 1), [])
            }
            lineStart = nextLine(text, after: lineStart)
            line += 1
        }
        return (nothing, [Diagnostic(
            rule: "unclosed-front-matter", "front matter opens with '---' and never closes",
            at: SourceLocation(path: path, line: 1, column: 1), help: "add a line of '---' after it")])
    }

    static func tooLarge(_ size: Int, path: String) -> Diagnostic {
        Diagnostic(
            rule: "file-too-large", "'\(size)' bytes of commentary, more than the limit of \(sizeLimit)",
            at: SourceLocation(path: path), help: "split the commentary, or move data into the snapshots")
    }

    private static let fence: [UInt8] = [0x2D, 0x2D, 0x2D]

    /// The offset after a line of `---` (blanks may follow), or nil when the line is another one.
    private static func endOfFence(_ text: [UInt8], at start: Int) -> Int? {
        guard text[start...].starts(with: fence) else { return nil }
        var index = start + 3
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        guard index == text.count || text[index] == 0x0A || text[index] == 0x0D else { return nil }
        return nextLine(text, after: index)
    }

    /// The offset of the line after the one that holds `offset`.
    private static func nextLine(_ text: [UInt8], after offset: Int) -> Int {
        var index = offset
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        if index + 1 < text.count, text[index] == 0x0D, text[index + 1] == 0x0A { return index + 2 }
        return min(index + 1, text.count)
    }

    private static func encodingFaults(of text: [UInt8], path: String) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        let place = { (offset: Int) in
            let (line, column) = SourceText(text).place(of: offset)
            return SourceLocation(path: path, line: line, column: column)
        }
        if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
            return [Diagnostic(
                rule: "invalid-utf8", "the file is UTF-16, not UTF-8", at: place(0), help: "save it as UTF-8")]
        }
        do { _ = try UTF8Span(validating: text.span) } catch {
            let byte = String(text[error.byteOffsets.lowerBound], radix: 16, uppercase: true)
            faults.append(Diagnostic(
                rule: "invalid-utf8", "byte '0x\(byte)' is not UTF-8", at: place(error.byteOffsets.lowerBound), help: "save the file as UTF-8"))
        }
        if let nul = text.firstIndex(of: 0) {
            faults.append(Diagnostic(
                rule: "nul-byte", "the file holds a NUL byte (U+0000)", at: place(nul), help: "remove it: a text file has none"))
        }
        return faults
    }
}
