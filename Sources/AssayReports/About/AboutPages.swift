import AssayMetrics

/// The pages for who checks: what was corrected since it was published, and what is read, hidden and kept.
public struct AboutPages: Sendable {
    public let site: SiteHistory
    public let disclosure: DisclosurePolicy
    /// What the publisher says of purpose and retention.
    public let statement: DataSheetStatement

    public init(_ site: SiteHistory, disclosure: DisclosurePolicy, statement: DataSheetStatement) {
        self.site = site
        self.disclosure = disclosure
        self.statement = statement
    }

    /// `about/corrections.html` and `about/data-sheet.html`.
    public func render(_ info: SiteInfo, with templates: PageTemplates) -> [OutputFile] { [] }
}

/// What only the publisher knows of the data: the section `data_sheet` of the configuration.
public struct DataSheetStatement: Sendable, Hashable {
    public init() {}
}
