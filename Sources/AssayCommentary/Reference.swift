import AssayDiagnostics

/// A reference to a figure, as it stands in prose: `{{ tokens@retail.change }}`.
public struct Reference: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        /// `metric[@group][.field]`; without a field, this week's value.
        case metric(id: String, group: String?, field: Field?)
        /// `verdict:pair[@group]`.
        case verdict(pair: String, group: String?)
        /// `"42"`: a number that is meant to be typed by hand.
        case literal(String)
    }

    /// What of a metric is shown instead of this week's value.
    public enum Field: String, Sendable, CaseIterable {
        /// The week before.
        case previous
        /// Week on week.
        case change
        /// On the same week of the year before.
        case yearChange = "year_change"
        /// Over the report's window.
        case trend
    }

    public var target: Target
    /// The place of the opening braces.
    public var location: SourceLocation

    public init(target: Target, location: SourceLocation) {
        self.target = target
        self.location = location
    }
}

/// Why the text between `{{` and `}}` is no reference.
public struct ReferenceSyntaxError: Error, Sendable, Hashable {
    public var summary: String
    public var help: String?

    public init(summary: String, help: String? = nil) {
        self.summary = summary
        self.help = help
    }
}

/// What a reference shows.
public struct ResolvedReference: Sendable {
    /// The text shown, unescaped.
    public var text: String
    /// The machine-readable value (`<data value>`); nil where there is none.
    public var value: String?
    /// Where the figure comes from: its `title`, and its line in the list of sources.
    public var source: String?

    public init(text: String, value: String?, source: String?) {
        self.text = text
        self.value = value
        self.source = source
    }
}

/// Why a well-formed reference shows nothing; becomes an error at its place.
public struct ReferenceFailure: Error, Sendable {
    public var rule: String
    public var summary: String
    public var help: String?

    public init(rule: String, summary: String, help: String?) {
        self.rule = rule
        self.summary = summary
        self.help = help
    }
}

extension Reference.Target {
    /// As one writes it: `{{ tokens@retail.change }}`.
    public var written: String {
        switch self {
        case .metric(let id, let group, let field): "{{ \(id)\(group.map { "@" + $0 } ?? "")\(field.map { "." + $0.rawValue } ?? "") }}"
        case .verdict(let pair, let group): "{{ verdict:\(pair)\(group.map { "@" + $0 } ?? "") }}"
        case .literal(let text): "{{ \"\(text)\" }}"
        }
    }
}
