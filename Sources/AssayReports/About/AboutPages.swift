import AssayMetrics

/// The pages for who checks: what was corrected since it was published, and what is read, hidden and kept.
public struct AboutPages: Sendable {
    public let site: SiteHistory
    public let disclosure: DisclosurePolicy
    /// What the publisher says of purpose and retention.
    public let statement: DataSheetStatement
    /// What the readers of snapshots take and refuse.
    public let fields: ReadFields
    /// Whether the site keeps a record of what it published.
    public let isOnRecord: Bool

    public init(_ site: SiteHistory, disclosure: DisclosurePolicy, statement: DataSheetStatement, fields: ReadFields, isOnRecord: Bool) {
        self.site = site
        self.disclosure = disclosure
        self.statement = statement
        self.fields = fields
        self.isOnRecord = isOnRecord
    }

    /// Where they and the method page lie, below the root.
    public static let paths = [SitePaths.method, SitePaths.corrections, SitePaths.dataSheet]

    /// `about/corrections.html` and `about/data-sheet.html`.
    public func render(_ info: SiteInfo, with templates: PageTemplates) -> [OutputFile] {
        [CorrectionsPage(site).render(info, with: templates), DataSheetPage(self).render(info, with: templates)]
    }
}
