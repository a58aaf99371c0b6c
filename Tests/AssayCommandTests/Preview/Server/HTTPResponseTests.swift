import Testing

@testable import assay

@Suite struct HTTPResponseTests {
    private func lines(_ response: HTTPResponse, closes: Bool = false) -> [String] {
        String(decoding: response.head(closes: closes), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    private static let safeguards = [
        "Cache-Control: no-store", "Content-Security-Policy: frame-ancestors 'none'", "Cross-Origin-Resource-Policy: same-origin",
        "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
    ]

    @Test func `every response has the safeguards`() {
        let file = lines(.file([1, 2, 3], path: "a/b.png"))
        #expect(file == ["HTTP/1.1 200 OK", "Content-Type: image/png", "Content-Length: 3"] + Self.safeguards)
        #expect(lines(.refusal(405), closes: true) == [
            "HTTP/1.1 405 Method Not Allowed", "Content-Type: text/plain; charset=utf-8", "Allow: GET, HEAD", "Content-Length: 23", "Connection: close",
        ] + Self.safeguards)
        #expect(lines(.events()) == ["HTTP/1.1 200 OK", "Content-Type: text/event-stream; charset=utf-8", "Connection: close"] + Self.safeguards)
    }

    @Test func `no value ends its line`() {
        #expect(lines(.redirect(to: "/a\r\nSet-Cookie: b/ü?/")).contains("Location: /a%0D%0ASet-Cookie%3A%20b/%C3%BC%3F/"))
        let split = HTTPResponse(status: 200, headers: [HTTPHeader(name: "X", value: "a\r\nSet-Cookie: b\r\n\r\n<p>")])
        #expect(lines(split)[1] == "X: aSet-Cookie: b<p>")
    }

    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("a/style.css", "text/css; charset=utf-8"), ("a.SVG", "image/svg+xml; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"), ("a.b.json", "application/json; charset=utf-8"),
        ("live.js", "text/javascript; charset=utf-8"), ("a.jpeg", "image/jpeg"), ("a.avif", "image/avif"), ("a.webp", "image/webp"), ("a.pdf", "application/pdf"),
        ("SHA256SUMS", "application/octet-stream"), ("a.html/b", "application/octet-stream"), (".html", "text/html; charset=utf-8"), ("a.", "application/octet-stream"),
    ])
    func `the type is told by the name`(path: String, type: String) { #expect(ContentType.of(path) == type) }

    @Test func `an event has a line for each line of its data`() {
        func text(_ data: String) -> String { String(decoding: ServerEvent(name: "reload", data: data).bytes, as: UTF8.self) }
        #expect(text("") == "event: reload\ndata: \n\n")
        #expect(text("a") == "event: reload\ndata: a\n\n")
        #expect(text("a\nb\r\nc\rd") == "event: reload\ndata: a\ndata: b\ndata: c\ndata: d\n\n")
        #expect(text("\n") == "event: reload\ndata: \ndata: \n\n")
    }
}
