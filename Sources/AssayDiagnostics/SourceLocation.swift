/// A place in an input file. Lines and columns start at 1; a column counts bytes, as compilers and editors do.
public struct SourceLocation: Sendable, Hashable, Comparable {
    /// The path as the user would type it, `/` between its parts.
    public var path: String
    /// 1 is the first line; 0 means the whole file.
    public var line: Int
    /// 1 is the first byte of the line; 0 means the whole line.
    public var column: Int

    public init(path: String, line: Int = 0, column: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
    }

    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.path, a.line, a.column) < (b.path, b.line, b.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path`, `path:line` or `path:line:column`.
    public var description: String {
        if line == 0 { return path }
        return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
    }
}
