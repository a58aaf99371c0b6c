/// A tool whose exports Assay turns into snapshots. A new one is a reader in `Readers/Exports/` and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
    case agents
    case anthropic
    case ccusage
    case claudeCode = "claude-code"
    case cursor
    case githubCopilot = "github-copilot"
    case gitlabDORA = "gitlab-dora"
    case jira
    case langfuse
    case litellm
    case m365Copilot = "m365-copilot"
    case openAI = "openai"
    case pagerDuty = "pagerduty"
    case sonarQube = "sonarqube"
    case survey
    case viva
    case wideCSV = "wide-csv"

    public var reader: any ExportReader {
        switch self {
        case .agents: AgentsReader()
        case .anthropic: AnthropicReader()
        case .ccusage: CcusageReader()
        case .claudeCode: ClaudeCodeReader()
        case .cursor: CursorReader()
        case .githubCopilot: GitHubCopilotReader()
        case .gitlabDORA: GitLabDORAReader()
        case .jira: JiraReader()
        case .langfuse: LangfuseReader()
        case .litellm: LiteLLMReader()
        case .m365Copilot: M365CopilotReader()
        case .openAI: OpenAIReader()
        case .pagerDuty: PagerDutyReader()
        case .sonarQube: SonarQubeReader()
        case .survey: SurveyReader()
        case .viva: VivaReader()
        case .wideCSV: WideCSVReader()
        }
    }

    public var guide: ExportGuide { reader.guide }
}
