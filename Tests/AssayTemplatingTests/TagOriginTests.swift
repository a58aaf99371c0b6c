import Testing

@testable import AssayTemplating

@Suite struct TagOriginTests {
    private let shape: [String: TemplateShape] = [
        "text": .text, "html": .html, "url": .url, "flag": .flag, "list": .list(.text), "record": .record([:]), "maybe": .optional(.html),
    ]

    @Test(arguments: ["{{text}}", "{{url}}", "{{{html}}}", "{{&html}}", "{{{maybe}}}", "{{#flag}}{{/flag}}", "{{#list}}{{.}}{{/list}}", "{{^list}}{{/list}}"])
    func valuesAreWrittenByTheTagOfTheirKind(tag: String) {
        #expect(faults(tag, shape) == [])
    }

    @Test(arguments: ["{{{text}}}", "{{&text}}", "{{{url}}}", "{{&url}}", "{{#list}}{{{.}}}{{/list}}"])
    func onlyHTMLIsWrittenRaw(tag: String) {
        #expect(load(tag, shape).diagnostics.map(\.rule) == ["raw-output"])
    }

    @Test(arguments: ["{{html}}", "{{maybe}}", "{{flag}}", "{{list}}", "{{record}}", "{{{flag}}}", "{{&list}}", "{{.}}"])
    func otherKindsAreNotWritten(tag: String) {
        #expect(load(tag, shape).diagnostics.map(\.rule) == ["wrong-kind"])
    }

    @Test func theRemedyIsNamed() {
        #expect(load("{{html}}", shape).diagnostics.first?.help == "write {{{html}}}")
        #expect(load("{{{text}}}", shape).diagnostics.first?.help == "write {{text}}")
        #expect(load("{{list}}", shape).diagnostics.first?.help == "open a section with it: {{#list}}…{{/list}}")
    }
}
