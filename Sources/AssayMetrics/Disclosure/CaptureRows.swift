/// The rows of a capture, shown and hidden ones, by week: put in order when they are first asked for, which they are only where something is hidden.
struct CaptureRows {
    struct Row {
        let metric: Int32
        let group: Int32
        let people: Int32
        let line: Int32
        /// Whether its group-week is under the minimum.
        let isSmall: Bool
        /// Index of its file.
        let file: Int
    }

    private let files: [DisclosedSnapshot]
    private var byWeek: [Week: [Row]]?

    init(_ files: [DisclosedSnapshot]) { self.files = files }

    mutating func of(_ week: Week) -> [Row] {
        if byWeek == nil { byWeek = inOrder() }
        return byWeek?[week] ?? []
    }

    private func inOrder() -> [Week: [Row]] {
        var byWeek: [Week: [Row]] = [:]
        for (index, file) in files.enumerated() {
            for row in file.values {
                byWeek[row.week, default: []].append(
                    Row(metric: row.metric, group: row.group, people: row.people, line: row.line, isSmall: false, file: index))
            }
            for row in file.hiddenRows {
                byWeek[row.place.week, default: []].append(
                    Row(metric: row.metric, group: row.place.group, people: row.people, line: row.line, isSmall: true, file: index))
            }
        }
        return byWeek
    }
}
