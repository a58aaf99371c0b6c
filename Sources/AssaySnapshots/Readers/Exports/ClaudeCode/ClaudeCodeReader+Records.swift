import AssayDiagnostics
import AssayMetrics

extension ClaudeCodeReader {
    /// Adds one record to the days of its person. An API key is no person, but may stand for one, and is treated as one.
    static func read(
        _ record: ExportJSON, at place: SourceLocation, into days: inout PersonDays, _ fields: inout ExportFields, _ currency: inout Currency, log: inout ImportLog
    ) {
        note(record, &fields)
        guard let day = record["date"]?.exportDay, let person = record["actor"]?["email_address"]?.string ?? record["actor"]?["api_key_name"]?.string else {
            log.refuseField("a record without a 'date' or an 'actor' that can be read", at: place)
            return
        }
        days.see(person, on: day, at: place)
        for (metric, value) in core(record["core_metrics"], log: &log) + models(record["model_breakdown"], &currency, log: &log) {
            days.add(metric, value, person, on: day)
        }
        let sessions = record["core_metrics"]?["num_sessions"]?.number ?? 0
        days.setActive(sessions > 0, metrics: source.activityIDs, person, on: day)
        if let (accepted, rejected) = actions(record["tool_actions"], log: &log) {
            days.add(source.id("edits-accepted"), accepted, person, on: day)
            days.add(source.id("accepted-share"), accepted, over: accepted + rejected, person, on: day)
        }
    }

    private static func core(_ core: ExportJSON?, log: inout ImportLog) -> [(metric: String, value: Double)] {
        let figures = [
            (source.id("sessions"), core?.figure("num_sessions", log: &log)), (source.id("lines-added"), core?["lines_of_code"]?.figure("added", log: &log)),
            (source.id("lines-removed"), core?["lines_of_code"]?.figure("removed", log: &log)),
            (source.id("commits"), core?.figure("commits_by_claude_code", log: &log)),
            (source.id("pull-requests"), core?.figure("pull_requests_by_claude_code", log: &log)),
        ]
        return figures.compactMap { metric, value in value.map { (metric, $0) } }
    }

    /// Tokens, and money in cents.
    private static func models(_ models: ExportJSON?, _ currency: inout Currency, log: inout ImportLog) -> [(metric: String, value: Double)] {
        var figures: [(metric: String, value: Double)] = []
        for model in models?.elements ?? [] {
            let tokens = model["tokens"]
            for (part, key) in [(TokenPart.input, "input"), (.cacheWrite, "cache_creation"), (.cacheRead, "cache_read"), (.output, "output")] {
                if let count = tokens?.figure(key, log: &log) { figures.append((source.id(part), count)) }
            }
            guard let cost = model["estimated_cost"], let cents = cost.money("amount", log: &log) else { continue }
            currency.see(cost["currency"]?.string, at: cost, log: &log)
            figures.append((source.id("cost"), cents / 100))
        }
        return figures
    }

    /// Over all tools; nil when none proposed anything.
    private static func actions(_ actions: ExportJSON?, log: inout ImportLog) -> (accepted: Double, rejected: Double)? {
        var sum = (accepted: 0.0, rejected: 0.0)
        for tool in actions?.keys ?? [] {
            sum.accepted += actions?[tool]?.figure("accepted", log: &log) ?? 0
            sum.rejected += actions?[tool]?.figure("rejected", log: &log) ?? 0
        }
        return sum.accepted + sum.rejected > 0 ? sum : nil
    }

    private static func note(_ record: ExportJSON, _ fields: inout ExportFields) {
        fields.note(record, read: ["date", "actor", "core_metrics", "tool_actions", "model_breakdown"])
        if let actor = record["actor"] { fields.note(actor, read: ["type"], person: ["email_address", "api_key_name"], path: "actor.") }
        if let core = record["core_metrics"] {
            fields.note(core, read: ["num_sessions", "lines_of_code", "commits_by_claude_code", "pull_requests_by_claude_code"], path: "core_metrics.")
        }
        for model in record["model_breakdown"]?.elements ?? [] { fields.note(model, read: ["tokens", "estimated_cost"], path: "model_breakdown[].") }
    }
}
