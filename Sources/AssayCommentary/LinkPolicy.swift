/// Which addresses a link or image may have. An allow-list: what is not named is refused.
enum LinkPolicy: Equatable {
    /// `https:`, `http:` or `mailto:`: printed as it is.
    case allowed
    /// Without a scheme: the caller decides.
    case relative(String)
    case refused(rule: String, summary: String, help: String)

    init(_ address: some Collection<UInt8>, isImage: Bool) {
        guard let first = address.first else {
            self = .refused(
                rule: "empty-link", summary: isImage ? "an image without an address" : "a link without an address",
                help: "write the address between the parentheses")
            return
        }
        let isClean = first != 0x20 && address.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        let scheme = Self.scheme(of: address)
        let rest = address.dropFirst(scheme.map { $0.count + 1 } ?? 0)
        if isClean, !isImage, let scheme, scheme == Self.mailto || (Self.isWeb(scheme) && rest.starts(with: "//".utf8)) {
            self = .allowed
            return
        }
        let text = String(decoding: address, as: UTF8.self)
        let isHostAlone = Self.isSlash(first) && rest.dropFirst().first.map(Self.isSlash) == true
        let fault: String? =
            if !isClean { "holds a control character or begins with a blank" }
            else if let scheme {
                Self.isWeb(scheme) ? "lacks '//' after its scheme" : "has the scheme '\(String(decoding: scheme, as: UTF8.self))'"
            }
            else if isHostAlone { "leaves out its scheme" }
            else if first == UInt8(ascii: "\\") { "begins with a backslash" }
            else { nil }
        self = if isImage, isClean, scheme != nil || isHostAlone {
            .refused(
                rule: "remote-image", summary: "image '\(text)' lies on another host, and pages load nothing from outside",
                help: "copy it into assets/ and write ../assets/NAME")
        } else if let fault {
            .refused(
                rule: "link-scheme", summary: "address '\(text)' \(fault)",
                help: "write an https, http or mailto address, or a path inside the site")
        } else {
            .relative(text)
        }
    }

    private static let mailto = Array("mailto".utf8)

    private static func isWeb(_ scheme: [UInt8]) -> Bool { scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) }

    /// Browsers read `\` as `/` in an address.
    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    /// RFC 3986, 3.1, in lower case; nil when there is none.
    private static func scheme(of address: some Collection<UInt8>) -> [UInt8]? {
        var name: [UInt8] = []
        for byte in address {
            switch byte {
            case 0x61...0x7A: name.append(byte)
            case 0x41...0x5A: name.append(byte | 0x20)
            case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if name.isEmpty { return nil }
                name.append(byte)
            case UInt8(ascii: ":"): return name.isEmpty ? nil : name
            default: return nil
            }
        }
        return nil
    }
}
