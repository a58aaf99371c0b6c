/// A tool whose exports Assay turns into snapshots. A new one is a reader in `Readers/Exports/` and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
    case agents
    case githubCopilot = "github-copilot"
    case m365Copilot = "m365-copilot"
    case survey
    case viva
    case wideCSV = "wide-csv"

    public var reader: any ExportReader {
        switch self {
        case .agents: AgentsReader()
        case .githubCopilot: GitHubCopilotReader()
        case .m365Copilot: M365CopilotReader()
        case .survey: SurveyReader()
        case .viva: VivaReader()
        case .wideCSV: WideCSVReader()
        }
    }

    public var guide: ExportGuide { reader.guide }
}
