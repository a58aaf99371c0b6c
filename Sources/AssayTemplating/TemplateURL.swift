/// An address that was checked when it was made: relative (`../week/`, also empty), `#fragment`, or with the scheme `https`,
/// `http` or `mailto`.
///
/// Refused are all other schemes, an address relative to the protocol alone (`//host/`), an `http` address without a host, and
/// bytes that browsers drop or reinterpret while they look for the scheme (WHATWG URL Standard, "basic URL parser"): spaces,
/// control characters, backslashes.
public struct TemplateURL: Sendable, Hashable {
    public let text: String

    public init?(_ text: String) {
        let bytes = text.utf8
        if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return nil }
        let ends = "/?#:".utf8
        if let end = bytes.firstIndex(where: ends.contains), bytes[end] == UInt8(ascii: ":") {
            let rest = bytes[bytes.index(after: end)...]
            switch text[..<end].lowercased() {
            case "https", "http":
                guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first, !ends.contains(host) else { return nil }
            case "mailto":
                if rest.isEmpty { return nil }
            default: return nil
            }
        } else if bytes.starts(with: "//".utf8) {
            return nil
        }
        self.text = text
    }
}
