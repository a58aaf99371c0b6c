/// The types of the files that a site can hold, by their endings.
enum MediaType {
    static func of(_ path: String) -> String {
        switch path.utf8.lastIndex(of: UInt8(ascii: ".")).map({ Identifier.folded(String(path[path.index(after: $0)...])) }) {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "csv": "text/csv; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "json": "application/json"
        case "xml": "application/xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "pdf": "application/pdf"
        default: "application/octet-stream"
        }
    }

    /// Whether a path is that of a page; one without an ending could only be a page's.
    static func isPage(_ path: String) -> Bool {
        let name = lastName(path)
        return name.hasSuffix(".html") || !name.utf8.contains(UInt8(ascii: "."))
    }

    /// Whether pages show files of this kind within them.
    static func isImage(_ path: String) -> Bool { of(path).hasPrefix("image/") }
}
