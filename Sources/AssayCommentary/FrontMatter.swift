import AssayDiagnostics

/// What the front matter of a commentary says, decoded by the caller: YAML is not this module's.
public struct FrontMatter: Sendable, Hashable {
    /// Plain text; nil leaves the title to the page.
    public var title: String?
    /// Plain text of one or two sentences, for feeds and descriptions.
    public var summary: String?
    /// Where the values of the two stand.
    public var titleLocation: SourceLocation?
    public var summaryLocation: SourceLocation?
    public var authors: [String]
    /// A draft is built only when drafts are asked for.
    public var isDraft: Bool
    /// An ISO 8601 date as written: `2026-05-25`.
    public var publishDate: String?
    /// Ids of pairs in the order in which the report shows them; the others follow.
    public var pairs: [String]
    /// An ISO week as written: `2026-W21`. It has to agree with the file's name.
    public var week: String?

    public init(
        title: String? = nil, summary: String? = nil, titleLocation: SourceLocation? = nil, summaryLocation: SourceLocation? = nil, authors: [String] = [], isDraft: Bool = false,
        publishDate: String? = nil, pairs: [String] = [], week: String? = nil
    ) {
        self.title = title
        self.summary = summary
        self.titleLocation = titleLocation
        self.summaryLocation = summaryLocation
        self.authors = authors
        self.isDraft = isDraft
        self.publishDate = publishDate
        self.pairs = pairs
        self.week = week
    }
}
