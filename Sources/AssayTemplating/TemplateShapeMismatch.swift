extension TemplateShape {
    /// The first place where a value does not fit the shape, such as `rows[3].title: html where text is declared`, or nil when it
    /// fits everywhere. A field may be left out when its shape is optional; a field that the shape does not declare does not fit.
    public func mismatch(in value: TemplateValue) -> String? { mismatch(in: value, at: "") }

    private func mismatch(in value: TemplateValue, at path: String) -> String? {
        switch (self, value) {
        case (.text, .text), (.html, .html), (.url, .url), (.flag, .flag), (.optional, .absent): return nil
        case (.optional(let inner), _): return inner.mismatch(in: value, at: path)
        case (.list(let element), .list(let items)):
            for (index, item) in items.enumerated() {
                if let fault = element.mismatch(in: item, at: "\(path)[\(index)]") { return fault }
            }
            return nil
        case (.record(let shapes), .record(let record)): return TemplateShape.mismatch(of: shapes, in: record, at: path)
        default: return "\(path.isEmpty ? "." : path): \(value.title) where \(title) is declared"
        }
    }

    private static func mismatch(of shapes: [String: TemplateShape], in record: TemplateRecord, at path: String) -> String? {
        let place = { (name: String) in path.isEmpty ? name : "\(path).\(name)" }
        var seen = Set<String>()
        for (name, value) in record.fields {
            guard let shape = shapes[name] else { return "\(place(name)): not declared" }
            guard seen.insert(name).inserted else { return "\(place(name)): given twice" }
            if let fault = shape.mismatch(in: value, at: place(name)) { return fault }
        }
        for name in shapes.keys.sorted() where !seen.contains(name) {
            if case .optional? = shapes[name] { continue }
            return "\(place(name)): missing"
        }
        return nil
    }
}

extension TemplateValue {
    /// For messages, as `TemplateShape.title`.
    fileprivate var title: String {
        switch self {
        case .text: "text"
        case .html: "html"
        case .url: "a url"
        case .flag: "a flag"
        case .list: "a list"
        case .record: "a record"
        case .absent: "nothing"
        }
    }
}
