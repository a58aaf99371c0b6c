import AssayReports
import AssayTemplates

/// The script and the style sheet that only the preview adds, from `Templates/preview/`.
enum PreviewScript {
    /// What stands between the tags of the script.
    static let text = String(decoding: file("preview/preview.js"), as: UTF8.self)
    static let sheet = file("preview/preview.css")
    /// How the preview looks before anything of the site could be read.
    static let firstLook = file("weekly/assets/site.css")

    /// How a content security policy names the script (CSP 3, section 2.3.1).
    static let source = "'sha256-" + String(decoding: Base64.encoded(SHA256.digest(Array(text.utf8))), as: UTF8.self) + "'"

    /// Compiled in: tests ask for each.
    private static func file(_ path: String) -> [UInt8] { BuiltInFiles.templates.first { $0.path == path }?.text ?? [] }
}
