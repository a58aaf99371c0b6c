import AssayDiagnostics
import AssaySnapshots

/// The JSON of a record as the values that the configuration's decoders read: one way of taking text apart, with one kind of message.
struct RecordText {
    static let restore = "restore it from version control"

    private let bytes: [UInt8]
    private let path: String
    /// The last place that was asked for: places are asked for in order, so that all of them together cost one pass.
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    /// Nil, with a finding, when it is no JSON in UTF-8.
    static func read(_ bytes: [UInt8], path: String, _ findings: inout Findings) -> YAMLValue? {
        var text = RecordText(bytes, path)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            findings.error("not-utf8", "the record is not UTF-8", at: SourceLocation(path: path), help: restore)
            return nil
        }
        do {
            let value = try JSONParser.document(bytes.span)
            return text.value(value, &findings)
        } catch {
            findings.error(error.rule, error.summary, at: text.location(error.offset), help: restore)
            return nil
        }
    }

    private init(_ bytes: [UInt8], _ path: String) {
        self.bytes = bytes
        self.path = path
    }

    /// A null becomes empty text, with a finding; numbers and booleans become their words.
    private mutating func value(_ value: JSONValue, _ findings: inout Findings) -> YAMLValue {
        let place = location(value.offset)
        switch value.content {
        case .string(let text): return .scalar(string(text), isPlain: false, at: place)
        case .number(let range): return .scalar(String(decoding: bytes[range], as: UTF8.self), isPlain: true, at: place)
        case .bool(let bool): return .scalar(bool ? "true" : "false", isPlain: true, at: place)
        case .null:
            findings.error("empty-value", "null stands where the record has a value", at: place, help: RecordText.restore)
            return .scalar("", isPlain: false, at: place)
        case .array(let elements):
            var items: [YAMLValue] = []
            items.reserveCapacity(elements.count)
            for element in elements { items.append(self.value(element, &findings)) }
            return .sequence(items, at: place)
        case .object(let members):
            var entries: [YAMLValue.Entry] = []
            entries.reserveCapacity(members.count)
            for member in members {
                let keyPlace = location(member.key.origin)
                entries.append(.init(key: string(member.key), keyLocation: keyPlace, value: self.value(member.value, &findings)))
            }
            return .mapping(entries, at: place)
        }
    }

    private func string(_ string: JSONString) -> String {
        string.hasEscapes ? String(decoding: string.bytes(in: bytes.span), as: UTF8.self) : String(decoding: bytes[string.start..<string.end], as: UTF8.self)
    }

    private mutating func location(_ target: Int) -> SourceLocation {
        if target < offset { (offset, line, lineStart) = (0, 1, 0) }
        while offset < target {
            if bytes[offset] == 0x0A {
                line += 1
                lineStart = offset + 1
            }
            offset += 1
        }
        return SourceLocation(path: path, line: line, column: target - lineStart + 1)
    }
}

extension YAMLValue {
    /// The members of an object; none, with a finding, for anything else.
    func members(_ name: String, _ findings: inout Findings) -> [Entry] {
        if case .mapping(let entries, _) = self { return entries }
        findings.error("wrong-type", "'\(name)' is \(kindName); the record has an object here", at: location, help: RecordText.restore)
        return []
    }
}
