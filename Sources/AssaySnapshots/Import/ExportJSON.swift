import AssayDiagnostics

/// A value in a JSON export, with the file that it stands in: keys are asked for by name, and what is absent is nil, never 0.
struct ExportJSON: Sendable {
    let value: JSONValue
    private let file: ExportFile

    private init(_ value: JSONValue, in file: ExportFile) {
        self.value = value
        self.file = file
    }

    /// The documents of a file: one, or one a line (NDJSON, JSON Lines). Empty after a fault, which is reported.
    static func documents(_ file: ExportFile, log: inout ImportLog) -> [ExportJSON] {
        let text = file.bytes.span
        guard ExportEncoding.check(file, expects: "JSON", log: &log) else { return [] }
        var parser = JSONParser(from: TextEncoding.byteOrderMark(text))
        var documents: [ExportJSON] = []
        do throws(JSONFault) {
            while !parser.isAtEnd(text) {
                let value = try parser.value(text)
                if let key = parser.repeatedKeys.first { throw .repeatedKey(key, text) }
                documents.append(ExportJSON(value, in: file))
            }
        } catch {
            let fault = error.diagnostic(in: text, from: TextPosition(line: 1, offset: 0), path: file.path)
            let isCut = error.isCut || error.offset >= text.count
            log.report(
                isCut
                    ? Diagnostic(rule: "truncated", "the file ends in the middle of a value: the download stopped early", at: fault.location, help: "download it again")
                    : fault)
            return []
        }
        if documents.isEmpty { ExportEncoding.refuseEmpty(file, log: &log) }
        return documents
    }

    /// A member of an object; nil when the value is no object, has no such key, or has null there.
    subscript(key: String) -> ExportJSON? {
        guard case .object(let members) = value.content else { return nil }
        guard let member = members.first(where: { isNamed($0, key) }) else { return nil }
        if case .null = member.value.content { return nil }
        return ExportJSON(member.value, in: file)
    }

    /// The elements of an array; nil when the value is none.
    var elements: [ExportJSON]? {
        guard case .array(let values) = value.content else { return nil }
        return values.map { ExportJSON($0, in: file) }
    }

    /// The keys of an object in the order of the file; empty when the value is none.
    var keys: [String] {
        guard case .object(let members) = value.content else { return [] }
        return members.map(name)
    }

    var isObject: Bool {
        if case .object = value.content { return true }
        return false
    }

    var isNull: Bool {
        if case .null = value.content { return true }
        return false
    }

    /// A number, finite; nil for anything else, also for one in quotes.
    var number: Double? {
        guard case .number(let digits) = value.content else { return nil }
        let number = DecimalNumber(file.bytes.span, digits.lowerBound, digits.upperBound)
        return number.flatMap { $0.isUsable ? $0.value : nil }
    }

    /// A number as it is written; nil for anything else.
    var digits: String? {
        guard case .number(let digits) = value.content else { return nil }
        return String(decoding: digits.map { file.bytes[$0] }, as: UTF8.self)
    }

    /// A number that stands in quotes, as some exports write money and measures; nil for anything else.
    var quotedNumber: Double? {
        guard let text = string else { return nil }
        let bytes = Array(text.utf8)
        return DecimalNumber(bytes.span, 0, bytes.count).flatMap { $0.isUsable ? $0.value : nil }
    }

    var bool: Bool? {
        guard case .bool(let value) = value.content else { return nil }
        return value
    }

    var string: String? {
        guard case .string(let text) = value.content else { return nil }
        return String(decoding: text.bytes(in: file.bytes.span), as: UTF8.self)
    }

    /// What the value is, with its article, for messages.
    var kind: String { value.kind }

    /// What a file with it looks like, for messages.
    var looks: String { keys.first.map { "\(kind) with '\($0)'" } ?? kind }

    /// Made only for messages: it counts the lines before.
    var place: SourceLocation {
        TextPosition(line: 1, offset: 0).location(of: value.offset, in: file.bytes.span, path: file.path)
    }

    /// The same, counted on from the place of a record before it: a long file is gone through once.
    func place(after last: inout LastPlace) -> SourceLocation {
        if last.path != file.path || value.offset < last.position.offset { last = LastPlace(path: file.path) }
        last.position = last.position.advanced(to: value.offset, in: file.bytes.span)
        return SourceLocation(path: file.path, line: last.position.line, column: last.position.column)
    }

    /// Where the record before was, in which file.
    struct LastPlace {
        fileprivate var path = ""
        fileprivate var position = TextPosition(line: 1, offset: 0)
    }

    /// Whether a member has a name. A name without escapes is compared by its bytes: every field of every record is asked for so.
    private func isNamed(_ member: JSONMember, _ key: String) -> Bool {
        guard !member.key.hasEscapes else { return name(of: member) == key }
        let text = file.bytes
        var i = member.key.start
        guard member.key.end - i == key.utf8.count else { return false }
        for byte in key.utf8 {
            if text[i] != byte { return false }
            i += 1
        }
        return true
    }

    private func name(of member: JSONMember) -> String { String(decoding: member.key.bytes(in: file.bytes.span), as: UTF8.self) }
}
