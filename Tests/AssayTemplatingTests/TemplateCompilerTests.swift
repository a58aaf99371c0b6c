import Testing

@testable import AssayTemplating

/// Inclusion, inheritance and indentation, beyond the cases of the specification.
@Suite struct TemplateCompilerTests {
    @Test func aLayoutPassesItsBlocksOnToWhatItIncludes() {
        let others: KeyValuePairs = ["layout": "{{>head}}|{{$main}}none{{/main}}", "head": "{{$title}}untitled{{/title}}"]
        #expect(rendered("{{<layout}}{{$title}}Weekly{{/title}}{{/layout}}", with: others) == "Weekly|none")
    }

    @Test func aBlockWithinABlocksContentIsNotItsOwnOverride() {
        let others: KeyValuePairs = ["layout": "<h1>{{$title}}{{/title}}</h1>{{$main}}{{/main}}", "card": "<h2>{{$title}}{{/title}}</h2>"]
        let page = "{{<layout}}{{$title}}Page{{/title}}{{$main}}{{<card}}{{$title}}Card{{/title}}{{/card}}{{/main}}{{/layout}}"
        #expect(rendered(page, with: others) == "<h1>Page</h1><h2>Card</h2>")
    }

    @Test func aBlockMayHoldADefaultOfItsOwnName() {
        #expect(rendered("{{<layout}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/layout}}", with: ["layout": "{{$a}}{{/a}}"]) == "xy")
    }

    @Test func theOutermostOverrideWins() {
        let others: KeyValuePairs = ["middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/base}}", "base": "{{$a}}base{{/a}} {{$b}}base{{/b}} {{$c}}base{{/c}}"]
        #expect(rendered("{{<middle}}{{$a}}page{{/a}}{{/middle}}", with: others) == "page middle base")
    }

    @Test func indentationAddsUpAndLeavesEmptyLinesEmpty() {
        let others: KeyValuePairs = ["outer": "<ul>\n  {{>inner}}\n</ul>\n", "inner": "<li>\n\n  {{>leaf}}\n</li>\n", "leaf": "leaf\n"]
        #expect(rendered("<div>\n  {{>outer}}\n</div>\n", with: others) == "<div>\n  <ul>\n    <li>\n\n      leaf\n    </li>\n  </ul>\n</div>\n")
    }

    @Test func contentOfABlockWithinALineIsIndentedFromItsSecondLineOn() {
        #expect(rendered("{{<layout}}{{$b}}\n one\n two{{/b}}{{/layout}}", with: ["layout": "<p>\n  {{$b}}{{/b}}\n</p>"]) == "<p>\n  one\n  two\n</p>")
    }

    @Test func theLinesOfAValueAreNotIndented() {
        #expect(rendered("  {{>part}}\n", ["h": .html], ["h": .html(Array("<pre>\na\n</pre>".utf8))], with: ["part": "{{{h}}}\n"]) == "  <pre>\na\n</pre>\n")
    }

    @Test func sectionsInsideAnOverrideAreIndentedLikeItsText() {
        let page = "{{<layout}}\n  {{$main}}\n    {{#rows}}\n    <p>{{.}}</p>\n    {{/rows}}\n  {{/main}}\n{{/layout}}\n"
        let layout = "<main>\n      {{$main}}\n      {{/main}}\n</main>\n"
        #expect(rendered(page, ["rows": .list(.text)], ["rows": .list([.text("1"), .text("2")])], with: ["layout": layout])
            == "<main>\n      <p>1</p>\n      <p>2</p>\n</main>\n")
    }

    @Test func aPageThatGrowsWithEveryInclusionIsRefused() {
        let (library, diagnostics) = load(String(repeating: "{{>part}}", count: 4000), ["x": .text], with: ["part": String(repeating: "{{x}}", count: 4000)])
        #expect(library == nil && Set(diagnostics.map(\.rule)) == ["template-size"])
    }

    @Test func aListIsNotRepeatedForEachElementOfManyListsAroundIt() {
        let shape: [String: TemplateShape] = ["a": .list(.record(["own": .list(.text)])), "b": .list(.text)]
        #expect(faults("{{#a}}{{#b}}{{#a}}{{#own}}{{.}}{{/own}}{{/a}}{{/b}}{{/a}}{{#b}}{{/b}}", shape) == [])
        #expect(faults("{{#a}}{{#a}}{{#a}}\n{{#a}}{{#b}}{{/b}}{{/a}}{{/a}}{{/a}}{{/a}}", shape) == ["template-size 2:1", "template-size 2:7"])
        #expect(faults("{{#a}}{{#a}}{{#a}}{{^a}}{{/a}}{{/a}}{{/a}}{{/a}}", shape) == [])
    }

    @Test func changedDelimitersEndWithTheirTemplate() {
        #expect(rendered("{{>part}}{{x}}<%x%>", ["x": .text], ["x": .text("1")], with: ["part": "{{=<% %>=}}<%x%>{{x}}"]) == "1{{x}}1<%x%>")
    }
}
