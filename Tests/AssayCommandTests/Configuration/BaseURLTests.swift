import Testing

@testable import assay

@Suite struct BaseURLTests {
    static let refusals = [
        Refusal(
            "a relative address", ("HTTPS://reports.example.org/assay", "'/assay/'"),
            message: """
                error: 'base_url' is '/assay/', which is no absolute address [invalid-url]
                  --> assay.yaml:4:13
                  help: write it as 'https://reports.example.org/assay/'
                """),
        Refusal(
            "another scheme", ("HTTPS://reports.example.org/assay", "'ftp://x.org/'"),
            message: """
                error: 'base_url' is 'ftp://x.org/', which is no absolute address [invalid-url]
                  --> assay.yaml:4:13
                  help: write it as 'https://reports.example.org/assay/'
                """),
        Refusal(
            "a query", ("HTTPS://reports.example.org/assay", "'https://x.org/?a=1'"),
            message: """
                error: 'base_url' is 'https://x.org/?a=1', which has a query or a fragment [invalid-url]
                  --> assay.yaml:4:13
                  help: leave out what follows '?' or '#'
                """),
        Refusal(
            "a user", ("HTTPS://reports.example.org/assay", "'https://me@x.org/'"),
            message: """
                error: 'base_url' is 'https://me@x.org/', which names a user [invalid-url]
                  --> assay.yaml:4:13
                  help: leave out what stands before '@'
                """),
        Refusal(
            "no host", ("HTTPS://reports.example.org/assay", "'https:///a'"),
            message: """
                error: 'base_url' is 'https:///a', which names no host [invalid-url]
                  --> assay.yaml:4:13
                  help: write it as 'https://reports.example.org/assay/'
                """),
        Refusal(
            "a space", ("HTTPS://reports.example.org/assay", "'https://x.org/a b'"),
            message: """
                error: 'base_url' is 'https://x.org/a b', which holds a character that an address cannot hold [invalid-url]
                  --> assay.yaml:4:13
                  help: write spaces and letters beyond ASCII percent-encoded
                """),
        Refusal(
            "a quote", ("HTTPS://reports.example.org/assay", #"'https://x.org/"a'"#),
            message: """
                error: 'base_url' is 'https://x.org/"a', which holds a character that an address cannot hold [invalid-url]
                  --> assay.yaml:4:13
                  help: write spaces and letters beyond ASCII percent-encoded
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    @Test(arguments: [
        ("http://localhost:8000", "http://localhost:8000/"), ("HTTPS://a.example/x", "https://a.example/x/"), ("https://a.example/x/", "https://a.example/x/"),
        ("https://[::1]/caf%C3%A9/", "https://[::1]/caf%C3%A9/"),
    ]) func isAbsoluteAndEndsInASlash(_ written: String, _ normalized: String) {
        var findings = Findings()
        #expect(BaseURL.normalized(Located(written, at: .init(path: "assay.yaml")), &findings) == normalized)
        #expect(findings.diagnostics.isEmpty)
    }
}
