import AssayTemplating

/// Short ways from the report's values to the templates'.
extension TemplateValue {
    static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .absent }

    static func optional(_ url: TemplateURL?) -> TemplateValue { url.map { .url($0) } ?? .absent }

    static func list<T>(_ items: [T], _ value: (T) -> TemplateValue) -> TemplateValue { .list(items.map(value)) }

    static func optional<T>(_ item: T?, _ value: (T) -> TemplateValue) -> TemplateValue { item.map(value) ?? .absent }
}

extension TemplateURL {
    /// A path within the site. Ids and weeks hold nothing that a URL could stumble over.
    static func site(_ path: String) -> TemplateURL { TemplateURL(path) ?? TemplateURL("index.html")! }
}
