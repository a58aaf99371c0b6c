import Testing

@testable import AssayTemplating

@Suite struct MarkupLintTests {
    private let shape: [String: TemplateShape] = [
        "x": .text, "id": .text, "h": .html, "u": .url, "v": .optional(.url), "f": .flag, "g": .flag, "rows": .list(.record(["c": .text])),
    ]

    @Test(arguments: [
        "<p>{{x}}</p>", "<p class=\"a {{x}}\">", "<p title='{{x}}'>", "{{{h}}}", "<title>{{x}}</title>", "<textarea>{{x}}</textarea>", "a < b {{x}}",
        "<a href=\"{{u}}\">", "<a href='{{u}}'>", "<link href=\"{{u}}assets/x.css\">", "<a href=\"{{v}}\">", "<a href=\"#{{id}}\">", "<a href=\"{{u}}#{{id}}\">",
        "<a href=\" {{u}}\">", "<a href=\"w.html#a-{{id}}-{{x}}\">", "<a href=\"https://example.org/#{{id}}\">", "<img src=\"{{u}}\" alt=\"{{x}}\">",
        "<td data-week=\"{{x}}\">", "<p>{{u}}</p>", "<p title=\"{{u}}\">", "<use xlink:href=\"#{{id}}\"/>", "<br/>{{x}}", "<p a = \"{{x}}\">",
        "<style>a{}</style>{{x}}", "<script>'</scr'</script>{{x}}", "<SCRIPT></sCript >{{x}}", "<!-- a -- > b -->{{x}}", "<!-->{{x}}", "<!doctype html>{{x}}",
        "<p class=plain>{{x}}</p>", "<p hidden>{{x}}", "</p >{{x}}", "<p title=\"a>b\">{{x}}", "<![CDATA[<a ]]>{{x}}", "<svg><title>{{x}}</title></svg>",
    ])
    func safePositionsPass(template: String) {
        #expect(faults(template, shape) == [])
    }

    @Test(arguments: [
        "<p class={{x}}>", "<p class=a{{x}}>", "<p class= {{x}}>", "<p {{x}}>", "<p {{x}}=\"1\">", "<p data-{{x}}=\"1\">", "<{{x}}>", "</{{x}}>", "<h{{x}}>",
        "<p a=\"1\"{{x}}>", "<script>{{x}}</script>", "<script>'</scr' + {{x}}</script>", "<SCRIPT>{{x}}</SCRIPT>", "<style>{{x}}</style>",
        "<style media=\"a\">p { color: {{x}} }</style>", "<!-- {{x}} -->", "<!doctype {{x}}>", "<?pi {{x}}?>", "<![CDATA[{{x}}]]>", "<p onclick=\"{{x}}\">",
        "<p ONCLICK='f({{x}})'>", "<p style=\"width:{{x}}\">", "<iframe srcdoc=\"{{x}}\"></iframe>", "<iframe>{{x}}</iframe>", "<script data-a=\"{{x}}\"></script>",
        "<p title=\"{{{h}}}\">", "<title>{{{h}}}</title>", "<p {{{h}}}>", "<p style=\"{{u}}\">", "<p onclick=\"{{u}}\">", "<p class={{u}}>",
        "<a href=\"{{x}}\">", "<a HREF=\"{{x}}\">", "<a href=\"{{u}}{{x}}\">", "<a href=\"week/{{x}}\">", "<a href=\"week/{{u}}\">", "<a href=\"{{u}}{{u}}\">",
        "<img src='{{x}}'>", "<form action=\"{{x}}\">", "<q cite=\"{{x}}\">", "<object data=\"{{x}}\">", "<video poster=\"{{x}}\">", "<img srcset=\"{{x}}\">",
        "<button formaction=\"{{x}}\">", "<use xlink:href=\"{{x}}\"/>", "<a href=\"javascript:f('#{{x}}')\">", "<a href=\"data:text/html,#{{x}}\">", "<a href=\"{{#f}}{{x}}{{/f}}\">",
        "<a href=\"{{#f}}#{{/f}}{{x}}\">", "<a href=\"{{u}}{{#f}}#{{/f}}{{x}}\">", "<a href=\"{{#f}}javascript:{{/f}}#{{x}}\">", "<a href=\"{{#f}}x{{/f}}{{^f}}javascript:{{/f}}#{{x}}\">",
    ])
    func unsafePositionsAreRefused(template: String) {
        #expect(load(template, shape).diagnostics.map(\.rule).contains("unsafe-position"))
    }

    @Test func thePlaceAndTheRemedyAreNamed() {
        let diagnostic = load("<p>\n<a href=\"{{x}}\">", shape).diagnostics.first
        #expect(diagnostic.map(brief) == "unsafe-position 2:10")
        #expect(diagnostic?.summary == "{{x}} stands in attribute 'href'")
        #expect(load("<p class={{x}}>", shape).diagnostics.first?.summary == "{{x}} stands in attribute 'class' without quotes")
        #expect(load("<script>{{x}}</script>", shape).diagnostics.first?.summary == "{{x}} stands inside <script>")
    }

