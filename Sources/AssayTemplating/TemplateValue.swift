/// The data of a page, of a declared `TemplateShape`.
public enum TemplateValue: Sendable {
    case text(String)
    /// Trusted markup that begins and ends outside any tag.
    case html([UInt8])
    case url(TemplateURL)
    case flag(Bool)
    case list([TemplateValue])
    case record(TemplateRecord)
    /// What an optional holds when it holds nothing.
    case absent
}

/// Named values. The order of the fields does not matter; records of one list are found fastest when they share one order.
public struct TemplateRecord: Sendable, ExpressibleByDictionaryLiteral {
    struct Field: Sendable {
        let name: String
        let value: TemplateValue
    }

    let fields: [Field]

    public init(_ fields: [(String, TemplateValue)]) { self.fields = fields.map { Field(name: $0.0, value: $0.1) } }

    public init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }
}
