/// What all reports of a built site release as data: the rows of every `data.csv`.
struct ReleasedData: Sendable {
    struct Row: Sendable {
        /// The report's week.
        var report: String
        var group: String
        var metric: String
        var week: String
        var value: Double?
        var status: String
    }

    /// By report, oldest first.
    var rows: [Row] = []

    init(_ tree: FileTree) throws {
        for path in tree.paths {
            guard let match = path.wholeMatch(of: /([0-9]{4})\/(W[0-9]{2})\/data\.csv/) else { continue }
            for row in try CSVRows.read(tree.text(path)) {
                rows.append(
                    Row(
                        report: "\(match.1)-\(match.2)", group: row["group"] ?? "", metric: row["metric"] ?? "", week: row["week"] ?? "",
                        value: Double(row["value"] ?? ""), status: row["status"] ?? ""))
            }
        }
    }

    var reports: [String] { Set(rows.map(\.report)).sorted() }

    func value(_ metric: String, _ group: String, _ week: String, report: String) -> Double? {
        rows.first { $0.report == report && $0.metric == metric && $0.group == group && $0.week == week }?.value
    }
}
