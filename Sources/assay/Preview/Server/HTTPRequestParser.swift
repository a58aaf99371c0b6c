/// Reads the head of a request, strictly by RFC 9112: what a lenient reader would mend is refused.
enum HTTPRequestParser {
    enum Outcome: Equatable {
        /// More bytes are needed, and may come.
        case incomplete
        /// The bytes of the head, its blank line included, are `length`.
        case head(RequestHead, length: Int)
        /// By a status. Nothing that follows on the connection can be trusted.
        case refused(Int)
    }

    static let longestLine = 8 << 10
    static let longestHead = 16 << 10
    static let mostHeaders = 100

    static func parse(_ bytes: [UInt8]) -> Outcome {
        var head: RequestHead?
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            guard end < longestHead else { break }
            let line = bytes[start..<end].dropLast()
            // Every line ends in CR LF, and holds no other CR nor NUL.
            guard end > start, bytes[end - 1] == 0x0D, !line.contains(0x0D), !line.contains(0) else { return .refused(400) }
            start = end + 1
            if head == nil {
                guard line.count <= longestLine else { return .refused(414) }
                switch requestLine(line) {
                case .success(let first): head = first
                case .failure(let refusal): return .refused(refusal.status)
                }
            } else if line.isEmpty {
                return finished(head!, length: start)
            } else if head!.headers.count == mostHeaders {
                return .refused(431)
            } else if let header = header(line) {
                head!.headers.append(header)
            } else {
                return .refused(400)
            }
        }
        if head == nil {
            if bytes.count > longestLine + 1 { return .refused(414) }
            return bytes.allSatisfy(isPlausible) ? .incomplete : .refused(400)
        }
        return bytes.count >= longestHead ? .refused(431) : .incomplete
    }

    private struct Refusal: Error {
        var status: Int
    }

    /// `GET /index.html HTTP/1.1`, with single spaces.
    private static func requestLine(_ line: ArraySlice<UInt8>) -> Result<RequestHead, Refusal> {
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte), !parts[1].isEmpty, parts[1].allSatisfy(isVisible) else {
            return .failure(Refusal(status: 400))
        }
        let version = Array(parts[2])
        let isVersion = version.count == 8 && version.starts(with: Array("HTTP/".utf8)) && isDigit(version[5]) && version[6] == 0x2E && isDigit(version[7])
        guard isVersion else { return .failure(Refusal(status: 400)) }
        guard version[5] == 0x31 else { return .failure(Refusal(status: 505)) }
        let method: RequestHead.Method = switch String(decoding: parts[0], as: UTF8.self) {
        case "GET": .get
        case "HEAD": .head
        default: .other
        }
        let target = String(decoding: parts[1], as: UTF8.self)
        return .success(RequestHead(method: method, target: target, headers: [], keepsAlive: version[7] != 0x30))
    }

    /// `Name: value`. A folded line and a space before the colon are refused with the rest that is no name.
    private static func header(_ line: ArraySlice<UInt8>) -> HTTPHeader? {
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex, line[..<colon].allSatisfy(isTokenByte) else { return nil }
        let value = trimmed(line[(colon + 1)...])
        guard value.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else { return nil }
        return HTTPHeader(name: String(decoding: line[..<colon], as: UTF8.self).lowercased(), value: String(decoding: value, as: UTF8.self))
    }

    /// What the headers say of a body and of the connection. Two ways to tell where a request ends are one too many.
    private static func finished(_ head: RequestHead, length: Int) -> Outcome {
        var head = head
        let lengths = head.values("content-length")
        let codings = head.values("transfer-encoding")
        guard lengths.count <= 1, lengths.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return .refused(400) }
        if !codings.isEmpty { return .refused(lengths.isEmpty ? 501 : 400) }
        head.announcesBody = !lengths.allSatisfy { $0.utf8.allSatisfy { $0 == 0x30 } }
        let connection = head.values("connection").flatMap { $0.utf8.split(separator: 0x2C) }
        if connection.contains(where: { String(decoding: trimmed(Array($0)[...]), as: UTF8.self).lowercased() == "close" }) { head.keepsAlive = false }
        return .head(head, length: length)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let start = bytes.drop(while: isBlank)
        return start.prefix(start.count - start.reversed().prefix(while: isBlank).count)
    }

    /// Whether a request line may hold it: what is certainly no HTTP is refused before its line ends, if it ever does.
    private static func isPlausible(_ byte: UInt8) -> Bool { isVisible(byte) || byte == 0x20 || byte == 0x0D }
    private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
