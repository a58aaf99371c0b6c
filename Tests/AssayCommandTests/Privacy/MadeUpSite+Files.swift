/// The site's folder.
extension MadeUpSite {
    static let address = "https://example.com/reports"

    /// - Parameter captures: how many of them, the first; nil is all.
    func write(to scratch: Scratch, captures: Int? = nil) throws {
        try scratch.write(configuration, to: "site/assay.yaml")
        let header = "week,group,metric,value,people,numerator,denominator,status,note\n"
        for (capture, rows) in Dictionary(grouping: rows, by: { $0.week < backfilled ? -1 : $0.capture }) {
            if let captures, capture >= backfilled + captures { continue }
            let path = capture < 0 ? "backfill/history.csv" : weeks[capture] + ".csv"
            try scratch.write(header + rows.map(line).joined(), to: "site/snapshots/" + path)
        }
        for (week, references) in commentary where captures.map({ week < weeks[backfilled + $0] }) ?? true {
            let sentences = references.map { "Here {{ \($0) }}, which is {{ \($0).change }} on the week.\n" }.joined(separator: "\n")
            let chart = !references.contains("changes@all") ? "" : "```chart\ntype: pair\npair: tokens-changes\n```\n"
            try scratch.write("---\ntitle: A week\nsummary: What a reader takes away\n---\n\n\(sentences)\n\(chart)", to: "site/commentary/\(week).md")
        }
    }

    private func line(_ row: Row) -> String {
        let (value, numerator, denominator) =
            switch row.figure {
            case .value(let value): (MadeUpSite.written(value), "", "")
            case .parts(let numerator, let denominator): ("", MadeUpSite.written(numerator), MadeUpSite.written(denominator))
            }
        return "\(weeks[row.week]),\(groups[row.group].id),\(row.measure),\(value),\(row.people.map { "\($0)" } ?? ""),\(numerator),\(denominator),"
            + "\(row.isProvisional ? "provisional" : "final"),\(row.note ?? "")\n"
    }

    /// Without `.0`.
    static func written(_ value: Double) -> String { value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)" }

    private var configuration: String {
        let groups = groups.map { group in
            "  - {id: \(group.id), title: \(group.title)" + (group.parent > 0 ? ", parent: \(self.groups[group.parent].id)" : "")
                + (group.declared.map { ", people: \($0)" } ?? "") + "}\n"
        }
        let pairs = [("tokens-changes", "changes", "each"), ("tokens-hours", "hours", "[all]")].map { id, value, groups in
            "  - {id: \(id), title: Tokens and \(value), adoption: tokens, value: \(value), guardrail: rework, groups: \(groups), "
                + "hypothesis: \"More of one, and better of the other.\", expected: {adoption: +50 %, value: 10 %}}\n"
        }
        return """
            site: {title: A made-up site, organisation: Nobody}
            disclosure: {minimum_people: \(minimum)}
            groups:
            \(groups.joined())metrics:
            \(Measure.allCases.map(\.declaration).joined())pairs:
            \(pairs.joined())events:
              - {week: \(weeks[backfilled + 5]), title: Something was switched on, kind: change}
            report: {window_weeks: \(minimum == 8 ? 13 : 26)}

            """
    }
}
