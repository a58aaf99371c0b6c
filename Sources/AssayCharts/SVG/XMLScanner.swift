/// A strict reader of the XML that charts are made of, and no more of it: one declaration, elements, quoted attributes, text, the named and numeric
/// references. No document type, no comments, no sections of character data, no processing instructions, no namespaces.
struct XMLScanner {
    enum Event {
        case open(name: String, attributes: [(name: String, value: String)])
        case close(name: String)
        case text(String)
    }

    /// What is not well formed, and at which byte.
    struct Malformed: Error { var message: String, offset: Int }

    private let bytes: [UInt8]
    private var position = 0
    private var open: [String] = []

    static func events(_ bytes: [UInt8]) throws(Malformed) -> [Event] {
        var scanner = XMLScanner(bytes: bytes)
        return try scanner.document()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func document() throws(Malformed) -> [Event] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Malformed(message: "not UTF-8", offset: 0) }
        var events: [Event] = []
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if bytes.starts(with: declaration.utf8) { position = declaration.utf8.count }
        var hasRoot = false
        while position < bytes.count {
            if bytes[position] != 0x3C {
                let text = try characters(until: [0x3C])
                if !open.isEmpty {
                    events.append(.text(text))
                } else if !text.utf8.allSatisfy({ $0 == 0x0A }) {
                    throw malformed("text outside the root element")
                }
            } else if peek(1) == 0x2F {
                events.append(try closeTag())
            } else {
                if open.isEmpty, hasRoot { throw malformed("a second root element") }
                hasRoot = true
                events.append(contentsOf: try openTag())
            }
        }
        if let name = open.last { throw malformed("element '\(name)' is not closed") }
        if !hasRoot { throw malformed("no element") }
        return events
    }

    private mutating func openTag() throws(Malformed) -> [Event] {
        position += 1
        let name = try self.name()
        var attributes: [(name: String, value: String)] = []
        while true {
            let hadSpace = skipSpace()
            switch peek(0) {
            case 0x3E?:
                position += 1
                open.append(name)
                return [.open(name: name, attributes: attributes)]
            case 0x2F? where peek(1) == 0x3E:
                position += 2
                return [.open(name: name, attributes: attributes), .close(name: name)]
            default:
                guard hadSpace else { throw malformed("no space before an attribute") }
                let key = try self.name()
                guard peek(0) == 0x3D, peek(1) == 0x22 else { throw malformed("attribute '\(key)' without a value in double quotes") }
                position += 2
                let value = try characters(until: [0x22])
                guard peek(0) == 0x22 else { throw malformed("value of '\(key)' is not closed") }
                position += 1
                if attributes.contains(where: { $0.name == key }) { throw malformed("attribute '\(key)' twice") }
                attributes.append((key, value))
            }
        }
    }

    private mutating func closeTag() throws(Malformed) -> Event {
        position += 2
        let name = try self.name()
        _ = skipSpace()
        guard peek(0) == 0x3E else { throw malformed("end tag of '\(name)' is not closed") }
        position += 1
        guard open.popLast() == name else { throw malformed("end tag of '\(name)' closes another element") }
        return .close(name: name)
    }

    private mutating func name() throws(Malformed) -> String {
        let start = position
        while let byte = peek(0), byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || (0x30...0x3A).contains(byte) || byte == 0x2D { position += 1 }
        guard position > start, bytes[start] >= 0x41 else { throw malformed("no name where one belongs") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Text or a value, with its references resolved.
    private mutating func characters(until ends: [UInt8]) throws(Malformed) -> String {
        var out: [UInt8] = []
        while let byte = peek(0), !ends.contains(byte) {
            switch byte {
            case 0x26: out.append(contentsOf: try reference().utf8)
            case 0x3C: throw malformed("'<' inside a value")
            default:
                out.append(byte)
                position += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private mutating func reference() throws(Malformed) -> String {
        guard let end = bytes[position...].prefix(12).firstIndex(of: 0x3B) else { throw malformed("'&' that begins no reference") }
        let body = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
        guard let text = Self.resolved(body) else { throw malformed("unknown reference '&\(body);'") }
        position = end + 1
        return text
    }

    private static func resolved(_ body: String) -> String? {
        switch body {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard body.hasPrefix("#") else { return nil }
            let digits = body.dropFirst()
            let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
    }

    private mutating func skipSpace() -> Bool {
        let start = position
        while let byte = peek(0), byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { position += 1 }
        return position > start
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private func malformed(_ message: String) -> Malformed { Malformed(message: message, offset: position) }
}
