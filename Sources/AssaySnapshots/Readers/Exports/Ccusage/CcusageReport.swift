import AssayDiagnostics
import AssayMetrics

/// A report of ccusage, in either envelope: `{"daily": […]}`, or `{"type": "daily", "data": […]}`.
struct CcusageReport {
    /// A day or a week of the report.
    struct Span {
        let record: ExportJSON
        let first: CivilDate
        let last: CivilDate
        let place: SourceLocation

        /// What is there under a key; where nothing is, the sum over the models' breakdown: one envelope has parts of the tokens only there.
        func figure(_ key: String, log: inout ImportLog) -> Double? {
            if let number = record.figure(key, log: &log) { return number }
            let models = record["breakdown"]
            let numbers = (models?.keys ?? []).compactMap { model in models?[model]?.figure(key, log: &log) }
            return numbers.isEmpty ? nil : numbers.reduce(0, +)
        }
    }

    private enum Kind: String, CaseIterable { case daily, weekly, monthly, session, sessions, blocks, projects }

    private let kind: Kind
    private let document: ExportJSON
    private let records: [ExportJSON]

    /// Nil when the document is no report of ccusage.
    init?(_ document: ExportJSON) {
        self.document = document
        if let kind = document["type"]?.string.flatMap(Kind.init), let data = document["data"]?.elements {
            (self.kind, records) = (kind, data)
        } else if let kind = Kind.allCases.first(where: { document[$0.rawValue]?.elements != nil }) {
            (self.kind, records) = (kind, document[kind.rawValue]?.elements ?? [])
        } else if let projects = document["projects"], projects.isObject {
            (kind, records) = (.projects, projects.keys.flatMap { projects[$0]?.elements ?? [] })
        } else {
            return nil
        }
        if let first = records.first, first["inputTokens"] == nil && first["totalTokens"] == nil && first["tokenCounts"] == nil { return nil }
    }

    /// What the report says by day or week; nil after a fault.
    func spans(_ fields: inout ExportFields, log: inout ImportLog) -> [Span]? {
        let remedy = "export it again with 'ccusage weekly -w monday --json' or 'ccusage daily --json'"
        switch kind {
        case .monthly:
            log.refuse("no-weeks", "the report is by month, and weeks cannot be made of months", at: document.place, help: remedy)
            return nil
        case .session, .sessions:
            log.refuse("no-weeks", "the report is by session, and a session may lie in several weeks", at: document.place, help: remedy)
            return nil
        case .blocks:
            log.refuse("no-weeks", "the report is by block of five hours, and a block may lie on two days", at: document.place, help: remedy)
            return nil
        case .projects: fields.drop("projects")
        case .daily, .weekly: break
        }
        let days = kind == .weekly ? 7 : 1
        let key = kind == .weekly ? "week" : "date"
        var spans: [Span] = []
        var last = ExportJSON.LastPlace()
        for record in records {
            let place = record.place(after: &last)
            fields.note(
                record,
                read: [
                    key, "inputTokens", "outputTokens", "cacheCreationTokens", "cacheReadTokens", "totalTokens", "totalCost", "costUSD", "breakdown",
                    "modelBreakdowns",
                ])
            guard let first = record[key]?.exportDay else {
                log.refuseField("a record without a '\(key)' that can be read", at: place)
                continue
            }
            if days == 7, first.weekday != 1 {
                log.refuse(
                    "week-start", "the week of \(first) begins on a \(CcusageReport.weekdays[first.weekday - 1]), and Assay's weeks begin on Monday", at: place,
                    help: remedy)
                return nil
            }
            spans.append(Span(record: record, first: first, last: first.advanced(by: days - 1), place: place))
        }
        return spans
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
