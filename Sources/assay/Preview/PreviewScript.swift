import AssayReports
import AssayTemplates

/// The script and the style sheet that only the preview adds, from `Templates/preview/`.
enum PreviewScript {
    /// What stands between the tags of the script.
    static let text: String = file("preview.js")
    static let sheet: [UInt8] = Array(file("preview.css").utf8)

    /// How a content security policy names the script (CSP 3, section 2.3.1).
    static let source: String = "'sha256-" + String(decoding: Base64.encoded(SHA256.digest(Array(text.utf8))), as: UTF8.self) + "'"

    private static func file(_ name: String) -> String {
        // Compiled in: a test asks for both.
        String(decoding: BuiltInFiles.templates.first { $0.path == "preview/" + name }?.text ?? [], as: UTF8.self)
    }
}
