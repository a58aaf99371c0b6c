/// What is wrong, where, and the one remedy, as a value.
///
/// Wording: the summary is lower case, without a full stop, with the value in quotes and what Assay understood of it;
/// the help names one thing to do.
public struct Diagnostic: Sendable, Hashable {
    public var severity: Severity
    /// A stable identifier in kebab case, printed in brackets: `unpaired-adoption`.
    public var rule: String
    public var summary: String
    public var location: SourceLocation?
    public var help: String?

    public init(_ severity: Severity = .error, rule: String, _ summary: String, at location: SourceLocation? = nil, help: String? = nil) {
        self.severity = severity
        self.rule = rule
        self.summary = summary
        self.location = location
        self.help = help
    }
}

extension [Diagnostic] {
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// By place, then in the order in which they were found; those without a place come first. Duplicates are dropped.
    public func sortedByPlace() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        return enumerated()
            .filter { seen.insert($0.element).inserted }
            .sorted { a, b in
                switch (a.element.location, b.element.location) {
                case (nil, nil): a.offset < b.offset
                case (nil, _): true
                case (_, nil): false
                case (let x?, let y?): x == y ? a.offset < b.offset : x < y
                }
            }
            .map(\.element)
    }
}
