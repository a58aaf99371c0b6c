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
    /// Names and values as they were given: with labels, each of the records of a page would be copied.
    let fields: [(String, TemplateValue)]

    public init(_ fields: [(String, TemplateValue)]) { self.fields = fields }

    public init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }
}
