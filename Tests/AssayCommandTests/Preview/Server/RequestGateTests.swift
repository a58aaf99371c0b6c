import Testing

@testable import assay

@Suite struct RequestGateTests {
    private func refusal(_ headers: [(String, String)], port: UInt16 = 4000, allowed: [String] = []) -> Int? {
        let head = RequestHead(method: .get, target: "/", headers: headers.map { HTTPHeader(name: $0.0, value: $0.1) })
        return RequestGate(port: port, allowed: allowed).refusal(of: head)
    }

    @Test(arguments: ["127.0.0.1:4000", "localhost:4000", "[::1]:4000", "127.0.0.1", "localhost", "[::1]", "LocalHost:4000"])
    func `own names pass`(host: String) { #expect(refusal([("host", host)]) == nil) }

    @Test(arguments: [
        "", "example.com", "example.com:4000", "127.0.0.1:4001", "localhost:40000", "localhost:", "localhost.", "localhost.example.com:4000",
        "127.0.0.1.example.com", "127.0.0.2:4000", "0.0.0.0:4000", "2130706433:4000", "0x7f.1:4000", "127.1:4000", "[::]:4000", "[::ffff:127.0.0.1]:4000",
        "::1", "user@localhost:4000", "localhost:4000, example.com", "localhost:4000/", "localhost :4000", "preview.example",
    ])
    func `others do not`(host: String) { #expect(refusal([("host", host)]) == 421) }

    @Test func `there is one host`() {
        #expect(refusal([]) == 400)
        #expect(refusal([("host", "localhost:4000"), ("host", "localhost:4000")]) == 400)
    }

    @Test func `names that the caller allows pass`() {
        #expect(refusal([("host", "Preview.example:4000")], allowed: ["preview.example"]) == nil)
        #expect(refusal([("host", "preview.example")], allowed: ["preview.example"]) == nil)
        #expect(refusal([("host", "preview.example:8080")], allowed: ["preview.example"]) == 421)
        #expect(refusal([("host", "localhost:8080"), ("origin", "http://localhost:8080")], allowed: ["localhost:8080"]) == nil)
        #expect(refusal([("host", "preview.example"), ("origin", "https://preview.example")], allowed: ["preview.example"]) == nil)
        #expect(refusal([("host", "[fe80::1]:4000")], allowed: ["[fe80::1]"]) == nil)
    }

    @Test(arguments: [
        ("http://127.0.0.1:4000", nil), ("http://localhost:4000", nil), ("http://[::1]:4000", nil), ("null", 403), ("", 403), ("http://localhost", 403),
        ("https://localhost:4000", 403), ("http://localhost:4001", 403), ("http://example.com", 403), ("http://localhost:4000.example.com", 403),
        ("http://localhost:4000/", 403), ("file://", 403),
    ] as [(String, Int?)])
    func `an origin is one of ours`(origin: String, status: Int?) { #expect(refusal([("host", "localhost:4000"), ("origin", origin)]) == status) }

    @Test func `there is one origin at most`() {
        #expect(refusal([("host", "localhost:4000"), ("origin", "http://localhost:4000"), ("origin", "http://localhost:4000")]) == 403)
    }

    @Test func `an origin leaves out the port of its scheme`() {
        #expect(refusal([("host", "localhost"), ("origin", "http://localhost")], port: 80) == nil)
    }

    @Test(arguments: [
        (["same-origin", "cors", "empty"], nil), (["none", "navigate", "document"], nil), (["same-origin", "no-cors", "image"], nil),
        (["cross-site", "navigate", "document"], nil), (["same-site", "navigate", "document"], nil),
        (["cross-site", "navigate", "iframe"], 403), (["cross-site", "no-cors", "image"], 403), (["cross-site", "no-cors", "script"], 403),
        (["cross-site", "cors", "empty"], 403), (["same-site", "no-cors", "image"], 403), (["cross-site", "navigate", "embed"], 403),
        (["cross-site", "navigate", ""], 403), (["anything", "cors", "empty"], 403),
    ] as [([String], Int?)])
    func `other sites may link here, and no more`(values: [String], status: Int?) {
        let headers = zip(["sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest"], values).filter { $0.1 != "" }
        #expect(refusal([("host", "localhost:4000")] + headers) == status)
    }
}
