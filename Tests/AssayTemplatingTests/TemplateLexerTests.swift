import AssayDiagnostics
import Testing

@testable import AssayTemplating

@Suite struct TemplateLexerTests {
    private func lex(_ text: String) -> TemplateLexer { TemplateLexer(TemplateSource(name: "page", path: "page.mustache", text: Array(text.utf8))) }

    @Test func tagsKeepTheirKindNameAndPlace() {
        let tags = lex("a{{x}}{{{ y }}}{{&z}}{{#s}}{{^i}}{{/s}}{{> p/q }}{{<l}}{{$b}}{{! c }}{{=<% %>=}}<% a.b %><%{r}%>").tags
        #expect(tags.map(\.title) == [
            "{{x}}", "{{{y}}}", "{{{z}}}", "{{#s}}", "{{^i}}", "{{/s}}", "{{>p/q}}", "{{<l}}", "{{$b}}", "{{!}}", "{{=}}", "{{a.b}}", "{{{r}}}",
        ])
        #expect(tags[0].range == 1..<6)
        #expect(tags[1].range == 6..<15)
    }

    @Test func aTagThatIsNeverClosedIsReportedWhereItOpens() {
        let diagnostics = lex("one\n  {{name\ntwo").diagnostics
        #expect(diagnostics.map(brief) == ["template-syntax 2:3"])
        #expect(diagnostics.first?.summary == "tag '{{name' is never closed")
        #expect(lex("{{{x}}").diagnostics.map(brief) == ["template-syntax 1:1"])
        #expect(lex("{{").diagnostics.map(brief) == ["template-syntax 1:1"])
    }

    @Test(arguments: ["{{}}", "{{a b}}", "{{a.}}", "{{.a}}", "{{a..b}}", "{{a<b}}", "{{name <p> {{other}}", "{{#a/b}}", "{{$a.b}}", "{{a|upper}}", "{{ # x}}"])
    func whatIsNoNameIsRefused(text: String) {
        #expect(lex(text).diagnostics.map(brief) == ["template-syntax 1:1"])
    }

    @Test(arguments: ["{{=<%=}}", "{{=<% %> x=}}", "{{=  =}}", "{{=a=b c=}}", "{{=aaaaaaaaaaaaaaaaa %>=}}"])
    func badDelimitersAreRefused(text: String) {
        #expect(lex("\n \(text)").diagnostics.map(brief) == ["template-syntax 2:2"])
    }

    @Test func noMoreTagsAreReadThanAnybodyWrites() {
        #expect(lex(String(repeating: "{{a}}\n", count: 5000)).excess == 4096 * 6)
        #expect(lex(String(repeating: "{{a}}\n", count: 4096)).excess == nil)
    }

    @Test(arguments: ["../secret", "a/../b", "/etc/passwd", "a\\b", "a\u{1}b", "./a", "a//b", "a/", "", "a b", "..", "C:x", "*name"])
    func namesOfTemplatesStayInTheirFolder(name: String) {
        #expect(lex("x{{>\(name)}}").diagnostics.map(brief) == ["template-path 1:2"])
        #expect(lex("x{{<\(name)}}").diagnostics.map(brief) == ["template-path 1:2"])
    }

    @Test(arguments: ["report", "partials/scorecard", "feed.xml", "a-b_c.d/e"])
    func plainNamesOfTemplatesAreAccepted(name: String) {
        #expect(lex("{{>\(name)}}").diagnostics.isEmpty)
    }
}
