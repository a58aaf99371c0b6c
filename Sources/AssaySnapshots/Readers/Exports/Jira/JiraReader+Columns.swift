import AssayDiagnostics
import AssayMetrics

extension JiraReader {
    /// Where in a file stands what is read.
    struct Columns {
        var key: Int
        var resolved: Int
        var created: Int?
        var points: Int?
        /// What makes the groups of an issue; it may stand there several times.
        var groups: [Int] = []

        /// Nil after a fault.
        init?(_ table: ExportTable, _ request: ImportRequest, _ log: inout ImportLog) {
            guard let key = table.columns.firstIndex(of: "Issue key"), let resolved = table.columns.firstIndex(of: "Resolved") else {
                let missing = table.columns.contains("Issue key") ? "Resolved" : "Issue key"
                log.refuse(
                    "missing-column", "the header has no column '\(missing)'", at: SourceLocation(path: table.path, line: 1),
                    help: "export with the columns Issue key, Created and Resolved, and with English as the language of your Jira profile: it names the columns")
                return nil
            }
            self.key = key
            self.resolved = resolved
            created = table.columns.firstIndex(of: "Created")
            points = JiraReader.pointColumns.lazy.compactMap { table.columns.firstIndex(of: $0) }.first
            guard request.groupMap != nil || !request.by.isEmpty else { return }
            let column = request.by.first ?? "Project key"
            if request.by.count > 1 || !JiraReader.groupColumns.contains(column) {
                log.refuse(
                    "by", request.by.count > 1 ? "groups are made from one column, and --by names \(request.by.count)" : "no groups are made from '\(column)'",
                    at: SourceLocation(path: table.path, line: 1),
                    help: "one of \(JiraReader.groupColumns.joined(separator: ", ")): columns of teams and parts, never of persons")
                return nil
            }
            groups = table.columns(column)
            guard groups.isEmpty else { return }
            log.refuse(
                "missing-column", "the header has no column '\(column)', which makes the groups", at: SourceLocation(path: table.path, line: 1),
                help: "export it with that column, or name another with --by")
            return nil
        }

        var read: Set<Int> { Set([key, resolved] + [created, points].compactMap { $0 } + groups) }
    }

    /// Story points, in the two kinds of projects.
    static let pointColumns = ["Custom field (Story Points)", "Custom field (Story point estimate)", "Story Points", "Story point estimate"]

    /// Columns that may make groups.
    static let groupColumns = ["Project key", "Project name", "Components", "Component/s", "Labels", "Team Name", "Custom field (Team)", "Issue Type"]

    /// Whether a column is about persons: of Jira's own, or named like one. Comments, worklogs and attachments begin with who wrote them.
    static func isOfPersons(_ column: String) -> Bool {
        personColumns.contains(column) || PersonColumn.matches(column)
    }

    static let personColumns = [
        "Assignee", "Assignee Id", "Reporter", "Reporter Id", "Creator", "Creator Id", "Watchers", "Watchers Id", "Project lead", "Project lead id", "Voters",
        "Comment", "Log Work", "Attachment",
    ]
}
