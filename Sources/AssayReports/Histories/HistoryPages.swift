/// The pages over all weeks: one a metric, one a pair, one a group, with the files of their figures.
public struct HistoryPages: Sendable {
    public let site: SiteHistory
    /// Whether figures are written as files of their own.
    public let hasFigureFiles: Bool

    public init(_ site: SiteHistory, hasFigureFiles: Bool) {
        self.site = site
        self.hasFigureFiles = hasFigureFiles
    }

    /// Everything below `metrics/`, `pairs/` and `groups/`.
    public func render(_ info: SiteInfo, with templates: PageTemplates) -> [OutputFile] { [] }
}
