/// A tool whose exports Assay turns into snapshots. A new one is a reader in `Readers/Exports/` and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
    case githubCopilot = "github-copilot"

    public var reader: any ExportReader {
        switch self {
        case .githubCopilot: GitHubCopilotReader()
        }
    }

    public var guide: ExportGuide { reader.guide }
}
