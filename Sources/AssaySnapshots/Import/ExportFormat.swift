/// A tool whose exports Assay turns into snapshots. A new one is a reader in `Readers/Exports/` and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
    case anthropic
    case ccusage
    case claudeCode = "claude-code"
    case cursor
    case githubCopilot = "github-copilot"
    case langfuse
    case litellm
    case openAI = "openai"

    public var reader: any ExportReader {
        switch self {
        case .anthropic: AnthropicReader()
        case .ccusage: CcusageReader()
        case .claudeCode: ClaudeCodeReader()
        case .cursor: CursorReader()
        case .githubCopilot: GitHubCopilotReader()
        case .langfuse: LangfuseReader()
        case .litellm: LiteLLMReader()
        case .openAI: OpenAIReader()
        }
    }

    public var guide: ExportGuide { reader.guide }
}
