import AssayDiagnostics
import Testing

@testable import assay

struct PreviewPagesTests {
    struct Files: PreviewContent {
        var files: [String: String]
        func file(_ path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }
        var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }
    }

    private let pages = PreviewPages(place: PreviewPlace(baseURL: "https://a.example/x/"), session: "s1")
    private let site = Files(files: [
        "index.html": "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body><p>&lt;/body&gt;</p></BODY></html>\n",
        "2026/W20/index.html": "", "2026/W21/index.html": "", "assets/site.css": "p {}", "assets/a.png": "PNG",
    ])

    private func text(_ response: HTTPResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    private func answer(_ path: String, faults: [Diagnostic] = [], warnings: [Diagnostic] = [], content: Files? = nil) -> HTTPResponse {
        pages.answer(path, PreviewState(content: content ?? site, faults: faults, warnings: warnings, changed: nil), revision: 3)
    }

    @Test func `the script stands before the end of the body, and the policy names it`() {
        let page = text(answer("index.html"))
        #expect(page.hasSuffix("</script>\n</BODY></html>\n"))
        #expect(page.contains("<p>&lt;/body&gt;</p><script data-root=\"/x/\" data-page=\"index.html\" data-session=\"s1\" data-revision=\"3\">"))
        #expect(page.contains("script-src \(PreviewScript.source)"))
        #expect(page.components(of: "<script") == 1 && page.components(of: "</script") == 1)
    }

    @Test func `other files are served as they are`() {
        #expect(answer("assets/site.css") == .file(Array("p {}".utf8), path: "assets/site.css"))
        #expect(answer("assets/a.png").body == Array("PNG".utf8))
    }

    @Test func `a page without a body's end has the script at its end`() {
        #expect(text(answer("2026/W20/index.html")).hasPrefix("<script "))
    }

    @Test func `the built-in script and sheets are there, and the script cannot end early`() {
        #expect(PreviewScript.text.contains("assay:rendered") && !PreviewScript.text.lowercased().contains("</script") && !PreviewScript.text.contains("<!--"))
        #expect(!PreviewScript.sheet.isEmpty && !PreviewScript.firstLook.isEmpty)
        #expect(PreviewScript.text.utf8.count(where: { $0 == 0x0A }) <= 160)
    }

    @Test func `errors stand in the place of every page, escaped, before the warnings`() throws {
        let fault = Diagnostic(rule: "odd-name", "the group '<b>&\"' holds \u{202E}letters", at: SourceLocation(path: "a/<i>.yaml", line: 3, column: 5), help: "write <it> 'plainly'")
        let response = answer("2026/W21/index.html", faults: [fault, fault], warnings: [Diagnostic(.warning, rule: "w", "a warning")])
        let page = text(response)
        #expect(response.status == 500)
        #expect(page.contains("<title>2 errors</title>") && page.contains("<h1>2 errors</h1>"))
        #expect(page.contains("the group &#39;&lt;b&gt;&amp;&quot;&#39; holds &lt;U+202E&gt;letters</p>"))
        #expect(page.contains("a/&lt;i&gt;.yaml:3:5") && page.contains("write &lt;it&gt; &#39;plainly&#39;"))
        #expect(!page.contains("<b>") && !page.contains("<i>") && !page.contains("<it>"))
        let errors = try #require(page.range(of: "odd-name")), warnings = try #require(page.range(of: "1 warning"))
        #expect(errors.lowerBound < warnings.lowerBound)
        #expect(page.contains("script-src \(PreviewScript.source)") && page.contains("</script>\n</body>"))
        #expect(answer("assets/site.css", faults: [fault]).status == 200, "style sheets are served all the same")
    }

    @Test func `the line is shown with a caret, but never of a snapshot`() throws {
        let scratch = try Scratch()
        try scratch.write("title: a\nlist: <x> \u{E9} here\n", to: "assay.yaml")
        try scratch.write("metric,value\nsecret,12345\n", to: "snapshots/2026-W21.csv")
        let path = scratch.url.filePath
        let page = text(
            answer(
                "index.html",
                faults: [
                    Diagnostic(rule: "a", "here", at: SourceLocation(path: path + "/assay.yaml", line: 2, column: 14)),
                    Diagnostic(rule: "b", "there", at: SourceLocation(path: path + "/snapshots/2026-W21.csv", line: 2, column: 1)),
                ]))
        #expect(page.contains(">list: &lt;x&gt; é here\n            ^</pre>"))
        #expect(!page.contains("12345"))
    }

    @Test func `warnings stand folded in a corner, and nowhere without any`() {
        let page = text(answer("index.html", warnings: [Diagnostic(.warning, rule: "unbound-number", "a <number>")]))
        #expect(page.contains("<aside id=\"assay-preview\" lang=\"en\"") && page.contains("<summary>1 warning</summary>") && page.contains("a &lt;number&gt;"))
        #expect(page.contains("href=\"/x/__assay/preview.css\""))
        #expect(!text(answer("index.html")).contains("assay-preview"))
    }

    @Test func `an unknown page says so and names its neighbours`() {
        let response = answer("2026/W22/<x>.html")
        #expect(response.status == 404 && text(response).contains("2026/W22/&lt;x&gt;.html") && !text(response).contains("<x>"))
        let page = text(answer("2026/W22"))
        #expect(page.contains("<a href=\"/x/2026/W20/index.html\">2026/W20/index.html</a>") && page.contains("<a href=\"/x/2026/W21/index.html\">"))
        #expect(page.contains("<a href=\"/x/index.html\">"))
        #expect(answer("assets/nothing.png").status == 404)
        let outside = pages.answer("elsewhere", nil, revision: 3)
        #expect(outside.status == 404 && text(outside).contains("/x/assets/site.css"))
    }

    @Test func `before there is any content, the page of errors has a look`() {
        let state = PreviewState(content: nil, faults: [Diagnostic(rule: "a", "b")], warnings: [], changed: nil)
        #expect(pages.answer("index.html", state, revision: 1).status == 500)
        #expect(pages.answer("assets/site.css", state, revision: 1).body == PreviewScript.firstLook)
        #expect(pages.answer("assets/other.css", state, revision: 1).status == 404)
    }

    @Test func `a look without a style sheet gets none`() {
        let plain = Files(files: ["index.html": ""])
        let page = text(answer("nothing.html", content: plain))
        #expect(!page.contains("site.css") && page.contains("data-assay-fault=\"plain\""))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
