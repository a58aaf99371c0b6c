import AssayDiagnostics
import AssayMetrics

/// GitHub Copilot: usage metrics of organisations and of persons, their teams, seats, billing reports, and the two interfaces that came before.
///
/// Files of all kinds may be imported together; each file is told by what stands in it.
struct GitHubCopilotReader: ExportReader {
    var guide: ExportGuide {
        ExportGuide(
            title: "GitHub Copilot",
            reads: """
                usage metrics reports of an organisation or enterprise (28 days or single days, JSON or a record a line), reports of persons with or without \
                the files of their teams, lists of seats (with --week), billing reports as CSV, and archived answers of the closed metrics and usage \
                interfaces. Medians of days make no median of a week, and what GitHub counts by month is no week's: neither is read
                """,
            export: """
                GET /orgs/ORG/copilot/metrics/reports/organization-28-day/latest, and download what 'download_links' names. For groups users-28-day/latest, \
                and user-teams-1-day?day=DAY of each day. A week's figures are final three days after its end, and provisional until then. Bills: \
                Billing and licensing, Usage, Get usage report
                """,
            drops: ["user_id", "user_login", "login", "username", "seats.assignee"],
            options: [.groupMap(of: "user_login or username; with a file of teams, for the team's slug"), .dates],
            metrics: GitHubCopilotReader.organisationMetrics + [GitHubCopilotReader.credits] + GitHubCopilotReader.seatMetrics + GitHubCopilotReader.billingMetrics
                + GitHubCopilotReader.legacyMetrics + GitHubCopilotReader.oldestMetrics)
    }

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        if GitHubCopilotReader.isJSON(file) {
            return GitHubCopilotReader.records(of: ExportJSON.documents(file, log: &log)).first.map { $0.shape != GitHubCopilotReader.unknown } ?? false
        }
        return ExportTable(file, log: &log).map { GitHubCopilotBilling.recognises($0.columns) } ?? false
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var usage = GitHubCopilotDays()
        var persons = GitHubCopilotPersons()
        var seats = GitHubCopilotSeats()
        var billing = GitHubCopilotBilling()
        var records = 0
        var refused = Set<[String]>()
        for file in files {
            guard GitHubCopilotReader.isJSON(file) else {
                guard let table = ExportTable(file, log: &log) else { continue }
                records += table.rows.count
                billing.add(table, file, request, log: &log)
                continue
            }
            let documents = ExportJSON.documents(file, log: &log)
            let found = GitHubCopilotReader.records(of: documents)
            if found.isEmpty, !documents.isEmpty { ExportEncoding.refuseEmpty(file, log: &log) }
            records += found.count
            var last = ExportJSON.LastPlace()
            for record in found {
                let place = record.value.place(after: &last)
                switch record.shape {
                case .organisationDay, .legacyDay, .oldestDay: usage.add(record, at: place, log: &log)
                case .personDay, .teamMember: persons.add(record, at: place, log: &log)
                case .seats: seats.add(record.value, for: request, at: place, log: &log)
                case .refused(let rule, let summary, let help):
                    // Once a file: what is wrong with one of its records is wrong with all.
                    if refused.insert([file.path, rule]).inserted { log.refuse(rule, summary, at: place, help: help) }
                }
            }
        }

        let groups = GitHubCopilotGroups(persons.teams, request.groupMap)
        if usage.hasOrganisation, persons.hasRows, !groups.areTold {
            log.refuse(
                "two-levels", "reports of the organisation and reports of persons both tell of everybody", at: persons.firstPlace,
                help: "give the organisation's alone, or make groups of the persons: --group-map, or the files of user-teams-1-day")
        }
        var making = GitHubCopilotMaking(guide: guide, request: request)
        usage.make(&making, log: &log)
        seats.make(&making, log: &log)
        billing.make(&making, groups, log: &log)
        persons.make(&making, groups, log: &log)
        return making.finished(groups, records: records, log: log)
    }

    /// Whether a file is read as JSON: also a web page, which is refused alike in both.
    private static func isJSON(_ file: ExportFile) -> Bool {
        let text = file.bytes.span
        var first = TextEncoding.byteOrderMark(text)
        while first < text.count, text[first] == 0x20 || (0x09...0x0D).contains(text[first]) { first += 1 }
        return first == text.count || [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")].contains(text[first])
    }
}
