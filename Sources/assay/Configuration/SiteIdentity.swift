import AssayDiagnostics

/// `site:` whose reports these are.
struct SiteIdentity: Sendable, Hashable {
    var title: String
    var organisation: String
    /// A BCP 47 tag.
    var language: String
    /// An absolute address that ends in `/`; without it there is no feed and no site map.
    var baseURL: String?
    /// A path that begins with `assets/`.
    var logo: String?
    /// Where the configuration names it.
    var logoLocation: SourceLocation?

    var theme = Theme.weekly

    /// The looks that are built in, each a folder of `Templates/`.
    enum Theme: String, Sendable, CaseIterable { case weekly, plain }

    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> SiteIdentity {
        guard let section = root.required("site", example: "{title: …, organisation: …}", &findings),
            var site = MappingDecoder(section, "'site'", &findings)
        else { return SiteIdentity(title: "", organisation: "", language: "en") }
        let title = site.requiredText("title", example: "Northwind AI report", &findings)
        let organisation = site.requiredText("organisation", example: "Northwind", &findings)
        let language = site.optional("language")?.choice("language", Languages.tags.map { ($0, $0) }, &findings)
        let baseURL = site.text("base_url", &findings).flatMap { BaseURL.normalized($0, &findings) }
        let theme = site.choice("theme", of: Theme.self, &findings)
        let logo = site.text("logo", &findings).flatMap { checkedLogo($0, &findings) }
        site.finish(&findings)
        return SiteIdentity(
            title: title?.value ?? "", organisation: organisation?.value ?? "", language: language?.value ?? "en", baseURL: baseURL, logo: logo?.value, logoLocation: logo?.location,
            theme: theme?.value ?? .weekly)
    }

    /// Whether the file exists is for the reader of `assets/` to say; that it can lie nowhere else, for this.
    private static func checkedLogo(_ path: Located<String>, _ findings: inout Findings) -> Located<String>? {
        let parts = path.value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        let isBelowAssets = parts.count > 1 && parts[0] == "assets" && parts.allSatisfy { $0 != "" && $0 != "." && $0 != ".." }
        if isBelowAssets, !path.value.utf8.contains(UInt8(ascii: "\\")) { return path }
        findings.error(
            "invalid-path", "'logo' is '\(path.value)', which is no path below 'assets/'",
            at: path.location, help: "put the file there, and write 'assets/logo.svg'")
        return nil
    }
}
