import Foundation
import Testing

@testable import assay

@Suite struct HTTPServerTests {
    /// What is sent, with PORT for the server's, and the status it must get. Each of them ends its connection.
    struct Refused: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var bytes: [UInt8]
        var status: Int

        init(_ name: String, _ text: String, _ status: Int) { (testDescription, bytes, self.status) = (name, Array(text.utf8), status) }
    }

    private static let own = "Host: 127.0.0.1:PORT\r\n"
    static let malformed = [
        Refused("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        Refused("two hosts", "GET / HTTP/1.1\r\n\(own)\(own)\r\n", 400),
        Refused("HTTP/1.0 without a host", "GET / HTTP/1.0\r\n\r\n", 400),
        Refused("HTTP/0.9", "GET /\r\n\r\n", 400),
        Refused("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        Refused("TLS hello", "\u{16}\u{3}\u{1}\0\u{1}", 400),
        Refused("garbage", "\0\0\0\u{7f}", 400),
        Refused("garbage with lines", "what is this\r\n\r\n", 400),
        Refused("lower-case version", "GET / http/1.1\r\n\(own)\r\n", 400),
        Refused("two spaces", "GET  / HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("a space before the method", " GET / HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("a space in the target", "GET /a b HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("raw UTF-8 in the target", "GET /ü HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("an empty line first", "\r\nGET / HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("lines that end in LF", "GET / HTTP/1.1\nHost: localhost\n\n", 400),
        Refused("one line that ends in LF", "GET / HTTP/1.1\r\nA: b\n\(own)\r\n", 400),
        Refused("a lone CR in a header", "GET / HTTP/1.1\r\nA: b\rC: d\r\n\(own)\r\n", 400),
        Refused("CR CR LF", "GET / HTTP/1.1\r\r\n\(own)\r\n", 400),
        Refused("NUL in a header", "GET / HTTP/1.1\r\nA: \0\r\n\(own)\r\n", 400),
        Refused("a control byte in a header", "GET / HTTP/1.1\r\nA: \u{1}\r\n\(own)\r\n", 400),
        Refused("a folded header", "GET / HTTP/1.1\r\n\(own)A: b\r\n c\r\n\r\n", 400),
        Refused("a folded header at the start", "GET / HTTP/1.1\r\n \(own)\r\n", 400),
        Refused("a space before the colon", "GET / HTTP/1.1\r\nHost : 127.0.0.1:PORT\r\n\r\n", 400),
        Refused("a header without a colon", "GET / HTTP/1.1\r\n\(own)Nothing\r\n\r\n", 400),
        Refused("a header without a name", "GET / HTTP/1.1\r\n\(own): a\r\n\r\n", 400),
        Refused("a huge header", "GET / HTTP/1.1\r\n\(own)A: \(String(repeating: "a", count: 1 << 20))\r\n\r\n", 431),
        Refused("many headers", "GET / HTTP/1.1\r\n\(own)\(String(repeating: "A: b\r\n", count: 200))\r\n", 431),
        Refused("a huge request line", "GET /\(String(repeating: "a", count: 1 << 20)) HTTP/1.1\r\n\(own)\r\n", 414),
        Refused("two lengths", "GET / HTTP/1.1\r\n\(own)Content-Length: 0\r\nContent-Length: 5\r\n\r\n", 400),
        Refused("lengths in one header", "GET / HTTP/1.1\r\n\(own)Content-Length: 5, 5\r\n\r\n", 400),
        Refused("a length with a sign", "GET / HTTP/1.1\r\n\(own)Content-Length: +5\r\n\r\nhello", 400),
        Refused("a length and a coding", "POST / HTTP/1.1\r\n\(own)Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("a coding", "GET / HTTP/1.1\r\n\(own)Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\(own)\r\n", 501),
        Refused("an unknown coding", "GET / HTTP/1.1\r\n\(own)Transfer-Encoding: xchunked\r\n\r\n", 501),
        Refused("a body", "GET / HTTP/1.1\r\n\(own)Content-Length: 30\r\n\r\nGET /x HTTP/1.1\r\n\(own)\r\n", 400),
        Refused("POST", "POST / HTTP/1.1\r\n\(own)Content-Length: 2\r\n\r\n{}", 405),
        Refused("a huge body", "PUT / HTTP/1.1\r\n\(own)Content-Length: 1048576\r\n\r\n" + String(repeating: "a", count: 1 << 20), 405),
        Refused("OPTIONS", "OPTIONS * HTTP/1.1\r\n\(own)\r\n", 405),
        Refused("TRACE", "TRACE / HTTP/1.1\r\n\(own)\r\n", 405),
        Refused("CONNECT", "CONNECT example.com:443 HTTP/1.1\r\n\(own)\r\n", 405),
        Refused("lower-case method", "get / HTTP/1.1\r\n\(own)\r\n", 405),
    ]

    @Test(arguments: malformed)
    func `what is no plain request is refused, and ends its connection`(refused: Refused) throws {
        let sample = try SampleServer()
        let text = String(decoding: refused.bytes, as: UTF8.self).replacing("PORT", with: "\(sample.port)")
        let (response, closed) = sample.server.ask(Array(text.utf8))
        #expect(response?.status == refused.status)
        #expect(response?.headers["allow"] == (refused.status == 405 ? "GET, HEAD" : nil))
        #expect(closed())
        #expect(sample.requests.isEmpty, "nothing of it, nor of what follows, comes to the handler")
        #expect(sample.server.ask("GET / HTTP/1.1")?.body == "home", "others are served")
    }

    @Test(arguments: [
        "/../secret", "/a/../../secret", "/%2e%2e/secret", "/%2E%2e/secret", "/.%2e/secret", "/..%2fsecret", "/%2e%2e%2fsecret", "/..%5csecret", "/..\\secret", "/./index.html",
        "/%00", "/index.html%00", "/index.html%00.css", "//index.html", "/reports//", "/%", "/%f", "/%zz", "/%ff", "/%c0%ae%c0%ae/secret", "/index.html#a", "/a%0d%0ab",
        "http://127.0.0.1/", "http://example.com/index.html", "index.html", "*",
    ])
    func `what is no path is not found, and asks nobody`(target: String) throws {
        let sample = try SampleServer()
        #expect(sample.server.ask("GET \(target) HTTP/1.1")?.status == 404)
        #expect(sample.requests.isEmpty)
    }

    @Test func `a path encoded twice is a name like any other`() throws {
        let sample = try SampleServer()
        #expect(sample.server.ask("GET /%252e%252e/secret HTTP/1.1")?.status == 404)
        #expect(sample.requests.map(\.path) == ["%2e%2e/secret"])
    }

    @Test func `who asks under another name, or for another site, is refused`() throws {
        let sample = try SampleServer(allowedHosts: ["preview.example"])
        func status(_ headers: String...) -> Int? { sample.server.ask(Array((["GET /events HTTP/1.1"] + headers + ["", ""]).joined(separator: "\r\n").utf8)).response?.status }
        let host = "Host: localhost:\(sample.port)"
        #expect(status("Host: example.com:\(sample.port)") == 421)
        #expect(status("Host: localhost:\(sample.port &+ 1)") == 421)
        #expect(status("Host: preview.example") == 200)
        #expect(status(host, "Origin: http://example.com") == 403)
        #expect(status(host, "Origin: null") == 403)
        #expect(status(host, "Origin: http://localhost:\(sample.port)") == 200)
        #expect(status(host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty") == 403)
        #expect(status(host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document") == 200)
    }

    @Test func `pages come with their type and the safeguards`() throws {
        let sample = try SampleServer()
        let page = try #require(sample.server.ask("GET /reports/?a=b HTTP/1.1", "Accept-Language: de"))
        #expect(page.body == "reports")
        #expect(page.headers == [
            "content-type": "text/html; charset=utf-8", "content-length": "7", "cache-control": "no-store", "content-security-policy": "frame-ancestors 'none'",
            "cross-origin-resource-policy": "same-origin", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff", "x-frame-options": "DENY",
        ])
        #expect(sample.requests == [HTTPRequest(path: "reports/index.html", rawPath: "/reports/", query: "a=b", headers: [
            HTTPHeader(name: "host", value: "127.0.0.1:\(sample.port)"), HTTPHeader(name: "accept-language", value: "de"),
        ])])
        #expect(sample.requests[0].header("accept-language") == "de")
        #expect(sample.server.ask("GET /%C3%BCber.csv HTTP/1.1")?.headers["content-type"] == "text/csv; charset=utf-8")
        let moved = sample.server.ask("GET /reports HTTP/1.1")
        #expect(moved?.status == 308)
        #expect(moved?.headers["location"] == "/reports/")
    }

    @Test func `one connection serves many requests, also those sent at once`() throws {
        let sample = try SampleServer()
        let client = try #require(SocketClient(port: sample.port))
        let get = { (path: String, more: String) in "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(more)\r\n" }
        for _ in 0..<3 {
            client.send(get("/", ""))
            #expect(client.response()?.body == "home")
        }
        client.send(get("/", "") + get("/large.txt", "") + get("/nowhere", "").replacing("GET", with: "HEAD") + get("/reports/", "Connection: close\r\n") + get("/", ""))
        #expect(client.response()?.body == "home")
        #expect(client.response()?.body.utf8.count == 1 << 20)
        let missing = client.response(isHead: true)
        #expect(missing?.status == 404)
        #expect(missing?.headers["content-length"] == "14")
        let last = client.response()
        #expect(last?.body == "reports")
        #expect(last?.headers["connection"] == "close")
        #expect(client.isClosed(), "what follows the last request is not answered")
        #expect(sample.requests.map(\.method) == [.get, .get, .get, .get, .get, .head, .get])
    }

    @Test func `a request may come byte by byte, and its sender may have said all`() throws {
        let sample = try SampleServer()
        let client = try #require(SocketClient(port: sample.port))
        for byte in "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8 {
            client.send([byte])
            usleep(500)
        }
        shutdown(client.descriptor, Int32(SHUT_WR))
        #expect(client.response()?.body == "home")
        #expect(client.isClosed())
    }

    @Test func `who is refused while it still sends is not cut off at once`() throws {
        let sample = try SampleServer()
        let client = try #require(SocketClient(port: sample.port))
        client.send("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 163840\r\n\r\n")
        for _ in 0..<10 {
            usleep(5_000)
            #expect(client.send([UInt8](repeating: 0x61, count: 1 << 14)))
        }
        #expect(client.response()?.status == 405)
    }

    @Test func `HTTP/1.0 gets one response`() throws {
        let sample = try SampleServer()
        let (response, closed) = sample.server.ask(Array("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n".utf8))
        #expect(response?.body == "home")
        #expect(closed())
    }

    @Test func `only this machine reaches it`() throws {
        let sample = try SampleServer()
        #expect(SocketTable.listeners(at: sample.port) == ["0100007F"], "127.0.0.1 and nothing else")
        #expect(SocketClient(port: sample.port, address: "127.0.0.2") == nil)
    }

    @Test func `a port that is taken is said to be, or the next one is found`() throws {
        let first = try SampleServer()
        #expect(throws: ServerFailure.portBusy(first.port)) { try SampleServer(port: .exactly(first.port)) }
        let next = try SampleServer(port: .firstFree(from: first.port))
        #expect(next.port > first.port)
        #expect(next.server.ask("GET / HTTP/1.1")?.body == "home")
        #expect(throws: ServerFailure.notAnAddress("example.com")) { try HTTPServer(address: "example.com", port: .exactly(0)) { _ in .refusal(404) } }
        #expect(throws: ServerFailure.notAnAddress("192.0.2.1")) { try HTTPServer(address: "192.0.2.1", port: .exactly(0)) { _ in .refusal(404) } }
        #expect("\(ServerFailure.portBusy(4000))" == "port 4000 is in use")
        #expect("\(ServerFailure.noFreePort(4000...4099))" == "ports 4000 to 4099 are all in use")
    }

    @Test func `another address is asked for by its own name`() throws {
        let server = try HTTPServer(address: "127.0.0.2", port: .exactly(0)) { _ in .page([]) }
        defer { server.stop() }
        let client = try #require(SocketClient(port: server.port, address: "127.0.0.2"))
        client.send("GET / HTTP/1.1\r\nHost: 127.0.0.2:\(server.port)\r\n\r\n")
        #expect(client.response()?.status == 200)
        #expect(SocketClient(port: server.port) == nil)
    }

    @Test func `after its stop nothing is open, and the port can be taken again`() throws {
        let sample = try SampleServer()
        let client = try #require(SocketClient(port: sample.port))
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(client.response()?.body == "home")
        sample.server.stop()
        sample.server.stop()
        #expect(client.isClosed())
        #expect(SocketClient(port: sample.port) == nil)
        #expect(try SampleServer(port: .exactly(sample.port)).port == sample.port)
    }
}
