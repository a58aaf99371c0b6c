/// Where the preview serves a site: below the path of its base URL, so that what depends on that shows itself.
struct PreviewPlace: Sendable, Hashable {
    /// As it stands in addresses: begins and ends with `/`.
    let root: String
    /// The same without percent-encoding, as the paths of requests have it.
    private let decodedRoot: String

    /// The folder of what is the preview's own.
    static let ownFolder = "__assay/"

    enum Route: Hashable {
        /// A file of the site by its path below the root.
        case file(String)
        /// The stream of events.
        case events
        /// The style sheet of the preview's own parts.
        case sheet
        /// An address to go to instead.
        case redirect(String)
        /// Outside of the site.
        case nowhere
    }

    /// - Parameter baseURL: the site's, ending in `/`; nil serves it at `/`.
    init(baseURL: String?) {
        let rest = baseURL.flatMap { url in url.utf8.firstRange(of: "://".utf8).map { String(url[$0.upperBound...]) } } ?? "/"
        root = rest.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(rest[$0...]) } ?? "/"
        decodedRoot = PreviewPlace.decoded(root)
    }

    var events: String { root + PreviewPlace.ownFolder + "events" }
    var sheet: String { root + PreviewPlace.ownFolder + "preview.css" }

    /// - Parameters:
    ///   - path: of a request, from the `/` on, percent-encoding resolved, without query.
    ///   - isFile: whether the site has a file of that path below the root.
    func route(_ path: String, isFile: (String) -> Bool) -> Route {
        guard path.utf8.starts(with: decodedRoot.utf8) else {
            return path == "/" || path + "/" == decodedRoot ? .redirect(root) : .nowhere
        }
        let file = String(decoding: path.utf8.dropFirst(decodedRoot.utf8.count), as: UTF8.self)
        if file == PreviewPlace.ownFolder + "events" { return .events }
        if file == PreviewPlace.ownFolder + "preview.css" { return .sheet }
        if file.isEmpty || file.hasSuffix("/") { return .file(file + "index.html") }
        // A folder: links in its page would lead elsewhere without the slash.
        if !isFile(file), isFile(file + "/index.html") { return .redirect(root + PreviewPlace.encoded(file) + "/") }
        return .file(file)
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For a path in an address (RFC 3986).
    static func encoded(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            case _ where "-._~/".utf8.contains(byte): String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
