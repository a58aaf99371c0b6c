import Foundation
@testable import assay

/// A client that sends any bytes, and waits a few seconds at most for what comes.
final class SocketClient {
    struct Response {
        var status: Int
        var headers: [String: String]
        var body: String
    }

    let descriptor: Int32
    private var received: [UInt8] = []

    /// - Returns: nil when the connection is refused.
    init?(port: UInt16, address: String = "127.0.0.1", receiveBuffer: Int32? = nil) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        if var receiveBuffer { unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(4)) }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var place = unsafe sockaddr_in(sin_family: sa_family_t(AF_INET), sin_port: port.bigEndian, sin_addr: in_addr(s_addr: inet_addr(address)), sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
        let code = unsafe withUnsafePointer(to: &place) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        if code != 0 { return nil }
    }

    deinit { close(descriptor) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// One more piece; nil when the server closed, or kept silent for too long.
    private func piece() -> [UInt8]? {
        var part = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe recv(descriptor, &part, part.count, 0)
        return count > 0 ? Array(part[..<count]) : nil
    }

    /// The next response, with a body as long as it says, or none to `HEAD`.
    func response(isHead: Bool = false) -> Response? {
        guard let head = text(through: "\r\n\r\n") else { return nil }
        let lines = head.split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ": ", maxSplits: 1)
            headers[parts[0].lowercased()] = String(parts[1])
        }
        let length = isHead ? 0 : headers["content-length"].flatMap { Int($0) } ?? 0
        while received.count < length {
            guard let more = piece() else { return nil }
            received += more
        }
        defer { received.removeFirst(length) }
        return Response(status: Int(lines[0].split(separator: " ")[1])!, headers: headers, body: String(decoding: received[..<length], as: UTF8.self))
    }

    /// What comes up to the end of a text.
    func text(through end: String) -> String? {
        while true {
            if let range = received.firstRange(of: Array(end.utf8)) {
                defer { received.removeSubrange(..<range.upperBound) }
                return String(decoding: received[..<range.upperBound], as: UTF8.self)
            }
            guard let more = piece() else { return nil }
            received += more
        }
    }

    /// Whether the server closes, having sent nothing more, within the patience of a receive.
    func isClosed() -> Bool {
        guard received.isEmpty else { return false }
        var byte: UInt8 = 0
        let count = unsafe recv(descriptor, &byte, 1, 0)
        return count == 0 || (count < 0 && errno == ECONNRESET)
    }
}

extension HTTPServer {
    /// The answer to one request on a connection of its own, and whether the server closed it.
    func ask(_ bytes: [UInt8], isHead: Bool = false) -> (response: SocketClient.Response?, closed: () -> Bool) {
        guard let client = SocketClient(port: port) else { return (nil, { true }) }
        client.send(bytes)
        return (client.response(isHead: isHead), { client.isClosed() })
    }

    func ask(_ line: String, _ headers: String...) -> SocketClient.Response? {
        ask(Array(([line, "Host: 127.0.0.1:\(port)"] + headers + ["", ""]).joined(separator: "\r\n").utf8)).response
    }
}
