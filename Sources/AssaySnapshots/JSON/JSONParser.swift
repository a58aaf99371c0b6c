/// Reads JSON text (RFC 8259), strictly: no comment, no trailing comma, no lone surrogate, no repeated key, and no more than 64 levels.
///
/// The text is UTF-8 that was checked. After a thrown fault the parser is spent.
package struct JSONParser: Sendable {
    static let maximumDepth = 64

    /// Keys that an object repeats: faults after which reading goes on.
    var repeatedKeys: [JSONString] = []
    var offset: Int

    /// - Parameter offset: the first byte to read, after a byte order mark.
    init(from offset: Int = 0) { self.offset = offset }

    /// Reads a text that is one value.
    package static func document(_ text: Span<UInt8>) throws(JSONFault) -> JSONValue {
        var parser = JSONParser(from: TextEncoding.byteOrderMark(text))
        let value = try parser.value(text)
        try parser.end(text)
        if let key = parser.repeatedKeys.first { throw .repeatedKey(key, text) }
        return value
    }

    /// Reads one value.
    /// - Parameter depth: in how many arrays and objects it lies.
    mutating func value(_ text: Span<UInt8>, depth: Int = 0) throws(JSONFault) -> JSONValue {
        let start = skipSpace(text)
        guard start < text.count else { throw .noValue(text, at: start) }
        switch text[start] {
        case UInt8(ascii: "\""): return JSONValue(content: .string(try string(text)), offset: start)
        case UInt8(ascii: "{"): return JSONValue(content: .object(try members(text, depth: depth + 1)), offset: start)
        case UInt8(ascii: "["):
            try openArray(text, depth: depth + 1)
            var elements: [JSONValue] = []
            while let element = try element(text, isFirst: elements.isEmpty, depth: depth + 1) { elements.append(element) }
            return JSONValue(content: .array(elements), offset: start)
        case UInt8(ascii: "-"), 0x30...0x39: return JSONValue(content: .number(try number(text)), offset: start)
        case UInt8(ascii: "t") where isWord("true", text): return JSONValue(content: .bool(true), offset: start)
        case UInt8(ascii: "f") where isWord("false", text): return JSONValue(content: .bool(false), offset: start)
        case UInt8(ascii: "n") where isWord("null", text): return JSONValue(content: .null, offset: start)
        default: throw .noValue(text, at: start)
        }
    }

    /// Whether an array begins here.
    mutating func isAtArray(_ text: Span<UInt8>) -> Bool {
        let start = skipSpace(text)
        return start < text.count && text[start] == UInt8(ascii: "[")
    }

    /// Enters the array that begins here.
    mutating func openArray(_ text: Span<UInt8>, depth: Int = 1) throws(JSONFault) {
        try checkDepth(depth)
        offset += 1
    }

    /// The next element of the array that was entered, nil after its end.
    mutating func element(_ text: Span<UInt8>, isFirst: Bool, depth: Int = 1) throws(JSONFault) -> JSONValue? {
        try isClosed(by: UInt8(ascii: "]"), text, isFirst: isFirst) ? nil : value(text, depth: depth)
    }

    /// Nothing but space may follow.
    mutating func end(_ text: Span<UInt8>) throws(JSONFault) {
        let rest = skipSpace(text)
        if rest < text.count { throw .expected("nothing after the value", text, at: rest) }
    }

    private mutating func members(_ text: Span<UInt8>, depth: Int) throws(JSONFault) -> [JSONMember] {
        try checkDepth(depth)
        offset += 1
        var members: [JSONMember] = []
        var keys = JSONKeys()
        while try !isClosed(by: UInt8(ascii: "}"), text, isFirst: members.isEmpty) {
            let start = skipSpace(text)
            guard start < text.count, text[start] == UInt8(ascii: "\"") else { throw .expected("a key in double quotes", text, at: start) }
            let key = try string(text)
            let colon = skipSpace(text)
            guard colon < text.count, text[colon] == UInt8(ascii: ":") else { throw .expected("':' after the key", text, at: colon) }
            offset = colon + 1
            if !keys.insert(key, text, among: members) { repeatedKeys.append(key) }
            members.append(JSONMember(key: key, value: try value(text, depth: depth)))
        }
        return members
    }

    /// Steps over the closing bracket, or over the comma before a further element.
    private mutating func isClosed(by bracket: UInt8, _ text: Span<UInt8>, isFirst: Bool) throws(JSONFault) -> Bool {
        let start = skipSpace(text)
        if start < text.count, text[start] == bracket {
            offset = start + 1
            return true
        }
        if isFirst { return false }
        guard start < text.count, text[start] == UInt8(ascii: ",") else {
            throw .expected("',' or '\(Unicode.Scalar(bracket))'", text, at: start)
        }
        offset = start + 1
        let next = skipSpace(text)
        if next < text.count, text[next] == bracket {
            throw JSONFault(summary: "a comma before '\(Unicode.Scalar(bracket))'", offset: start, help: "remove it: JSON has no trailing commas")
        }
        return false
    }

    private func checkDepth(_ depth: Int) throws(JSONFault) {
        if depth > JSONParser.maximumDepth {
            throw JSONFault(
                rule: "too-deep", summary: "arrays and objects are nested more than \(JSONParser.maximumDepth) deep", offset: offset,
                help: "a snapshot is one array of objects")
        }
    }

    private mutating func number(_ text: Span<UInt8>) throws(JSONFault) -> Range<Int> {
        let start = offset
        while offset < text.count {
            switch text[offset] {
            case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                offset += 1
                continue
            default: break
            }
            break
        }
        guard DecimalNumber(text, start, offset) != nil else {
            if offset == start + 1, offset < text.count, JSONFault.isLetter(text[offset]) { throw .word(text, at: start) }
            // It may be a figure, which is not quoted (see `RowFault`).
            throw JSONFault(summary: "not a JSON number", offset: start, help: NumberFault.remedy((start..<offset).map { text[$0] }), isCut: offset == text.count)
        }
        return start..<offset
    }

    /// Steps over a word of the grammar, if it stands here.
    private mutating func isWord(_ word: String, _ text: Span<UInt8>) -> Bool {
        var i = offset
        for letter in word.utf8 {
            guard i < text.count, text[i] == letter else { return false }
            i += 1
        }
        offset = i
        return true
    }

    /// Steps over space, tab, LF and CR.
    /// - Returns: the offset that follows.
    mutating func skipSpace(_ text: Span<UInt8>) -> Int {
        while offset < text.count, text[offset] == 0x20 || text[offset] == 0x0A || text[offset] == 0x0D || text[offset] == 0x09 { offset += 1 }
        return offset
    }
}

extension JSONParser {
    /// Whether nothing but space follows.
    mutating func isAtEnd(_ text: Span<UInt8>) -> Bool { skipSpace(text) == text.count }
}
