/// What is answered to a request.
struct HTTPResponse: Sendable, Equatable {
    var status: Int
    /// Those beside the ones that every response has (see `head`).
    var headers: [HTTPHeader] = []
    var body: [UInt8] = []
    /// Whether the connection stays open for server-sent events. The body is what its client is told first.
    var opensEvents = false

    /// A file of the site; its type by its name.
    static func file(_ bytes: [UInt8], path: String) -> HTTPResponse {
        HTTPResponse(status: 200, headers: [HTTPHeader(name: "Content-Type", value: ContentType.of(path))], body: bytes)
    }

    /// An HTML page.
    static func page(_ html: [UInt8], status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: [HTTPHeader(name: "Content-Type", value: ContentType.of("index.html"))], body: html)
    }

    /// A line of text that says what went wrong.
    static func refusal(_ status: Int) -> HTTPResponse {
        let headers = [HTTPHeader(name: "Content-Type", value: ContentType.of("refusal.txt"))]
        let allowed = status == 405 ? [HTTPHeader(name: "Allow", value: "GET, HEAD")] : []
        return HTTPResponse(status: status, headers: headers + allowed, body: Array("\(status) \(reason(status))\n".utf8))
    }

    /// The same content stands at another path of this server, written as it is decoded: `/reports/`.
    static func redirect(to path: String) -> HTTPResponse {
        HTTPResponse(status: 308, headers: [HTTPHeader(name: "Location", value: encoded(path))])
    }

    /// The connection stays open; all that is broadcast is written to it.
    /// - Parameter first: what this client must know at once, such as that its page is no longer the newest.
    static func events(first: [ServerEvent] = []) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: [HTTPHeader(name: "Content-Type", value: "text/event-stream; charset=utf-8")],
            body: first.flatMap(\.bytes), opensEvents: true)
    }

    /// The status line and all headers. The same safeguards stand in every response, whatever it holds.
    func head(closes: Bool) -> [UInt8] {
        var text = "HTTP/1.1 \(status) \(HTTPResponse.reason(status))\r\n"
        let length = opensEvents ? [] : [HTTPHeader(name: "Content-Length", value: "\(body.count)")]
        let connection = closes || opensEvents ? [HTTPHeader(name: "Connection", value: "close")] : []
        for header in headers + length + connection + HTTPResponse.safeguards {
            // No value can end its line.
            text += header.name + ": " + String(decoding: header.value.utf8.filter { $0 >= 0x20 }, as: UTF8.self) + "\r\n"
        }
        return Array((text + "\r\n").utf8)
    }

    private static let safeguards = [
        HTTPHeader(name: "Cache-Control", value: "no-store"),
        HTTPHeader(name: "Content-Security-Policy", value: "frame-ancestors 'none'"),
        HTTPHeader(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        HTTPHeader(name: "Referrer-Policy", value: "no-referrer"),
        HTTPHeader(name: "X-Content-Type-Options", value: "nosniff"),
        HTTPHeader(name: "X-Frame-Options", value: "DENY"),
    ]

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 302: "Found"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 414: "URI Too Long"
        case 421: "Misdirected Request"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Status"
        }
    }

    /// Every byte but letters, digits and `-._~/` is percent-encoded, so that no header can be cut in two.
    private static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: text.append(byte)
            default: text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
