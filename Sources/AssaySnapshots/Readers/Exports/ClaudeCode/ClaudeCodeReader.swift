import AssayDiagnostics
import AssayMetrics

/// The Claude Code Analytics API: one record for each person, day and terminal.
struct ClaudeCodeReader: ExportReader {
    static let source = ExportSource(prefix: "claude", source: "Claude Code Analytics API")

    let guide = ExportGuide(
        title: "Claude Code",
        reads: "Pages of the Claude Code Analytics API, one day each, as JSON: one page a file, or all of them one after another in one; "
            + "the empty pages of days without use belong to them. "
            + "The JSON of the command ccusage is 'ccusage', and the usage and cost reports of the Claude API are 'anthropic'.",
        export: "With an admin key, for each day: GET https://api.anthropic.com/v1/organizations/usage_report/claude_code?starting_at=2026-11-16&limit=1000, "
            + "and again with page=… until has_more is false.",
        drops: ["actor.email_address", "actor.api_key_name"], options: [.groupMap(of: "people (actor.email_address) or API keys (actor.api_key_name)")],
        metrics: source.activity("Claude Code", field: "core_metrics.num_sessions", "with a session of Claude Code (an API key counts as one)")
            + [
                source.metric(
                    "sessions", "Claude Code sessions", .adoption, unit: "sessions", better: .neither, field: "core_metrics.num_sessions",
                    "Sessions begun, long or short, with a result or without"),
                source.metric(
                    "lines-added", "Lines added by Claude Code", .adoption, unit: "lines", better: .neither, field: "core_metrics.lines_of_code.added",
                    "Lines that Claude Code wrote into files. Whether they were committed, reviewed or are still there a week later is not counted"),
                source.metric(
                    "lines-removed", "Lines removed by Claude Code", .context, unit: "lines", better: .neither, field: "core_metrics.lines_of_code.removed",
                    "Lines that Claude Code took out of files, its own ones among them"),
                source.metric(
                    "commits", "Commits by Claude Code", .value, unit: "commits", field: "core_metrics.commits_by_claude_code",
                    "Commits made through Claude Code. A commit is work kept, not work that is of use: set a figure of what was shipped beside it"),
                source.metric(
                    "pull-requests", "Pull requests by Claude Code", .value, unit: "pull requests", field: "core_metrics.pull_requests_by_claude_code",
                    "Pull requests opened through Claude Code, merged or not"),
                source.metric(
                    "edits-accepted", "Edits accepted from Claude Code", .adoption, unit: "edits", better: .neither, field: "tool_actions.*.accepted",
                    measures: .acceptedOutput,
                    "Edits and writes that people let Claude Code make, by hand or by a setting that accepts all"),
                source.metric(
                    "accepted-share", "Share of edits accepted", .guardrail, unit: "%", field: "tool_actions.*.accepted / (accepted + rejected)", rule: .ratio,
                    "Edits and writes accepted, of all that Claude Code proposed. A setting that accepts all makes it 100 %"),
            ]
            + source.tokens(
                "Claude Code",
                fields: [
                    .input: "model_breakdown[].tokens.input", .cacheWrite: "model_breakdown[].tokens.cache_creation",
                    .cacheRead: "model_breakdown[].tokens.cache_read", .output: "model_breakdown[].tokens.output",
                ])
            + [
                source.cost(
                    "Claude Code cost", field: "model_breakdown[].estimated_cost.amount",
                    "Cost that Anthropic estimates from tokens at list price. With a subscription nobody is billed by it")
            ])

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        // The first page may be of a day without use.
        return ExportJSON.documents(file, log: &log).contains { ClaudeCodeReader.records(of: $0)?.first?["actor"] != nil }
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var pages: [ClaudeCodePage] = []
        for document in files.flatMap({ ExportJSON.documents($0, log: &log) }) {
            if let records = ClaudeCodeReader.records(of: document), records.allSatisfy({ $0["actor"] != nil && $0["core_metrics"] != nil }) {
                pages.append(ClaudeCodePage(document, records))
            } else {
                ClaudeCodeReader.refuse(document, log: &log)
            }
        }
        var persons = PersonFigures(guide.metrics)
        var fields = ExportFields()
        var currency = Currency()
        var last = ExportJSON.LastPlace()
        for chain in ClaudeCodePage.chains(pages, log: &log) {
            var days = PersonDays()
            for page in chain {
                for record in page.records {
                    ClaudeCodeReader.read(record, at: record.place(after: &last), into: &days, &fields, &currency, log: &log)
                }
            }
            days.put(into: &persons) { person in request.groupMap?.groups(of: person) ?? [] }
        }
        ClaudeCodeReader.coverIdleDays(pages, &persons)
        persons.requireGroups(request, files, log: &log)
        var reading = ImportReading(persons, for: request, guide: guide, log: &log)
        reading.summary.records = pages.reduce(0) { $0 + $1.records.count }
        fields.finish(&reading)
        return reading
    }

    /// A day on which nobody worked has a page with nothing in it, and no date: where there are as many of these as days are missing between the first day
    /// and the last one, those are the days.
    private static func coverIdleDays(_ pages: [ClaudeCodePage], _ persons: inout PersonFigures) {
        guard let first = persons.days.min(), let last = persons.days.max() else { return }
        let missing = last - first + 1 - persons.days.count
        if missing > 0, pages.count(where: { $0.records.isEmpty }) >= missing {
            persons.cover(CivilDate(daysSince1970: first)...CivilDate(daysSince1970: last))
        }
    }

    /// The records of a page, or of a list of them that was put together by hand.
    private static func records(of document: ExportJSON) -> [ExportJSON]? {
        if let list = document.elements { return list }
        if let data = document["data"]?.elements { return data.first?["starting_at"] == nil ? data : nil }
        return document["actor"] != nil ? [document] : nil
    }

    private static func refuse(_ document: ExportJSON, log: inout ImportLog) {
        let isCcusage = ["daily", "weekly", "monthly", "sessions", "blocks", "projects", "totals", "summary"].contains { document[$0] != nil }
        log.refuse(
            "wrong-file",
            isCcusage ? "the file is of the command ccusage, and not of the Claude Code Analytics API" : "the file is no page of the Claude Code Analytics API",
            at: document.place, help: isCcusage ? "use 'assay import ccusage'" : "ask /v1/organizations/usage_report/claude_code for it")
    }
}
