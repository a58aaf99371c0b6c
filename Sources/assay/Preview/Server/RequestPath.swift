/// The path of a request as a key for a table of files. It never names a place on a disk; all the same, what only an attacker would
/// write is refused before anything is looked up.
struct RequestPath: Sendable, Equatable {
    /// Decoded once, without a slash at the start; a folder's is that of its `index.html`.
    var path: String
    /// As sent, with the slash.
    var rawPath: String
    /// What follows the first `?`, as sent.
    var query: String

    /// - Parameter target: as in the request line; nil for one that names no file.
    init?(target: String) {
        let parts = target.utf8.split(separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].first == 0x2F, !target.utf8.contains(0x23) else { return nil }
        var segments: [[UInt8]] = []
        for raw in parts[0].dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) {
            guard let segment = RequestPath.decoded(raw), RequestPath.isName(segment) || segment.isEmpty else { return nil }
            segments.append(segment)
        }
        // Only the last may be empty: that of a folder's slash.
        guard segments.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
        if segments.last!.isEmpty { segments[segments.count - 1] = Array("index.html".utf8) }
        guard let path = String(validating: segments.joined(separator: [0x2F]), as: UTF8.self) else { return nil }
        self.path = path
        rawPath = String(decoding: Array(parts[0]), as: UTF8.self)
        query = parts.count == 2 ? String(decoding: Array(parts[1]), as: UTF8.self) : ""
    }

    /// Percent-decoded once; nil when a percent sign is not followed by two hexadecimal digits.
    private static func decoded(_ raw: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = raw
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// Not `.` nor `..`, and without a slash, a backslash or a control byte.
    private static func isName(_ segment: [UInt8]) -> Bool {
        segment != [0x2E] && segment != [0x2E, 0x2E] && segment.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C }
    }
}
