import AssayDiagnostics
import AssayTemplating

/// Loads templates and renders a page of them.
///
/// An input is the page; a line of `=== name` begins another template. An input that begins with `=== theme name` replaces one file of a built-in theme.
/// A page that loads is rendered twice, with plain text and with text that would like to be markup: its tags have to be the same.
enum TemplateRun {
    private static let separator = Array("\n=== ".utf8)

    static func run(_ input: [UInt8], at path: String) -> Outcome {
        var outcome = Outcome()
        // What tells templates in another language reads them by itself.
        if TemplateTexts.translated(input, { _ in nil }) != input { outcome.broken.append("texts that were not translated changed") }
        outcome.add("\(TemplateTexts.texts(in: input))", kind: "texts")
        let theme = Array("=== theme ".utf8)
        if input.starts(with: theme), let end = input.firstIndex(of: 0x0A) {
            let name = String(decoding: input[theme.count..<end], as: UTF8.self)
            let changed = Array(input[(end + 1)...])
            let (_, diagnostics) = Surroundings.load(theme: "weekly", with: (name, changed))
            outcome.add(diagnostics, of: changed, path: name, in: "theme")
            return outcome
        }
        let sources = split(input)
        let (library, diagnostics) = TemplateLibrary.load(sources, pages: ["page": shape])
        for source in sources { outcome.add(diagnostics.filter { $0.location?.path == source.path }, of: source.text, path: source.path, in: "template") }
        outcome.add(diagnostics.filter { $0.location == nil }, of: [], path: path, in: "template")
        guard let library else { return outcome }
        var (plain, hostile): ([UInt8], [UInt8]) = ([], [])
        library.render("page", value(of: shape, text: "x", markup: "x", length: 2), into: &plain)
        library.render("page", value(of: shape, text: "\"'> <script>&{{text}}", markup: "<b>\"</b>", length: 2), into: &hostile)
        outcome.add(String(decoding: plain, as: UTF8.self), kind: "page")
        outcome.add(String(decoding: hostile, as: UTF8.self), kind: "page")
        let (expected, found) = (TagNames.all(in: plain), TagNames.all(in: hostile).filter { $0 != "b" && $0 != "/b" })
        if expected.filter({ $0 != "b" && $0 != "/b" }) != found { outcome.broken.append("text became markup") }
        var short: [UInt8] = []
        library.render("page", value(of: shape, text: "", markup: "", length: 0), into: &short)
        return outcome
    }

    private static func split(_ input: [UInt8]) -> [TemplateSource] {
        var sources: [TemplateSource] = []
        var name = "page"
        var rest = input[...]
        while true {
            let mark = rest.indices.first { rest[$0] == 0x0A && rest[$0...].starts(with: separator) }
            sources.append(TemplateSource(name: name, path: "\(sources.count)", text: Array(rest[..<(mark ?? rest.endIndex)])))
            guard let mark else { return sources }
            rest = rest[(mark + separator.count)...]
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            name = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...].dropFirst()
        }
    }

    private static let inner: [String: TemplateShape] = ["text": .text, "url": .url, "html": .html, "flag": .flag, "absent": .optional(.text)]
    private static let shape = TemplateShape.record(
        inner.merging([
            "record": .record(inner), "list": .list(.record(inner)), "texts": .list(.text), "optional": .optional(.record(inner)),
            "lists": .list(.record(["list": .list(.record(inner))])),
        ]) { first, _ in first })

    /// - Parameter length: of lists; with none, optional values are absent.
    private static func value(of shape: TemplateShape, text: String, markup: String, length: Int) -> TemplateValue {
        switch shape {
        case .text: .text(text)
        case .html: .html(Array(markup.utf8))
        case .url: .url(TemplateURL(text.isEmpty ? "" : "https://example.org/?q='&\"")!)
        case .flag: .flag(length > 0)
        case .optional(let inner): length > 0 ? value(of: inner, text: text, markup: markup, length: length) : .absent
        case .list(let element): .list((0..<length).map { _ in value(of: element, text: text, markup: markup, length: length) })
        case .record(let fields): .record(TemplateRecord(fields.sorted { $0.key < $1.key }.map { ($0.key, value(of: $0.value, text: text, markup: markup, length: length)) }))
        }
    }
}

/// The names of tags in a page, as the HTML Standard finds them between tags: enough to see that there is one more.
enum TagNames {
    static func all(in html: [UInt8]) -> [String] {
        var names: [String] = []
        var index = 0
        while let start = html[index...].firstIndex(of: 0x3C) {
            var end = start + 1
            if end < html.count, html[end] == 0x2F { end += 1 }
            while end < html.count, (0x61...0x7A).contains(html[end] | 0x20) || (0x30...0x39).contains(html[end]) { end += 1 }
            names.append(String(decoding: html[(start + 1)..<end], as: UTF8.self))
            index = end
        }
        return names
    }
}
