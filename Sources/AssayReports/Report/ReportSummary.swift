import AssayMetrics

/// What the index, the feed and the sitemap say of a report: little enough to keep for every week.
public struct ReportSummary: Sendable, Hashable {
    public var week: Week
    public var heading: String
    public var summary: String?
    public var points: [Point]
    /// Of the commentary, each by name.
    public var authors: [String]
    public var isReconstructed: Bool
    public var isDraft: Bool
    /// The ids of the sections that pairs have on its page.
    public var sections: Set<String>
    /// When it was published: the author's date, else the Monday after the week.
    public var published: CivilDate

    public init(
        week: Week, heading: String, summary: String?, points: [Point], authors: [String], isReconstructed: Bool, isDraft: Bool, sections: Set<String>, published: CivilDate
    ) {
        self.week = week
        self.heading = heading
        self.summary = summary
        self.points = points
        self.authors = authors
        self.isReconstructed = isReconstructed
        self.isDraft = isDraft
        self.sections = sections
        self.published = published
    }

    public init(_ report: Report, publishDate: CivilDate?, authors: [String] = []) {
        week = report.week
        heading = report.heading
        summary = report.summary
        points = report.points
        self.authors = authors
        isReconstructed = report.isReconstructed
        isDraft = report.isDraft
        sections = Set(report.pairs.map(\.id))
        published = publishDate ?? report.week.advanced(by: 1).monday
    }
}
