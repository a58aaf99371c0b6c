import AssayTemplating
import Testing

@Suite struct TemplateURLTests {
    @Test(arguments: [
        "", "a.html", "../week/2026-W12/", "/assets/site.css", "#top", "?q=1:2", "./a:b", "a/b:c", "https://example.org", "https://example.org/a?b#c",
        "HTTP://example.org", "mailto:a@example.org", "é.html",
    ])
    func safeAddressesAreAccepted(text: String) {
        #expect(TemplateURL(text)?.text == text)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\tjavascript:alert(1)", " javascript:alert(1)",
        "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "data:text/html,x", "vbscript:x", "ftp://host/", "view-source:x", "blob:x", "file:///etc",
        "//host/x", "\\\\host\\x", "/\\host", "https:", "https:host", "https:/host", "https:///host", "http://", "http://?x", "mailto:", ":x", "a b",
        "a\u{7F}",
    ])
    func otherAddressesAreRefused(text: String) {
        #expect(TemplateURL(text) == nil)
    }
}
