import AssayMetrics

/// A figure of a report as a user names it: `tokens-changes`, `tokens-changes.retail`, `2026/W21/tokens-changes`.
struct FigureName: Sendable, Hashable {
    var week: Week?
    var name: String

    /// Nil where the text has slashes and does not name a week by its folder.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        switch parts.count {
        case 1: self.init(week: nil, name: text)
        case 3:
            guard let week = Week("\(parts[0])-\(parts[1])"), !parts[2].isEmpty else { return nil }
            self.init(week: week, name: parts[2])
        default: return nil
        }
    }

    private init(week: Week?, name: String) {
        self.week = week
        self.name = name
    }
}
