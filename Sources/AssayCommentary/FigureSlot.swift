import AssayDiagnostics

/// A place in the commentary where the report puts a figure: a fenced block whose info string is one of four words.
public struct FigureSlot: Sendable, Hashable {
    /// The word after the fence.
    public enum Kind: String, CaseIterable, Sendable { case chart, table, verdict, scorecard }

    public var kind: Kind
    /// The text inside the fence; YAML, decoded by the caller.
    public var body: String
    /// The opening fence.
    public var location: SourceLocation
    /// The line of the file on which `body` begins.
    public var bodyFirstLine: Int

    public init(kind: Kind, body: String, location: SourceLocation, bodyFirstLine: Int) {
        self.kind = kind
        self.body = body
        self.location = location
        self.bodyFirstLine = bodyFirstLine
    }
}
