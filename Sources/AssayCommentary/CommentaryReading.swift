import AssayDiagnostics

/// A piece of a commentary's body, in order.
public enum CommentarySegment: Sendable {
    /// Safe HTML in UTF-8: whole blocks.
    case html([UInt8])
    case figure(FigureSlot)
}

/// A commentary as the report takes it up.
public struct CommentaryReading: Sendable {
    public var segments: [CommentarySegment]
    /// All findings, by place.
    public var diagnostics: [Diagnostic]
    /// Every well-formed reference, by place, literals and those that did not resolve included.
    public var references: [Reference]
    /// The first paragraph as plain text on one line, references resolved, for feeds and descriptions; empty when there is none.
    public var firstParagraph: String

    public init(segments: [CommentarySegment], diagnostics: [Diagnostic], references: [Reference], firstParagraph: String) {
        self.segments = segments
        self.diagnostics = diagnostics
        self.references = references
        self.firstParagraph = firstParagraph
    }
}

/// What the caller makes of the address of a link or image that names no scheme.
public enum LinkDecision: Sendable {
    case keep
    /// The address to print instead.
    case rewrite(String)
    /// The address to print instead, and what speaks against the link.
    case warn(_ address: String, rule: String, summary: String, help: String?)
    case refuse(rule: String, summary: String, help: String?)
}
