/// A language as a file: the subset of gettext's PO format (`msgctxt`, `msgid`, `msgstr`, comments, strings over several lines) that a table without plural
/// forms needs.
///
/// The entry of the empty `msgid` says how numbers and dates are written, a line a field: `Language: de`, `Decimal: ,`.
public enum PhraseTable {
    /// What is wrong, and on which line.
    public struct Fault: Error, Sendable, Hashable {
        /// From 1.
        public var line: Int
        /// What is wrong there, without the place.
        public var summary: String
    }

    /// - Returns: nil with any fault: a table that is half understood would tell half a page in another language.
    public static func read(_ bytes: [UInt8]) -> (language: Language?, faults: [Fault]) {
        var reader = PhraseTableReader()
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() { reader.read(line, number: index + 1) }
        reader.endEntry()
        let header = LanguageHeader(reader.header.text, line: reader.header.line)
        let faults = reader.faults + header.faults
        guard faults.isEmpty else { return (nil, faults.sorted { $0.line < $1.line }) }
        return (header.language(reader.phrases), [])
    }
}

private struct PhraseTableReader {
    private enum Part { case context, id, text }

    private(set) var phrases: [String: String] = [:]
    private(set) var header = (text: "", line: 1)
    private(set) var faults: [PhraseTable.Fault] = []
    private var part: Part?
    private var context: [UInt8]?
    private var id: [UInt8]?
    private var text: [UInt8]?
    /// Of the entry's first line.
    private var line = 0
    private var hasHeader = false

    mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
        let line = trimmed(line)
        if line.isEmpty || line.first == UInt8(ascii: "#") {
            if text != nil { endEntry() }
            return
        }
        if let rest = rest(line, after: "msgctxt ") {
            endEntry()
            self.line = number
            context = string(rest, number)
            part = .context
        } else if let rest = rest(line, after: "msgid ") {
            if context == nil || id != nil {
                endEntry()
                self.line = number
            }
            id = string(rest, number)
            part = .id
        } else if let rest = rest(line, after: "msgstr "), id != nil, text == nil {
            text = string(rest, number)
            part = .text
        } else if line.first == 0x22, let part {
            let more = string(line, number)
            switch part {
            case .context: context? += more
            case .id: id? += more
            case .text: text? += more
            }
        } else {
            fault(number, "neither a comment, nor msgctxt, msgid, msgstr or a string in quotes in its place")
        }
    }

    mutating func endEntry() {
        defer { (context, id, text, part) = (nil, nil, nil, nil) }
        guard context != nil || id != nil else { return }
        guard let id else { return fault(line, "msgctxt without msgid") }
        guard let text else { return fault(line, "msgid without msgstr") }
        guard let english = String(validating: id, as: UTF8.self), let told = String(validating: text, as: UTF8.self),
            let context = String(validating: context ?? [], as: UTF8.self)
        else { return fault(line, "not UTF-8") }
        let key = Language.key(english, in: self.context == nil ? nil : context)
        if key.isEmpty {
            if hasHeader { return fault(line, "a second entry with an empty msgid") }
            hasHeader = true
            header = (told, line)
        } else if told.isEmpty {
            fault(line, "'\(english)' has no translation")
        } else if places(id) != places(text) {
            fault(line, "'\(english)' and its translation do not have the same places (%1, %2 …)")
        } else if phrases.updateValue(told, forKey: key) != nil {
            fault(line, "'\(english)' stands here twice")
        }
    }

    private func places(_ text: [UInt8]) -> Set<UInt8> {
        Set(zip(text, text.dropFirst()).filter { $0 == UInt8(ascii: "%") && (0x31...0x39).contains($1) }.map(\.1))
    }

    private mutating func string(_ bytes: ArraySlice<UInt8>, _ number: Int) -> [UInt8] {
        guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else {
            fault(number, "a string stands between double quotes")
            return []
        }
        var out: [UInt8] = []
        var isEscaped = false
        for byte in bytes.dropFirst().dropLast() {
            if isEscaped {
                switch byte {
                case UInt8(ascii: "n"): out.append(0x0A)
                case 0x22, 0x5C: out.append(byte)
                default: fault(number, "only \\n, \\\" and \\\\ are escapes")
                }
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if byte == 0x22 {
                fault(number, "a double quote within a string is written \\\"")
            } else {
                out.append(byte)
            }
        }
        if isEscaped { fault(number, "a string stands between double quotes") }
        return out
    }

    private func rest(_ line: ArraySlice<UInt8>, after word: String) -> ArraySlice<UInt8>? {
        line.starts(with: word.utf8) ? trimmed(line.dropFirst(word.utf8.count)) : nil
    }

    private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var line = line.drop(while: isBlank)
        while let last = line.last, isBlank(last) { line.removeLast() }
        return line
    }

    private mutating func fault(_ line: Int, _ summary: String) { faults.append(PhraseTable.Fault(line: line, summary: summary)) }
}
