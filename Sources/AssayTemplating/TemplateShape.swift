/// The shape of a page's data: declared, so that every tag can be checked when the templates are loaded.
public indirect enum TemplateShape: Sendable, Hashable {
    /// Escaped wherever it stands. In a section: true unless empty.
    case text
    /// Markup made by Assay itself, written as it is, by `{{{x}}}` or `{{&x}}` only. In a section: true unless empty.
    case html
    /// A checked address: the only kind that may stand in `href`, `src` and the like. In a section: true unless empty.
    case url
    /// Only for sections and inverted sections.
    case flag
    /// May be absent. A section guards it; a bare tag renders nothing when it is absent.
    case optional(TemplateShape)
    case list(TemplateShape)
    case record([String: TemplateShape])

    /// The shape without `optional`.
    var unwrapped: TemplateShape {
        var shape = self
        while case .optional(let inner) = shape { shape = inner }
        return shape
    }

    /// For messages: `a list`.
    var title: String {
        switch unwrapped {
        case .text: "text"
        case .html: "html"
        case .url: "a url"
        case .flag: "a flag"
        case .list: "a list"
        case .record: "a record"
        case .optional: "optional"
        }
    }

    /// The names of a record's fields, sorted; none of anything else.
    var fieldNames: [String] {
        guard case .record(let fields) = unwrapped else { return [] }
        return fields.keys.sorted()
    }
}
