import AssayDiagnostics

/// Finds the tags of one source, following changes of delimiters.
struct TemplateLexer {
    private let source: TemplateSource
    private var open = Array("{{".utf8)
    private var close = Array("}}".utf8)
    private(set) var tags: [TemplateTag] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// More tags in one file are refused, so that later passes may compare them.
    static let tagLimit = 4096
    /// Where the first tag begins that is one too many: nothing from there on was read.
    private(set) var excess: Int?
    /// Longer delimiters are refused: looking for them takes the product of their length and the text's.
    private static let longestDelimiter = 16

    init(_ source: TemplateSource) {
        self.source = source
        var position = 0
        while let start = find(open, from: position) {
            guard tags.count < TemplateLexer.tagLimit else {
                excess = start
                return
            }
            guard let end = lex(at: start) else { return }
            position = end
        }
    }

    /// Reads the tag that opens at `start`; the position behind it, or nil when it is never closed.
    private mutating func lex(at start: Int) -> Int? {
        let sigil = start + open.count < source.text.count ? source.text[start + open.count] : 0
        let kind = TemplateLexer.kind(of: sigil)
        var terminator = close
        if sigil == UInt8(ascii: "{") { terminator.insert(UInt8(ascii: "}"), at: 0) }
        if sigil == UInt8(ascii: "=") { terminator.insert(UInt8(ascii: "="), at: 0) }
        let contentStart = start + open.count + (kind == .variable ? 0 : 1)
        guard let contentEnd = find(terminator, from: contentStart) else {
            refuse("tag '\(excerpt(start..<source.text.count))' is never closed", at: start, help: "end it with '\(string(terminator))'")
            return nil
        }
        let end = contentEnd + terminator.count
        let words = source.text[contentStart..<contentEnd].split(whereSeparator: isTemplateSpace)
        switch kind {
        case .comment: append(kind, "", start..<end)
        case .delimiters:
            setDelimiters(words, at: start..<end)
            append(kind, "", start..<end)
        default:
            let name = words.map(string).joined(separator: " ")
            check(name, kind, at: start..<end)
            append(kind, name, start..<end)
        }
        return end
    }

    private mutating func append(_ kind: TemplateTag.Kind, _ name: String, _ range: Range<Int>) {
        tags.append(TemplateTag(kind: kind, name: name, range: range))
    }

    private static func kind(of sigil: UInt8) -> TemplateTag.Kind {
        switch sigil {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "="): .delimiters
        default: .variable
        }
    }

    private mutating func setDelimiters(_ words: [ArraySlice<UInt8>], at range: Range<Int>) {
        guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")), words.allSatisfy({ $0.count <= TemplateLexer.longestDelimiter }) else {
            return refuse(
                "bad delimiters in '\(excerpt(range))'", at: range.lowerBound,
                help: "write two short delimiters without '=', parted by a space: {{=<% %>=}}")
        }
        (open, close) = (Array(words[0]), Array(words[1]))
    }

    /// The name of a closing tag is compared with the one it closes, so it needs no check of its own.
    private mutating func check(_ name: String, _ kind: TemplateTag.Kind, at range: Range<Int>) {
        let start = range.lowerBound
        switch kind {
        case .close, .comment, .delimiters: return
        case .partial, .parent:
            guard let fault = TemplateName.pathFault(name) else { return }
            diagnostics.append(
                Diagnostic(
                    rule: "template-path", "template name '\(name)' \(fault)", at: source.location(at: start),
                    help: "name a template of the site, such as 'partials/head'"))
        case .block:
            if TemplateName.isBlock(name) { return }
            refuse("'\(excerpt(range))' is not a block", at: start, help: "a block's name is letters, digits, '_' and '-'")
        case .variable, .raw, .section, .inverted:
            if TemplateName.isValue(name) { return }
            refuse(
                "'\(excerpt(range))' is not a tag", at: start,
                help: "close the tag with '\(string(close))'; a name is letters, digits, '_' and '-', joined by dots")
        }
    }

    private mutating func refuse(_ summary: String, at start: Int, help: String) {
        diagnostics.append(Diagnostic(rule: "template-syntax", summary, at: source.location(at: start), help: help))
    }

    /// The first position of `needle` at or after `start`.
    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        let text = source.text
        var position = start
        while position + needle.count <= text.count {
            if text[position] == needle[0], text[position..<position + needle.count].elementsEqual(needle) { return position }
            position += 1
        }
        return nil
    }

    /// What stands there up to the end of the line, at most 24 characters of it.
    private func excerpt(_ range: Range<Int>) -> String {
        String(string(source.text[range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }).prefix(24))
    }

    private func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Space, tab, line feed, vertical tab, form feed, carriage return.
func isTemplateSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
