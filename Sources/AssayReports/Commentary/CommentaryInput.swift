import AssayCommentary

/// A week's commentary as read, with what its figure blocks ask for.
public struct CommentaryInput: Sendable {
    public var frontMatter: FrontMatter
    public var reading: CommentaryReading
    /// One for each figure segment of the reading, in order; nil where the block was refused.
    public var requests: [FigureRequest?]

    public init(frontMatter: FrontMatter, reading: CommentaryReading, requests: [FigureRequest?]) {
        self.frontMatter = frontMatter
        self.reading = reading
        self.requests = requests
    }
}
