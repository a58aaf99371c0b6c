import Testing

@testable import assay

@Suite struct HTTPRequestParserTests {
    private static let usual = "GET /a?b HTTP/1.1\r\nHost: localhost\r\nAccept:  text/html \t\r\nX-Empty:\r\n\r\n"

    @Test func `a head is read`() {
        let head = RequestHead(method: .get, target: "/a?b", headers: [
            HTTPHeader(name: "host", value: "localhost"), HTTPHeader(name: "accept", value: "text/html"), HTTPHeader(name: "x-empty", value: ""),
        ])
        #expect(HTTPRequestParser.parse(Array((Self.usual + "GET /next").utf8)) == .head(head, length: Self.usual.utf8.count))
    }

    @Test func `every part of it is incomplete`() {
        let bytes = Array(Self.usual.utf8)
        for count in 0..<bytes.count { #expect(HTTPRequestParser.parse(Array(bytes[..<count])) == .incomplete, "\(count) bytes") }
    }

    @Test(arguments: [
        ("HTTP/1.1\r\n", true), ("HTTP/1.0\r\n", false), ("HTTP/1.1\r\nConnection: close\r\n", false), ("HTTP/1.1\r\nConnection: keep-alive, Close\r\n", false),
        ("HTTP/1.1\r\nConnection: keep-alive\r\n", true), ("HTTP/1.9\r\n", true),
    ])
    func `a connection is kept or closed`(rest: String, keepsAlive: Bool) throws {
        guard case .head(let head, _) = HTTPRequestParser.parse(Array("HEAD / \(rest)\r\n".utf8)) else { throw Unexpected() }
        #expect(head.method == .head)
        #expect(head.keepsAlive == keepsAlive)
    }

    @Test(arguments: [("0", false), ("000", false), ("5", true), ("99999999999999999999999", true)])
    func `a body is announced`(length: String, announced: Bool) throws {
        guard case .head(let head, _) = HTTPRequestParser.parse(Array("GET / HTTP/1.1\r\nContent-Length: \(length)\r\n\r\n".utf8)) else { throw Unexpected() }
        #expect(head.announcesBody == announced)
    }

    @Test func `there are limits`() {
        func status(_ text: String) -> HTTPRequestParser.Outcome { HTTPRequestParser.parse(Array(text.utf8)) }
        func length(_ outcome: HTTPRequestParser.Outcome) -> Int? { if case .head(_, let length) = outcome { length } else { nil } }
        let longest = "GET /" + String(repeating: "a", count: HTTPRequestParser.longestLine - 14) + " HTTP/1.1"
        #expect(length(status(longest + "\r\n\r\n")) != nil, "the longest line there may be")
        #expect(status(longest + "\r") == .incomplete)
        #expect(status(longest.replacing("GET", with: "HEAD") + "\r\n\r\n") == .refused(414))
        #expect(status("GET /" + String(repeating: "a", count: HTTPRequestParser.longestLine)) == .refused(414), "its end is not waited for")

        let headers = String(repeating: "a: b\r\n", count: HTTPRequestParser.mostHeaders)
        #expect(length(status("GET / HTTP/1.1\r\n" + headers + "\r\n")) != nil)
        #expect(status("GET / HTTP/1.1\r\n" + headers + "a: b\r\n") == .refused(431))

        let start = "GET / HTTP/1.1\r\na: "
        let room = HTTPRequestParser.longestHead - start.utf8.count
        #expect(length(status(start + String(repeating: "b", count: room - 4) + "\r\n\r\n")) == HTTPRequestParser.longestHead)
        #expect(status(start + String(repeating: "b", count: room - 3) + "\r\n\r\n") == .refused(431))
        #expect(status(start + String(repeating: "b", count: room)) == .refused(431))
    }

    @Test func `no bytes crash it`() {
        var generator = SeededNumbers(seed: 11)
        let pieces = ["GET", " ", "/", "\r\n", "\r", "\n", ":", "Host", "HTTP/1.1", "\0", "é", "\t", "Content-Length", "0", "Transfer-Encoding"].map { Array($0.utf8) }
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...14, using: &generator)).flatMap { _ in pieces.randomElement(using: &generator)! }
            if case .head(_, let length) = HTTPRequestParser.parse(bytes) { #expect(bytes[..<length].suffix(4) == [13, 10, 13, 10]) }
        }
    }

    private struct Unexpected: Error {}
}
