import AssayLanguage

/// The phrases of a Swift source: the literals at its calls of `tell`, as a table has them (`%1` … for interpolations).
///
/// It knows comments, string literals (over several lines and with `#` too) and interpolations, and nothing else of the language.
struct PhraseCollector {
    struct Fault: Error, Hashable {
        var line: Int
        var summary: String
    }

    /// In the order in which they end; behind their context and U+0004 where they have one.
    private(set) var keys: [String] = []
    private(set) var faults: [Fault] = []
    private let source: [UInt8]
    private var index = 0

    init(_ source: [UInt8]) {
        self.source = source
        while index < source.count {
            scanCode()
            // A parenthesis too many.
            index += 1
        }
    }

    init(_ source: String) { self.init(Array(source.utf8)) }

    /// Code up to the end, or up to a parenthesis that closes more than was opened.
    private mutating func scanCode() {
        var depth = 0
        while index < source.count {
            if skipsComment() { continue }
            let byte = source[index]
            if isLiteral {
                _ = literal()
            } else if isCallOfTell {
                index += 4
                collect()
            } else if byte == UInt8(ascii: ")") {
                guard depth > 0 else { return }
                depth -= 1
                index += 1
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                index += 1
            }
        }
    }

    /// The argument of `tell`, from its parenthesis on.
    private mutating func collect() {
        let line = line(at: index)
        skipBlanks()
        index += 1
        skipBlanks()
        guard starts(with: "\""), let phrase = literal() else { return faults.append(Fault(line: line, summary: "what is told is not a literal")) }
        skipBlanks()
        var context: String?
        if starts(with: ",") {
            index += 1
            skipBlanks()
            guard skips("in:") else { return faults.append(Fault(line: line, summary: "only 'in:' follows a phrase")) }
            skipBlanks()
            guard starts(with: "\""), let text = literal(), text.places == 0 else { return faults.append(Fault(line: line, summary: "a context is not a literal")) }
            context = text.key
            skipBlanks()
        }
        guard starts(with: ")") else { return faults.append(Fault(line: line, summary: "a phrase is one literal: nothing is added to it")) }
        index += 1
        if phrase.key.isEmpty { return faults.append(Fault(line: line, summary: "an empty phrase")) }
        if phrase.places > 9 { return faults.append(Fault(line: line, summary: "more than nine places in one phrase")) }
        if phrase.hasFalsePlace { return faults.append(Fault(line: line, summary: "'%' before a digit reads as a place")) }
        keys.append(context.map { $0 + "\u{4}" + phrase.key } ?? phrase.key)
    }

    private var isCallOfTell: Bool {
        guard starts(with: "tell"), next(after: index + 4) == UInt8(ascii: "(") else { return false }
        guard index > 0 else { return true }
        let before = source[index - 1]
        return !isNamePart(before) && before != UInt8(ascii: ".") && !source[..<index].reversed().starts(with: "func ".utf8.reversed())
    }

    // MARK: Literals

    private struct Text {
        var bytes: [UInt8] = []
        var places = 0
        var hasFalsePlace = false
        var key: String { String(decoding: bytes, as: UTF8.self) }
    }

    private var isLiteral: Bool {
        var position = index
        while position < source.count, source[position] == UInt8(ascii: "#") { position += 1 }
        return position < source.count && source[position] == 0x22
    }

    /// What a literal says; nil for one with `#`, which no phrase needs.
    private mutating func literal() -> Text? {
        var marks = 0
        while skips("#") { marks += 1 }
        if marks > 0 {
            skipRaw(marks)
            return nil
        }
        guard starts(with: "\"\"\"") else {
            index += 1
            return text(until: "\"", indentation: 0)
        }
        index += 3
        let start = index
        // Once for its end, which says how far its lines are indented.
        let collector = self
        _ = text(until: "\"\"\"", indentation: 0)
        let indentation = source[..<(index - 3)].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        self = collector
        index = start
        while index < source.count, source[index] != 0x0A { index += 1 }
        index += 1
        skipIndentation(indentation)
        var text = text(until: "\"\"\"", indentation: indentation)
        if text.bytes.last == 0x0A { text.bytes.removeLast() }
        return text
    }

    private mutating func text(until end: StaticString, indentation: Int) -> Text {
        var text = Text()
        while index < source.count, !skips(end) {
            let byte = source[index]
            index += 1
            if byte == UInt8(ascii: "\\") {
                escape(into: &text, indentation: indentation)
            } else {
                if (0x31...0x39).contains(byte), text.bytes.last == UInt8(ascii: "%") { text.hasFalsePlace = true }
                text.bytes.append(byte)
                if byte == 0x0A { skipIndentation(indentation) }
            }
        }
        return text
    }

    /// After a backslash.
    private mutating func escape(into text: inout Text, indentation: Int) {
        guard index < source.count else { return }
        let byte = source[index]
        index += 1
        switch byte {
        case UInt8(ascii: "("):
            scanCode()
            index += 1
            text.places += 1
            text.bytes += "%\(text.places)".utf8
        case UInt8(ascii: "u"):
            let digits = source[index...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
            index += digits.count + 2
            if let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init) { text.bytes += String(scalar).utf8 }
        case UInt8(ascii: "n"): text.bytes.append(0x0A)
        case UInt8(ascii: "t"): text.bytes.append(0x09)
        case UInt8(ascii: "r"): text.bytes.append(0x0D)
        case UInt8(ascii: "0"): text.bytes.append(0)
        // The line goes on.
        case 0x0A: skipIndentation(indentation)
        default: text.bytes.append(byte)
        }
    }

    private mutating func skipRaw(_ marks: Int) {
        let quotes = starts(with: "\"\"\"") ? 3 : 1
        index += quotes
        let end = [UInt8](repeating: 0x22, count: quotes) + [UInt8](repeating: UInt8(ascii: "#"), count: marks)
        while index < source.count, !source[index...].starts(with: end) { index += 1 }
        index += end.count
    }

    // MARK: Bytes

    private mutating func skipsComment() -> Bool {
        if starts(with: "//") {
            while index < source.count, source[index] != 0x0A { index += 1 }
            return true
        }
        guard skips("/*") else { return false }
        var depth = 1
        while index < source.count, depth > 0 {
            if skips("*/") { depth -= 1 } else if skips("/*") { depth += 1 } else { index += 1 }
        }
        return true
    }

    private mutating func skipIndentation(_ count: Int) {
        for _ in 0..<count where index < source.count && (source[index] == 0x20 || source[index] == 0x09) { index += 1 }
    }

    private mutating func skipBlanks() {
        while index < source.count, isBlank(source[index]) { index += 1 }
    }

    private func next(after position: Int) -> UInt8? { source[min(position, source.count)...].first { !isBlank($0) } }
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func isNamePart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private func line(at position: Int) -> Int { source[..<position].count { $0 == 0x0A } + 1 }

    private func starts(with text: StaticString) -> Bool { source[index...].starts(with: "\(text)".utf8) }

    private mutating func skips(_ text: StaticString) -> Bool {
        guard starts(with: text) else { return false }
        index += text.utf8CodeUnitCount
        return true
    }
}
