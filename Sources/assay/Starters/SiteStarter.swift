import ArgumentParser
import AssaySnapshots
import AssayTemplates

/// A site to start from: empty and ready for an import, or a small example with figures.
enum SiteStarter: String, CaseIterable, ExpressibleByArgument {
    case copilot
    case claudeCode = "claude-code"
    case viva
    case blank

    /// The files to write, by their paths in the new folder.
    var files: [(path: String, text: [UInt8])] {
        guard let parts else {
            // The README tells of the example, not of the new site.
            return BuiltInFiles.starter.filter { $0.path != "README.md" }.map { ($0.path, $0.text) }
        }
        return [(SiteFolder.configurationName, Array(StarterPart.text(parts).utf8)), (".gitignore", Array(SiteStarter.ignored.utf8))]
    }

    /// What to do next with the folder, in a sentence.
    func next(_ folder: String) -> String {
        guard let format else { return "a site to start from is in \(folder); build it with: assay build \(folder)" }
        let site = folder == "." ? "" : " --site " + folder
        return """
            a site for \(format.guide.title) is in \(folder); next:
              assay import \(format.rawValue) FILE…\(site)    (how to export: assay import --list \(format.rawValue))
              assay build\(folder == "." ? "" : " " + folder)
            """
    }

    /// Nil for the example, which has its figures.
    var format: ExportFormat? {
        switch self {
        case .copilot: .githubCopilot
        case .claudeCode: .claudeCode
        case .viva: .viva
        case .blank: nil
        }
    }

    /// What `assay.yaml` consists of; nil for the example, which is a file.
    private var parts: [StarterPart]? {
        switch self {
        case .copilot: SiteStarter.copilotParts
        case .claudeCode: SiteStarter.claudeCodeParts
        case .viva: SiteStarter.vivaParts
        case .blank: nil
        }
    }

    private static let ignored = """
        # Made anew by every build.
        dist/
        .assay/
        # Exports may hold rows about persons, and so may the map of persons to groups: keep them out of the repository, or better out of this folder.
        exports/

        """
}
