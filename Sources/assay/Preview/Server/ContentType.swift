/// The media type of a file, by the end of its name.
enum ContentType {
    static func of(_ path: String) -> String {
        let name = Array(lastName(path).utf8)
        let suffix = name.lastIndex(of: 0x2E).map { String(decoding: name[($0 + 1)...], as: UTF8.self).lowercased() } ?? ""
        return switch suffix {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json; charset=utf-8"
        case "xml": "application/xml; charset=utf-8"
        case "atom": "application/atom+xml; charset=utf-8"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "pdf": "application/pdf"
        default: "application/octet-stream"
        }
    }
}
