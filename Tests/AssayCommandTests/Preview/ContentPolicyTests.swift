import Testing

@testable import assay

struct ContentPolicyTests {
    private func opened(_ page: String) -> String { String(decoding: ContentPolicy.opening(Array(page.utf8), to: "'sha256-abc'"), as: UTF8.self) }

    @Test func `the policy of a page is opened for one script and for what it asks of the preview`() {
        let page = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'\">\n<title>é</title>"
        #expect(
            opened(page)
                == "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; script-src 'sha256-abc'; connect-src 'self'\">\n<title>é</title>"
        )
    }

    @Test(arguments: [
        ("default-src 'none'; style-src 'sha256-x'; img-src data:", "default-src 'none'; style-src 'sha256-x' 'self'; img-src data:; script-src 'sha256-abc'; connect-src 'self'"),
        ("script-src 'none'; connect-src https://a.example; style-src 'self'", "script-src 'sha256-abc'; connect-src https://a.example 'self'; style-src 'self'"),
        ("default-src 'self'", "default-src 'self'; script-src 'self' 'sha256-abc'; connect-src 'self'; style-src 'self'"),
        (" Default-Src 'none' ;; ", "Default-Src 'none'; script-src 'sha256-abc'; connect-src 'self'; style-src 'self'"),
    ])
    func `what a policy allowed it still allows`(_ policy: String, _ expected: String) {
        #expect(ContentPolicy.opened(policy, to: "'sha256-abc'") == expected)
        #expect(ContentPolicy.opened(expected, to: "'sha256-abc'") == expected, "once is enough")
    }

    @Test(arguments: [
        "<meta charset=\"utf-8\"><meta name=\"description\" content=\"default-src 'none'\">",
        "<p>&lt;meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"&gt;</p>",
        "<metal http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
        "<meta http-equiv=\"refresh\" content=\"default-src\">", "<meta http-equiv=\"Content-Security-Policy\">", "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src", "<meta", "<", "",
    ])
    func `what is no policy stays as it is`(_ page: String) {
        #expect(opened(page) == page)
    }

    @Test func `the order, the case and the quotes of attributes do not matter`() {
        let page = "<META content='default-src \"a>b\"' HTTP-EQUIV = 'content-security-policy' >"
        #expect(opened(page) == "<META content='default-src \"a>b\"; script-src \"a>b\" 'sha256-abc'; connect-src \"a>b\" 'self'; style-src \"a>b\" 'self'' HTTP-EQUIV = 'content-security-policy' >")
    }
}
