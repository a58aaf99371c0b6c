import AssayDiagnostics
import Testing

@testable import AssayTemplating

@Suite struct TemplateParserTests {
    private let shape: [String: TemplateShape] = ["a": .flag, "b": .flag]

    @Test func sectionsThatDoNotMatchAreReportedWithTheOpeningLine() {
        #expect(faults("{{#a}}\n{{#b}}\n{{/a}}\n", shape) == ["template-syntax 2:1"])
        #expect(faults("x\n{{#a}}\n", shape) == ["template-syntax 2:1"])
        #expect(faults("x {{/a}}\n", shape) == ["template-syntax 1:3"])
        #expect(load("\n{{#a}}\n{{/b}}{{/a}}\n", shape).diagnostics.first?.summary == "{{/b}} closes nothing; {{#a}} of line 2 is open")
        #expect(load("{{#a}}\n{{#b}}\n{{/a}}\n", shape).diagnostics.first?.summary == "{{#b}} is not closed before {{/a}} of line 3")
    }

    @Test func allFaultsOfAFileAreReported() {
        #expect(faults("{{a b}}\n{{/x}}\n{{>../p}}\n{{#a}}\n", shape) == ["template-syntax 1:1", "template-syntax 2:1", "template-path 3:1", "template-syntax 4:1"])
    }

    @Test func aParentHoldsBlocksOnly() {
        let others: KeyValuePairs = ["layout": "{{$main}}{{/main}}"]
        #expect(faults("{{<layout}}{{a}}{{/layout}}", shape, with: others) == ["template-syntax 1:12"])
        #expect(faults("{{<layout}}{{#a}}x{{/a}}{{/layout}}", shape, with: others) == ["template-syntax 1:12"])
        #expect(faults("{{<layout}}{{$main}}1{{/main}}{{$main}}2{{/main}}{{/layout}}", shape, with: others) == ["template-syntax 1:31"])
        #expect(faults("{{<layout}}{{! why }} {{$main}}1{{/main}}\n{{/layout}}", shape, with: others) == [])
    }

    @Test func textBesideTheBlocksOfAParentIsWarnedOf() {
        let (library, diagnostics) = load("{{<layout}}\n lost {{$main}}1{{/main}}{{/layout}}", with: ["layout": "{{$main}}{{/main}}"])
        #expect(library != nil)
        #expect(diagnostics.map(brief) == ["ignored-text 2:2"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func tagsAreLimited() {
        #expect(faults(String(repeating: "{{x}}\n", count: 5000), ["x": .text]) == ["template-size 4097:1"])
        #expect(faults(String(repeating: "{{x}}\n", count: 4096), ["x": .text]) == [])
    }

    @Test func nestingIsLimited() {
        let deep = { (n: Int) in String(repeating: "{{#a}}", count: n) + String(repeating: "{{/a}}", count: n) }
        #expect(faults(deep(64), shape) == [])
        #expect(faults(deep(65), shape) == ["template-syntax 1:385"])
        #expect(faults(deep(100_000), shape) == ["template-syntax 1:385"])
    }

    @Test func windowsLineEndsAreKept() {
        #expect(rendered("x\r\n{{#a}}\r\ny\r\n{{/a}}\r\nz\r\n", shape, ["a": .flag(true), "b": .flag(true)]) == "x\r\ny\r\nz\r\n")
    }
}
