import AssayDiagnostics
import AssayMetrics

/// Cursor's Admin API: daily usage by person, and usage events.
struct CursorReader: ExportReader {
    private static let daily = ExportSource(prefix: "cursor", source: "Cursor Admin API, daily usage")
    private static let events = ExportSource(prefix: "cursor", source: "Cursor Admin API, usage events")

    let guide = ExportGuide(
        title: "Cursor",
        reads: "Pages of /teams/daily-usage-data and of /teams/filtered-usage-events, as JSON. Spend of a billing cycle (/teams/spend) has no weeks and is refused. "
            + "Lines are not read: those added are also typed by hand, and those accepted lack what agents write.",
        export: "With a team's admin key: POST https://api.cursor.com/teams/daily-usage-data and POST …/teams/filtered-usage-events, each with "
            + "{\"startDate\": …, \"endDate\": …} in milliseconds (at most 30 days), from one midnight in UTC to another; all pages.",
        drops: ["email", "userId", "userEmail"], options: [.groupMap(of: "people (email)")],
        metrics: daily.activity("Cursor", field: "isActive", "whom Cursor calls active")
            + [
                daily.metric(
                    "requests", "Cursor requests", .adoption, unit: "requests", better: .neither,
                    field: "composerRequests + chatRequests + agentRequests + cmdkUsages", measures: .requests,
                    "What people asked of the composer, the chat, the agent and inline edits, added up"),
                daily.metric(
                    "agent-requests", "Cursor agent requests", .adoption, unit: "requests", better: .neither, field: "agentRequests",
                    "What people asked of the agent. One task may take one request or twenty"),
                daily.metric(
                    "accepts", "Changes accepted from Cursor", .adoption, unit: "changes", better: .neither, field: "totalAccepts", measures: .acceptedOutput,
                    "Changes that people applied and kept at that moment; what became of them later is not counted"),
                daily.metric(
                    "accepted-share", "Share of applied changes accepted", .guardrail, unit: "%", field: "totalAccepts / totalApplies", rule: .ratio,
                    "Changes accepted, of all that were applied to a file. What agents wrote may be in neither"),
                daily.metric(
                    "tabs-accepted-share", "Share of tab suggestions accepted", .guardrail, unit: "%", field: "totalTabsAccepted / totalTabsShown", rule: .ratio,
                    "Suggestions taken with the tab key, of all that were shown. Quick taking and deleting raises it"),
                daily.metric(
                    "usage-based-requests", "Cursor requests beyond the plan", .cost, unit: "requests", better: .down, field: "usageBasedReqs",
                    "Requests that are billed by use, beyond those that the plan includes"),
            ]
            + events.tokens(
                "Cursor",
                fields: [
                    .input: "tokenUsage.inputTokens", .cacheWrite: "tokenUsage.cacheWriteTokens", .cacheRead: "tokenUsage.cacheReadTokens",
                    .output: "tokenUsage.outputTokens",
                ])
            + [
                events.cost(
                    "Cursor model cost", field: "tokenUsage.totalCents",
                    "Cost of models by Cursor's price list, what the plan includes among it, background agents too. "
                        + "Calls that Cursor does not count in tokens have none")
            ])

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        return ExportJSON.documents(file, log: &log).first.flatMap(CursorReader.kind) != nil
    }

    private enum Kind { case daily, events, spend }

    private static func kind(_ document: ExportJSON) -> Kind? {
        if document["usageEvents"]?.elements != nil { return .events }
        if document["teamMemberSpend"]?.elements != nil { return .spend }
        guard let data = document["data"]?.elements else { return nil }
        return data.first.map { $0["email"] != nil && $0["isActive"] != nil } ?? (document["period"]?["startDate"] != nil) ? .daily : nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var fields = ExportFields()
        var last = ExportJSON.LastPlace()
        var pages: [Kind: [ExportJSON]] = [:]
        for document in files.flatMap({ ExportJSON.documents($0, log: &log) }) {
            switch CursorReader.kind(document) {
            case .some(.spend):
                log.refuse(
                    "no-weeks", "the spend is of a billing cycle, and weeks cannot be made of it", at: document.place,
                    help: "export /teams/filtered-usage-events, where each request has its time and cost")
            case .some(let kind): pages[kind, default: []].append(document)
            case nil:
                log.refuse(
                    "wrong-file", "the file is no export of Cursor that Assay reads: daily usage data and usage events", at: document.place,
                    help: "see 'assay import --list cursor' for what to export")
            }
        }
        var reports: [ReadReport] = []
        var records = 0
        for (kind, title, number) in [(Kind.daily, "daily usage", CursorReader.dailyPage), (.events, "usage events", CursorReader.eventsPage)] {
            guard let documents = pages[kind] else { continue }
            var persons = PersonFigures(guide.metrics)
            for chain in ExportPages.chains(documents, number: number, log: &log) {
                var days = PersonDays()
                for page in chain {
                    records += kind == .daily
                        ? CursorReader.readDays(page, CursorReader.daily, into: &days, &persons, &fields, &last, log: &log)
                        : CursorReader.readEvents(page, CursorReader.events, into: &days, &persons, &fields, &last, log: &log)
                }
                days.put(into: &persons) { person in request.groupMap?.groups(of: person) ?? [] }
            }
            persons.requireGroups(request, files, log: &log)
            reports.append(ReadReport(title, persons, for: request, log: &log))
        }
        var reading = ImportReading(reports, for: request, guide: guide, log: &log)
        reading.summary.records = records
        fields.finish(&reading)
        return reading
    }

    private static func dailyPage(_ document: ExportJSON) -> (page: Int, of: Int)? {
        guard let page = document["pagination"]?["page"]?.integer, let count = document["pagination"]?["totalPages"]?.integer else { return nil }
        return (page, count)
    }

    private static func eventsPage(_ document: ExportJSON) -> (page: Int, of: Int)? {
        guard let page = document["pagination"]?["currentPage"]?.integer, let count = document["pagination"]?["numPages"]?.integer else { return nil }
        return (page, count)
    }
}
