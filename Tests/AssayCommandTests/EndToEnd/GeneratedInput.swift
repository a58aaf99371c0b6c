/// Inputs that are too large to keep, by name.
enum GeneratedInput: String {
    /// A CSV row whose last field has so many bytes.
    case csvField = "csv-field"
    /// So many CSV rows, all of the same figure.
    case csvRows = "csv-rows"
    /// So many arrays in one another.
    case jsonDepth = "json-depth"
    /// List items in one another and blank lines, in so many bytes: quadratic in libcmark 0.30.2.
    case nestedLists = "nested-lists"
    /// Block quotes in one another and openers of emphasis: the same.
    case nestedQuotes = "nested-quotes"
    /// `![[]()` repeated: the same (CVE-2023-22486).
    case imageOpenings = "image-openings"

    func text(_ count: Int) -> String {
        func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        return switch self {
        case .csvField: "metric,value,people,note\ndrafts,132,40," + times("x", count) + "\n"
        case .csvRows: "metric,value,people\n" + times("drafts,132,40\n", count)
        case .jsonDepth: times("[", count) + times("]", count)
        case .nestedLists: times("- ", count / 3) + "x" + times("\n", count / 3)
        case .nestedQuotes: times(">", count / 3) + times("a*", count / 3)
        case .imageOpenings: times("![[]()", count / 6)
        }
    }
}
