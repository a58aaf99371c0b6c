/// Whether a text holds a password: `assay.yaml` and queries are kept in version control.
enum SecretText {
    /// `password=…`, `PASSWORD '…'`, and `://name:…@`.
    static func isFound(in text: String) -> Bool {
        let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        return ["password", "passwd", "pwd"].contains { isGiven($0, in: bytes) } || hasCredentials(bytes)
    }

    /// The same, where an option and what it takes are two arguments.
    static func isFound(in arguments: [String]) -> Bool {
        arguments.contains(where: isFound) || zip(arguments, arguments.dropFirst()).contains { ["--password", "-password", "--pwd"].contains($0.0.lowercased()) && !$0.1.hasPrefix("-") }
    }

    private static func isGiven(_ key: String, in bytes: [UInt8]) -> Bool {
        let key = Array(key.utf8)
        guard bytes.count > key.count else { return false }
        return (0..<bytes.count - key.count).contains { start in
            guard bytes[start..<start + key.count].elementsEqual(key) else { return false }
            let rest = bytes[(start + key.count)...]
            let value = rest.drop { $0 == 0x20 }
            if value.first == UInt8(ascii: "=") { return !value.dropFirst().drop { $0 == 0x20 }.isEmpty }
            return value.first == UInt8(ascii: "'") && value.startIndex > rest.startIndex
        }
    }

    /// RFC 3986, 3.2.1: `scheme://name:password@host`.
    private static func hasCredentials(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let slashes = rest.firstRange(of: "://".utf8) {
            rest = rest[slashes.upperBound...]
            let authority = rest.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x20, 0x0A, UInt8(ascii: "'"), UInt8(ascii: "\"")].contains($0) }
            guard let at = authority.lastIndex(of: UInt8(ascii: "@")), let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")) else { continue }
            if colon + 1 < at { return true }
        }
        return false
    }
}
