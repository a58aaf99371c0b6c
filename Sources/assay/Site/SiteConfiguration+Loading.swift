import AssayDiagnostics
import AssayReports

extension SiteConfiguration {
    /// Reads the site's `assay.yaml`.
    static func load(_ folder: SiteFolder) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
        guard let kind = FileSystem.kind(folder.configuration) else { return (nil, [missing(folder)]) }
        if kind == .link { return (nil, [Diagnostic(rule: "link", "'\(SiteFolder.configurationName)' is a symbolic link", at: SourceLocation(path: folder.configuration), help: "put the file itself here")]) }
        do {
            return read(try folder.read(folder.configuration), path: folder.configuration)
        } catch {
            return (nil, [unreadable(folder.configuration, error)])
        }
    }

    private static func missing(_ folder: SiteFolder) -> Diagnostic {
        Diagnostic(
            rule: "no-site", "there is no \(SiteFolder.configurationName) in '\(folder.root)'", at: SourceLocation(path: folder.configuration),
            help: "run 'assay init \(folder.root)', or name the site's folder")
    }
}

extension SiteInfo {
    init(_ configuration: SiteConfiguration, baseURL: String?, recordHead: String?) {
        self.init(
            title: configuration.site.title, organisation: configuration.site.organisation, language: configuration.site.language,
            baseURL: baseURL ?? configuration.site.baseURL, logo: configuration.site.logo, version: AssayVersion.current, recordHead: recordHead)
    }
}
