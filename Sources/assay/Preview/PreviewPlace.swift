/// Where the preview serves a site: below the path of its base URL, so that what depends on that shows itself.
struct PreviewPlace: Sendable, Hashable {
    /// As it stands in addresses: begins and ends with `/`.
    let root: String
    /// The same decoded, as the paths of requests are: ends with `/` unless it is empty.
    private let folder: String

    /// The folder of what is the preview's own. No file of a site can lie there: names of its folders are fixed.
    static let ownFolder = "__assay/"

    enum Route: Hashable {
        /// A file of the site by its path below the root.
        case file(String)
        /// The stream of events.
        case events
        /// The style sheet of the preview's own parts.
        case sheet
        /// Another path of this server, decoded.
        case redirect(String)
        /// Outside of the site.
        case nowhere
    }

    /// - Parameter baseURL: the site's, ending in `/`; nil serves it at `/`.
    init(baseURL: String?) {
        let bytes = Array((baseURL ?? "").utf8)
        let host = bytes.firstRange(of: Array("://".utf8)).map { bytes[$0.upperBound...] } ?? []
        let path = host.drop { $0 != UInt8(ascii: "/") }
        root = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
        folder = PreviewPlace.decoded(path.dropFirst())
    }

    var sheet: String { root + PreviewPlace.ownFolder + "preview.css" }

    /// - Parameters:
    ///   - path: of a request, decoded, without the slash at the start; a folder's is that of its `index.html`.
    ///   - isFile: whether the site has a file of that path below the root.
    func route(_ path: String, isFile: (String) -> Bool) -> Route {
        guard path.utf8.starts(with: folder.utf8) else {
            return path == "index.html" || path + "/" == folder ? .redirect("/" + folder) : .nowhere
        }
        let file = String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
        if file == PreviewPlace.ownFolder + "events" { return .events }
        if file == PreviewPlace.ownFolder + "preview.css" { return .sheet }
        // A folder, whose name has no ending: links in its page would lead elsewhere without the slash. To ask for a file may be to make it.
        if !lastName(file).utf8.contains(UInt8(ascii: ".")), !isFile(file), isFile(file + "/index.html") { return .redirect("/" + path + "/") }
        return .file(file)
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var rest = text
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
}
