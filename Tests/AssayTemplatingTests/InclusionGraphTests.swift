import Testing

@testable import AssayTemplating

@Suite struct InclusionGraphTests {
    @Test func aTemplateThatDoesNotExistIsAnErrorAlsoWhereNoPageReachesIt() {
        let diagnostics = load("x\n {{>haed}}", with: ["head": "", "unused": "{{<lay}}{{/lay}}"]).diagnostics
        #expect(diagnostics.map(brief) == ["unknown-partial 2:2", "unknown-partial unused.mustache 1:1"])
        #expect(diagnostics.first?.help == "did you mean 'head'?")
    }

    @Test func inclusionCyclesAreNamed() {
        let own = load("{{>page}}").diagnostics
        #expect(own.map(brief) == ["inclusion-cycle 1:1"])
        #expect(own.first?.summary == "template includes itself: page → page")
        let mutual = load("{{>a}}", with: ["a": "{{#x}}{{<b}}{{/b}}{{/x}}", "b": "\n{{$c}}{{>a}}{{/c}}"]).diagnostics
        #expect(mutual.first { $0.rule == "inclusion-cycle" }?.summary == "template includes itself: a → b → a")
        #expect(mutual.filter { $0.rule == "inclusion-cycle" }.map(brief) == ["inclusion-cycle b.mustache 2:7"])
    }

    @Test func aCycleThroughTheContentOfABlockIsFound() {
        #expect(faults("{{<layout}}{{$main}}{{>page}}{{/main}}{{/layout}}", with: ["layout": "{{$main}}{{/main}}"]) == ["inclusion-cycle 1:21"])
    }

    @Test func aBlockThatTheParentLacksIsAnError() {
        let diagnostics = load("{{<layout}}{{$mian}}x{{/mian}}{{/layout}}", with: ["layout": "{{>body}}", "body": "{{$main}}{{/main}}"]).diagnostics
        #expect(diagnostics.map(brief) == ["unknown-block 1:12"])
        #expect(diagnostics.first?.help == "did you mean 'main'?")
    }

    @Test func aTemplateIncludedTwiceIsNoCycle() {
        #expect(rendered("{{>a}}{{>b}}{{>a}}", with: ["a": "1", "b": "{{>a}}2"]) == "1121")
    }

    @Test func longChainsAreRefused() {
        let chain = (0..<200).map { TemplateSource(name: "t\($0)", path: "t\($0)", text: Array("{{>t\($0 + 1)}}".utf8)) }
        let end = TemplateSource(name: "t200", path: "t200", text: [])
        let (library, diagnostics) = TemplateLibrary.load(chain + [end], pages: ["t0": .record([:])])
        #expect(library == nil)
        #expect(Set(diagnostics.map(\.rule)) == ["template-size"])
    }

    @Test func inclusionsThatDoubleAtEveryLevelAreRefused() {
        let levels = (0..<30).map { TemplateSource(name: "t\($0)", path: "t\($0)", text: Array("{{>t\($0 + 1)}}{{>t\($0 + 1)}}".utf8)) }
        let end = TemplateSource(name: "t30", path: "t30", text: Array("x".utf8))
        let (library, diagnostics) = TemplateLibrary.load(levels + [end], pages: ["t0": .record([:])])
        #expect(library == nil)
        #expect(Set(diagnostics.map(\.rule)) == ["template-size"])
    }
}
