/// What every page says about the site it belongs to.
public struct SiteInfo: Sendable {
    public var title: String
    public var organisation: String
    /// A BCP 47 tag, for the `lang` attribute.
    public var language: String
    /// Absolute, ending in `/`; needed for the feed and the sitemap only.
    public var baseURL: String?
    /// Relative to the site's root.
    public var logo: String?
    /// Assay's.
    public var version: String
    /// The digest of the newest report on record; nil of a site without a record. Pages about all weeks print it. Those of reports do not, so that a page that is out stays as it is.
    public var recordHead: String?

    public init(title: String, organisation: String, language: String = "en", baseURL: String? = nil, logo: String? = nil, version: String, recordHead: String? = nil) {
        self.title = title
        self.organisation = organisation
        self.language = language
        self.baseURL = baseURL
        self.logo = logo
        self.version = version
        self.recordHead = recordHead
    }
}