    @Test(arguments: [
        "<p{{#f}} hidden{{/f}}>", "<p class=\"a{{#f}} b{{/f}}\">", "<p{{#f}} a=\"1\"{{/f}}{{#g}} b=\"2\"{{/g}}>{{x}}", "<p {{#f}}a=\"{{x}}\"{{/f}}>",
        "<a href=\"{{#f}}{{u}}{{/f}}{{^f}}#{{id}}{{/f}}\">", "{{#f}}<a href=\"{{u}}\">{{/f}}{{x}}{{#f}}</a>{{/f}}", "<p{{#rows}} data-a=\"{{c}}\"{{/rows}}>",
        "{{#f}}<p class=\"a\">{{/f}}{{^f}}<p>{{/f}}{{x}}", "<p {{#f}}a{{/f}}{{^f}}b{{/f}}>{{x}}", "<!-- {{#f}}a{{/f}} -->{{x}}",
        "{{#f}}<a href=\"{{/f}}{{^f}}<a href=\"{{/f}}{{u}}\">",
    ])
    func sectionsMayEndWhereTheyBegan(template: String) {
        #expect(faults(template, shape) == [])
    }

    @Test(arguments: [
        "<p title=\"{{#f}}\">{{/f}}\"", "{{#f}}<!-- {{/f}} -->", "{{#f}}<script>{{/f}}</script>", "<p {{#f}}>{{/f}}>", "{{#f}}<p class=\"{{/f}}x\">",
        "<p {{#rows}}a='{{/rows}}'>", "{{#f}}<p title=\"{{/f}}{{^f}}<p class=\"{{/f}}\">",
        "<p on{{#f}} {{/f}}click=\"{{x}}\">", "<s{{#f}} {{/f}}cript>{{x}}</script>", "<a href{{#f}} a{{/f}}=\"{{x}}\">", "<a {{#f}}b{{/f}}c=\"{{x}}\">",
        "<p {{#f}}{{#g}}title='{{/g}}{{/f}}{{^g}}title='{{/g}}{{x}}'>", "<script>{{#f}}</scr{{/f}}ipt>{{x}}</script>", "<!-- {{#f}}--{{/f}}>{{x}}-->",
    ])
    func sectionsThatChangeTheMarkupAroundThemAreRefused(template: String) {
        #expect(Set(load(template, shape).diagnostics.map(\.rule)) == ["unsafe-position"])
    }

    @Test(arguments: ["<p", "<p class=\"a", "<!-- a", "<script>", "<title>"])
    func aPageEndsOutsideTags(template: String) {
        #expect(faults(template, shape) == ["unsafe-position 0:0"])
    }

    /// Each list is walked from where its first element begins and from where the others do: a list within it not twice as often.
    @Test func listsInListsAreWalkedOnceForEachBeginning() {
        let levels = (0..<40).reduce(TemplateShape.record(["c": .text])) { inner, level in .record(["r\(39 - level)": .list(inner)]) }
        let opening = (0..<40).map { "{{#r\($0)}}" }.joined(), closing = (0..<40).reversed().map { "{{/r\($0)}}" }.joined()
        guard case .record(let names) = levels else { return }
        #expect(faults("<p \(opening) a=\"{{c}}\"\(closing)>", names) == [])
        #expect(faults("<p \(opening) {{c}}\(closing)>", names).contains("unsafe-position 1:\(5 + opening.utf8.count)"))
    }

    @Test func includedTemplatesAreCheckedWhereTheyStand() {
        let others: KeyValuePairs = ["part": "{{x}}", "layout": "<p class=\"{{$class}}{{/class}}\">{{$main}}{{/main}}</p>"]
        #expect(faults("<p title=\"{{>part}}\">{{>part}}", shape, with: others) == [])
        #expect(faults("<p>{{>part}}<script>{{>part}}</script>", shape, with: others) == ["unsafe-position part.mustache 1:1"])
        #expect(faults("{{<layout}}{{$class}}{{x}}{{/class}}{{$main}}{{{h}}}{{/main}}{{/layout}}", shape, with: others) == [])
        #expect(faults("{{<layout}}{{$class}}{{{h}}}{{/class}}{{/layout}}", shape, with: others) == ["unsafe-position 1:22"])
    }

    @Test func pagesInXMLAreFollowedAsXML() {
        let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        #expect(faults(head + "<feed><title type=\"html\">{{x}}</title><link href=\"{{u}}\"/><style/><p>{{x}}</p></feed>", shape) == [])
        #expect(faults(head + "<title/><p>{{{h}}}</p>", shape) == [])
        #expect(faults(head + "<link href=\"{{x}}\"/>", shape) == ["unsafe-position 2:13"])
    }
}
