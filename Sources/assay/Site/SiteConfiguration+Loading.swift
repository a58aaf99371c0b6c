import AssayDiagnostics
import AssayReports

extension SiteConfiguration {
    /// Reads the site's `assay.yaml`.
    static func load(_ folder: SiteFolder) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
        do {
            return read(try FileSystem.read(folder.configuration), path: folder.configuration)
        } catch {
            return (
                nil,
                [
                    Diagnostic(
                        rule: "no-site", "there is no \(SiteFolder.configurationName) in '\(folder.root)'", at: SourceLocation(path: folder.configuration),
                        help: "run 'assay init \(folder.root)', or name the site's folder")
                ]
            )
        }
    }
}

extension SiteInfo {
    init(_ configuration: SiteConfiguration, baseURL: String?) {
        self.init(
            title: configuration.site.title, organisation: configuration.site.organisation, language: configuration.site.language,
            baseURL: baseURL ?? configuration.site.baseURL, logo: configuration.site.logo, version: AssayVersion.current)
    }
}
