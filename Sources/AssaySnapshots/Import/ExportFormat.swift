/// A tool whose exports Assay turns into snapshots. A new one is a reader in `Readers/Exports/` and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
    case githubCopilot = "github-copilot"
    case gitlabDORA = "gitlab-dora"
    case jira
    case pagerDuty = "pagerduty"
    case sonarQube = "sonarqube"

    public var reader: any ExportReader {
        switch self {
        case .githubCopilot: GitHubCopilotReader()
        case .gitlabDORA: GitLabDORAReader()
        case .jira: JiraReader()
        case .pagerDuty: PagerDutyReader()
        case .sonarQube: SonarQubeReader()
        }
    }

    public var guide: ExportGuide { reader.guide }
}
