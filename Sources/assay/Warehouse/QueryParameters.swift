import AssayMetrics

/// What a query is told: the week it is asked for. All values are made here, none is anybody's text.
struct QueryParameters: Sendable {
    static let names = ["week", "monday", "sunday"]

    let week: Week

    /// As SQL has it everywhere: `'2026-W21'`, `DATE '2026-05-18'`; nil for another name.
    func literal(_ name: String) -> String? {
        text(name).map { (name == "week" ? "" : "DATE ") + "'\($0)'" }
    }

    /// Bare: `2026-W21`, `2026-05-18`; nil for another name.
    func text(_ name: String) -> String? {
        switch name {
        case "week": week.description
        case "monday": week.monday.description
        case "sunday": week.sunday.description
        default: nil
        }
    }
}
