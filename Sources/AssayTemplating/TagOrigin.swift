import AssayDiagnostics

/// Where an operation comes from, and the messages about it.
struct TagOrigin {
    /// What a tag writes.
    enum Kind {
        case text, html, url
        /// Not a value that can be written.
        case flag, list, record
        /// Of a section, or of a name that was refused.
        case unknown

        init(_ shape: TemplateShape) {
            switch shape.unwrapped {
            case .text: self = .text
            case .html: self = .html
            case .url: self = .url
            case .flag: self = .flag
            case .list: self = .list
            case .record: self = .record
            case .optional: self = .unknown
            }
        }
    }

    let tag: TemplateTag
    let template: Template
    let kind: Kind

    func diagnostic(_ rule: String, _ summary: String, help: String?) -> Diagnostic {
        Diagnostic(rule: rule, summary, at: template.source.location(at: tag.range.lowerBound), help: help)
    }

    /// What is wrong with a tag that writes a value of this kind.
    func kindFault() -> Diagnostic? {
        switch (kind, tag.kind) {
        case (.html, .raw), (.unknown, _): return nil
        case (.html, _): return diagnostic("wrong-kind", "'\(tag.name)' is html, and {{\(tag.name)}} would escape it", help: "write {{{\(tag.name)}}}")
        case (.text, .raw): return diagnostic("raw-output", "'\(tag.name)' is text, and must not be written raw", help: "write {{\(tag.name)}}")
        case (.url, .raw): return diagnostic("raw-output", "'\(tag.name)' is a url, and must not be written raw", help: "write {{\(tag.name)}}")
        case (.text, _), (.url, _): return nil
        case (.flag, _): return wrong("a flag")
        case (.list, _): return wrong("a list")
        case (.record, _): return wrong("a record")
        }
    }

    private func wrong(_ title: String) -> Diagnostic {
        diagnostic("wrong-kind", "'\(tag.name)' is \(title), not a value to write", help: "open a section with it: {{#\(tag.name)}}…{{/\(tag.name)}}")
    }

    /// Why a name does not resolve; nil when that was said elsewhere.
    func fault(of resolution: NameScope.Resolution, page: String) -> Diagnostic? {
        switch resolution {
        case .found, .opaque: return nil
        case .noFields(let owner, let shape):
            return diagnostic(
                "unknown-name", "'\(owner)' in \(tag.title) is \(shape.title), and has no fields, on page '\(page)'",
                help: shape.title == "a list" ? "open a section with it: {{#\(owner)}}…{{/\(owner)}}" : "name a value, such as '\(owner)'")
        case .missing(let name, let owner, let candidates):
            let place = owner.map { " in '\($0)'" } ?? ""
            let list = candidates.isEmpty ? "no names here" : "known here: " + TagOrigin.listed(candidates)
            return diagnostic("unknown-name", "unknown name '\(name)'\(place) in \(tag.title) on page '\(page)'", help: didYouMean(name, in: candidates, otherwise: list))
        }
    }

    private static func listed(_ names: [String]) -> String {
        let shown = 24
        let rest = names.count > shown ? " and \(names.count - shown) more" : ""
        return names.prefix(shown).joined(separator: ", ") + rest
    }
}
