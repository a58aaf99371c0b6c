/// Writes JSON on one line, in the one way in which the record is written: digests are taken of it.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    /// The bytes of one value.
    static func bytes(_ write: (inout RecordWriter) -> Void) -> [UInt8] {
        var writer = RecordWriter()
        write(&writer)
        return writer.bytes
    }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A string between quotes (RFC 8259).
    mutating func text(_ text: String) {
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) { return raw(JSONText.quoted(text)) }
        bytes.append(0x22)
        raw(text)
        bytes.append(0x22)
    }

    /// A key, and what follows it.
    mutating func member(_ key: String, _ value: (inout RecordWriter) -> Void) {
        text(key)
        raw(": ")
        value(&self)
    }

    /// What is written for each element, between braces.
    mutating func object<Elements: Sequence>(_ elements: Elements, _ member: (inout RecordWriter, Elements.Element) -> Void) {
        list(elements, "{", "}", member)
    }

    /// What is written for each element, between brackets.
    mutating func array<Elements: Sequence>(_ elements: Elements, _ value: (inout RecordWriter, Elements.Element) -> Void) {
        list(elements, "[", "]", value)
    }

    private mutating func list<Elements: Sequence>(_ elements: Elements, _ open: String, _ close: String, _ write: (inout RecordWriter, Elements.Element) -> Void) {
        raw(open)
        var isFirst = true
        for element in elements {
            if !isFirst { raw(", ") }
            isFirst = false
            write(&self, element)
        }
        raw(close)
    }
}

extension YAMLValue {
    /// Scalars as text, keys in the order in which they stand.
    func write(to writer: inout RecordWriter) {
        switch self {
        case .scalar(let text, _, _): writer.text(text)
        case .sequence(let items, _): writer.array(items) { $1.write(to: &$0) }
        case .mapping(let entries, _): writer.object(entries) { writer, entry in writer.member(entry.key) { entry.value.write(to: &$0) } }
        }
    }
}
