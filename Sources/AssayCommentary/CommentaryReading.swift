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
    /// Everything of the body that a reader can see, the descriptions and titles of images and links, code, and the lines inside figures included.
    ///
    /// Emphasis, links and line ends do not end a sentence; the end of a paragraph, heading, item or cell does, unless a list follows a colon: then what
    /// stands before the colon belongs to every item.
    public var sentences: [Sentence]
    /// Its paragraphs, to find one that an earlier commentary has too.
    public var paragraphs: [CommentaryParagraph]
    /// Where the figures of its references come from, each once, in the order of the text: the first is number 1.
    public var sources: [CitedSource]

    public init(
        segments: [CommentarySegment], diagnostics: [Diagnostic], references: [Reference], firstParagraph: String, sentences: [Sentence] = [],
        paragraphs: [CommentaryParagraph] = [], sources: [CitedSource] = []
    ) {
        self.segments = segments
        self.diagnostics = diagnostics
        self.references = references
        self.firstParagraph = firstParagraph
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.sources = sources
    }
}

/// A figure as the text shows it, and where it comes from.
public struct CitedSource: Sendable, Hashable {
    public var text: String
    public var source: String

    public init(text: String, source: String) {
        self.text = text
        self.source = source
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
