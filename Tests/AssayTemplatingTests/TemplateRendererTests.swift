import Testing

@testable import AssayTemplating

@Suite struct TemplateRendererTests {
    @Test func anAbsentOptionalRendersNothing() {
        let shape: [String: TemplateShape] = ["note": .optional(.text), "link": .optional(.record(["u": .url])), "rows": .optional(.list(.text))]
        let template = "[{{note}}][{{#note}}{{.}}{{/note}}][{{^note}}no{{/note}}][{{link.u}}][{{#rows}}{{.}}{{/rows}}]"
        #expect(rendered(template, shape) == "[][][no][][]")
        #expect(rendered(template, shape, ["note": .absent, "link": .absent, "rows": .absent]) == "[][][no][][]")
        #expect(rendered(template, shape, ["note": .text("n"), "rows": .list([.text("a"), .text("b")])]) == "[n][n][][][ab]")
    }

    @Test func emptyValuesAreFalse() throws {
        let shape: [String: TemplateShape] = ["t": .text, "h": .html, "u": .url, "l": .list(.text), "f": .flag]
        let template = "{{#t}}t{{/t}}{{#h}}h{{/h}}{{#u}}u{{/u}}{{#l}}l{{/l}}{{#f}}f{{/f}}{{^t}}T{{/t}}{{^h}}H{{/h}}{{^u}}U{{/u}}{{^l}}L{{/l}}{{^f}}F{{/f}}"
        let empty = try #require(TemplateURL(""))
        let full = try #require(TemplateURL("a"))
        #expect(rendered(template, shape, ["t": .text(""), "h": .html([]), "u": .url(empty), "l": .list([]), "f": .flag(false)]) == "THULF")
        #expect(rendered(template, shape, ["t": .text("0"), "h": .html([48]), "u": .url(full), "l": .list([.text("")]), "f": .flag(true)]) == "thulf")
    }

    @Test func theOrderOfFieldsDoesNotMatter() {
        let shape: [String: TemplateShape] = ["rows": .list(.record(["a": .text, "b": .text, "c": .optional(.text)]))]
        let rows: [TemplateRecord] = [["a": .text("1"), "b": .text("2")], ["c": .text("5"), "b": .text("4"), "a": .text("3")], ["b": .text("7"), "a": .text("6")]]
        #expect(rendered("{{#rows}}{{a}}{{b}}{{c}};{{/rows}}", shape, ["rows": .list(rows.map { .record($0) })]) == "12;345;67;")
    }

    @Test func textIsEscapedAndHTMLIsNot() throws {
        let shape: [String: TemplateShape] = ["t": .text, "h": .html, "u": .url]
        let url = try #require(TemplateURL("?a=1&b='2'"))
        let context: TemplateRecord = ["t": .text("<b> & \"\u{301}"), "h": .html(Array("<b>&amp;</b>".utf8)), "u": .url(url)]
        #expect(rendered("<a title=\"{{t}}\" href=\"{{u}}\">{{{h}}}", shape, context).utf8
            .elementsEqual("<a title=\"&lt;b&gt; &amp; &quot;\u{301}\" href=\"?a=1&amp;b=&#39;2&#39;\"><b>&amp;</b>".utf8))
    }

    @Test func outputIsAppended() throws {
        let library = try #require(load("b").library)
        var out = Array("a".utf8)
        library.render("page", .record([:]), into: &out)
        #expect(out == Array("ab".utf8))
    }

    @Test func aContextThatDoesNotFitRendersNothingForIt() throws {
        let compiler = TemplateCompiler(
            page: "page", shape: .record(["x": .text, "l": .list(.text)]),
            templates: ["page": try #require(TemplateParser(sources(["page": "[{{x}}][{{#l}}{{.}}{{/l}}]"])[0]).template)])
        for context: TemplateValue in [.absent, .list([]), .record([:]), .record(["x": .html([60]), "l": .text("a")]), .record(["l": .list([.record([:])])])] {
            var out: [UInt8] = []
            TemplateRenderer.render(compiler.program, context, into: &out)
            #expect(String(decoding: out, as: UTF8.self) == "[][]")
        }
    }

    #if DEBUG
        @Test func aContextThatDoesNotFitStopsADebugBuild() async {
            await #expect(processExitsWith: .failure) {
                var out: [UInt8] = []
                load("{{x}}", ["x": .text]).library?.render("page", .record([:]), into: &out)
            }
            await #expect(processExitsWith: .success) {
                var out: [UInt8] = []
                load("{{x}}", ["x": .text]).library?.render("page", .record(["x": .text("1")]), into: &out)
            }
        }
    #endif

    @Test func manyThreadsMayRenderOneLibrary() async throws {
        let library = try #require(load("{{#l}}<p>{{.}}</p>{{/l}}", ["l": .list(.text)]).library)
        let outputs = await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<50).allSatisfy { round in
                        var out: [UInt8] = []
                        library.render("page", .record(["l": .list([.text("\(task)"), .text("\(round)")])]), into: &out)
                        return out == Array("<p>\(task)</p><p>\(round)</p>".utf8)
                    }
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outputs.count == 8 && outputs.allSatisfy { $0 })
    }
}
