import AssayDiagnostics
import AssayTemplating
import Testing

@Suite struct TemplateLoaderTests {
    private func load(_ templates: [TemplateSource]) -> [Diagnostic] { TemplateLibrary.load(templates, pages: ["page": .record([:])]).diagnostics }

    private func source(_ name: String, _ text: [UInt8], path: String? = nil) -> TemplateSource {
        TemplateSource(name: name, path: path ?? "\(name).mustache", text: text)
    }

    @Test func aPageWithoutATemplateIsAnError() {
        let (library, diagnostics) = TemplateLibrary.load([source("pages", [])], pages: ["page": .record([:])])
        #expect(library == nil)
        #expect(diagnostics.map(\.rule) == ["unknown-partial"])
        #expect(diagnostics.first?.help == "did you mean 'pages'?")
    }

    @Test func whatIsNotUTF8IsRefusedAtItsPlace() {
        let diagnostics = load([source("page", Array("abc\nd".utf8) + [0xE9] + Array("f".utf8))])
        #expect(diagnostics.map(brief) == ["template-encoding 2:2"])
        #expect(load([source("page", [0xFF, 0xFE, 0x61, 0x00])]).map(\.rule) == ["template-encoding"])
    }

    @Test func aByteOrderMarkIsDropped() throws {
        let library = try #require(TemplateLibrary.load([source("page", [0xEF, 0xBB, 0xBF, 0x61])], pages: ["page": .record([:])]).library)
        var out: [UInt8] = []
        library.render("page", .record([:]), into: &out)
        #expect(out == [0x61])
    }

    @Test func namesOfTemplatesAreCheckedAndUnique() {
        #expect(load([source("page", []), source("../page", [])]).map(\.rule) == ["template-path"])
        #expect(load([source("page", [], path: "a"), source("page", [], path: "b")]).map(\.summary) == ["template 'page' is also 'a'"])
    }

    @Test func aTemplateThatNoPageReachesIsCheckedForSyntax() {
        #expect(load([source("page", []), source("unused", Array("{{x}}".utf8))]).isEmpty)
        #expect(load([source("page", []), source("unused", Array("{{#x}}".utf8))]).map(\.rule) == ["template-syntax"])
    }

    @Test func faultsComeByPlaceAndTheSameEveryTime() {
        let templates = [
            source("page", Array("{{b}}{{a}}\n{{>x}}{{>part}}<p {{c}}>".utf8)), source("part", Array("{{{d}}}".utf8)), source("bad", Array("{{#e}}".utf8)),
        ]
        let diagnostics = load(templates)
        #expect(diagnostics.map(brief) == [
            "template-syntax bad.mustache 1:1", "unknown-name 1:1", "unknown-name 1:6", "unknown-partial 2:1", "unknown-name 2:19", "unsafe-position 2:19",
            "unknown-name part.mustache 1:1",
        ])
        #expect(diagnostics == load(templates.reversed()))
    }

    @Test(.timeLimit(.minutes(5))) func anyBytesAreAnsweredWithDiagnostics() {
        var random = SplitMix(state: 20_261_124)
        let pieces = ["{{", "}}", "{{{", "}}}", "#", "/", "^", "<", ">", "$", "!", "=", "&", "a", ".", " ", "\n", "\r\n", "\"", "'", "<p ", "<!--", "-->", "{{#a}}", "{{/a}}", "{{<q}}", "{{/q}}", "{{$b}}", "{{/b}}", "{{>q}}", "{{=| |=}}", "\u{301}"]
        for _ in 0..<3_000 {
            let text = (0..<Int(random.next() % 24)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let shape: TemplateShape = .record(["a": .optional(.record(["a": .text]))])
            let (library, diagnostics) = TemplateLibrary.load([source("page", Array(text.utf8)), source("q", Array("{{$b}}\n  x{{/b}}".utf8))], pages: ["page": shape])
            #expect((library == nil) == diagnostics.hasErrors)
            var out: [UInt8] = []
            library?.render("page", .record(["a": .record(["a": .text("v")])]), into: &out)
        }
    }

    /// Sebastiano Vigna's SplitMix64: the same inputs on every run.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
