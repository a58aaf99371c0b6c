import AssayDiagnostics
import AssayMetrics

extension GitHubCopilotReader {
    /// What a record of a JSON export is about.
    enum Shape: Equatable {
        case organisationDay, personDay, teamMember, legacyDay, oldestDay, seats
        /// No figure can be made of it: the rule, what it is, and the remedy.
        case refused(rule: String, String, help: String)
    }

    /// No key is told: in a file of another kind it may be somebody's name.
    static let unknown = Shape.refused(
        rule: "wrong-export", "the file has nothing by which exports of GitHub Copilot are known",
        help: "see which files are read: assay import --list github-copilot")

    /// A record with what stands around it.
    struct Record {
        var shape: Shape
        var value: ExportJSON
        /// The object around it, or itself.
        var wrapper: ExportJSON
    }

    /// The records of a file's documents: arrays are opened, and so are `day_totals` and `user_totals`.
    static func records(of documents: [ExportJSON]) -> [Record] {
        documents.flatMap { $0.elements ?? [$0] }.flatMap { document -> [Record] in
            if let days = document["day_totals"]?.elements { return days.map { Record(shape: .organisationDay, value: $0, wrapper: document) } }
            if let persons = document["user_totals"]?.elements { return persons.map { Record(shape: .personDay, value: $0, wrapper: document) } }
            return [Record(shape: shape(of: document), value: document, wrapper: document)]
        }
    }

    static func shape(of record: ExportJSON) -> Shape {
        func has(_ keys: String...) -> Bool { keys.contains { record[$0] != nil } }
        if has("download_links") {
            return .refused(
                rule: "download-links", "the file names where the report can be downloaded, and is not the report",
                help: "download each address in 'download_links', and import those files; the addresses expire soon")
        }
        if has("usageItems") {
            return .refused(
                rule: "months", "the file has totals of a month, and a month is no sum of weeks",
                help: "download the usage report as CSV from the billing pages: it has days")
        }
        if has("repo_id", "repo_name") {
            return .refused(
                rule: "repositories", "the file tells of repositories, and what an organisation did is no sum of them",
                help: "import the organisation's report, organization-28-day: it has the pull requests of all repositories")
        }
        if has("message"), has("documentation_url") {
            return .refused(
                rule: "no-report", "the file holds an answer of GitHub's that something went wrong, and no report", help: "read its 'message', and export it again")
        }
        if has("seats", "total_seats") { return .seats }
        if has("user_id", "user_login"), has("team_id", "slug") { return .teamMember }
        if has("user_id", "user_login") { return has("day", "report_start_day", "used_chat", activity[0]) ? .personDay : unknown }
        if has("total_suggestions_count", "total_active_chat_users") { return .oldestDay }
        if has("copilot_ide_code_completions", "copilot_ide_chat", "copilot_dotcom_chat", "copilot_dotcom_pull_requests") { return .legacyDay }
        if has("date"), has("total_active_users", "total_engaged_users") { return .legacyDay }
        if has(activity[0], activity[1]) || has("day") && has("daily_active_users", "weekly_active_users") { return .organisationDay }
        return unknown
    }
}

extension GitHubCopilotReader {
    /// As of weeks in snapshots.
    static let years = 1900...2200

    /// The day that a field writes; nil after a fault.
    static func day(_ field: ExportJSON?, at place: SourceLocation, log: inout ImportLog) -> CivilDate? {
        guard let text = field?.string else {
            log.refuse("missing-day", "the record has no day", at: place, help: "export reports by day: totals of 28 days are no sum of weeks")
            return nil
        }
        guard let day = CivilDate(timestamp: text), years.contains(day.year) else {
            log.refuse("not-a-day", "'\(text)' is no day that can be read", at: place, help: "days are written as 2026-05-18")
            return nil
        }
        return day
    }
}
