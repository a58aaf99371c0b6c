import AssayDiagnostics

/// The sources of a site held against the manifest of a build: which commentary, templates and assets are not those that it was made of.
///
/// Of snapshots and of `assay.yaml` the manifest holds no digests. Whether they are still those of a report, the record tells, and every build checks it.
struct SourceCheck {
    private let folder: SiteFolder
    private(set) var diagnostics: [Diagnostic] = []

    init(_ manifest: BuildManifest, _ folder: SiteFolder) {
        self.folder = folder
        guard FileSystem.kind(folder.configuration) == .file else {
            let help = "name the folder that the site was built from"
            diagnostics = [Diagnostic(rule: "no-site", "there is no \(SiteFolder.configurationName) in '\(folder.root)'", at: SourceLocation(path: folder.configuration), help: help)]
            return
        }
        for report in manifest.reports {
            if let digest = report.commentary { compare(ReportProvenance.commentaryName(report.week), digest) }
        }
        for input in manifest.inputs where input.kind != .builtIn { compare(input.name, input.sha256) }
        // A commentary that the manifest does not name may be a draft; these would be in use.
        let named = Set(manifest.inputs.map(\.name))
        for name in folder.templates.map({ "templates/" + $0 }) + folder.assets.map({ "assets/" + $0 }) where !named.contains(name) {
            find("extra-source", "the site was built without '\(name)'", name)
        }
        compareBuiltIn(manifest)
    }

    private mutating func compare(_ name: String, _ digest: String) {
        let path = folder.path(name)
        guard FileSystem.kind(path) == .file else { return find("missing-source", "the site was built with '\(name)', which is missing", name) }
        do {
            if SHA256.hex(try FileSystem.read(path)) != digest { find("changed-source", "'\(name)' is not what the site was built with", name) }
        } catch {
            diagnostics.append(unreadable(path, error))
        }
    }

    /// Assay's own templates and style sheets, as this Assay has them.
    private mutating func compareBuiltIn(_ manifest: BuildManifest) {
        for theme in manifest.inputs where theme.kind == .builtIn && ThemeLoader.builtInDigest(theme.name) != theme.sha256 {
            diagnostics.append(
                Diagnostic(
                    rule: "other-assay", "the theme '\(theme.name)' of this Assay (\(AssayVersion.current)) is not the one that the site was built with (\(manifest.version))",
                    at: SourceLocation(path: folder.root), help: "verify with the Assay that built the site, or publish it again"))
        }
    }

    private mutating func find(_ rule: String, _ summary: String, _ name: String) {
        diagnostics.append(Diagnostic(rule: rule, summary, at: SourceLocation(path: folder.path(name)), help: "restore it from version control, or publish the site again"))
    }
}
