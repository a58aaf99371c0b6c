import AssayDiagnostics

/// The address below which the site is served (RFC 3986): `http` or `https`, absolute, no query, no fragment, no user.
enum BaseURL {
    /// With the scheme in small letters and a `/` at the end.
    static func normalized(_ written: Located<String>, _ findings: inout Findings) -> String? {
        let bytes = Array(written.value.utf8)
        let folded = Array(Identifier.folded(written.value).utf8)
        guard let scheme = ["https://", "http://"].first(where: { folded.starts(with: $0.utf8) }) else {
            return refuse(written, "is no absolute address", "write it as 'https://reports.example.org/assay/'", &findings)
        }
        let rest = bytes[scheme.utf8.count...]
        guard rest.allSatisfy(isAllowed) else {
            return refuse(written, "holds a character that an address cannot hold", "write spaces and letters beyond ASCII percent-encoded", &findings)
        }
        guard !rest.contains(UInt8(ascii: "?")), !rest.contains(UInt8(ascii: "#")) else {
            return refuse(written, "has a query or a fragment", "leave out what follows '?' or '#'", &findings)
        }
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        guard !host.contains(UInt8(ascii: "@")) else { return refuse(written, "names a user", "leave out what stands before '@'", &findings) }
        guard let first = host.first, first != UInt8(ascii: ":") else { return refuse(written, "names no host", "write it as 'https://reports.example.org/assay/'", &findings) }
        let path = rest.dropFirst(host.count)
        return scheme + String(decoding: host, as: UTF8.self) + String(decoding: path, as: UTF8.self) + (path.last == UInt8(ascii: "/") ? "" : "/")
    }

    /// Unreserved and reserved characters and `%` (RFC 3986, section 2), less the quotes.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~:/?#[]@!$&()*+,;=%".utf8.contains(byte)
        }
    }

    private static func refuse(_ written: Located<String>, _ fault: String, _ help: String, _ findings: inout Findings) -> String? {
        findings.error("invalid-url", "'base_url' is '\(written.value)', which \(fault)", at: written.location, help: help)
        return nil
    }
}
