import AssayDiagnostics
import AssayReports

/// What can be wrong with the logo, which every page loads.
enum LogoCheck {
    static let mostBytes = 1_000_000
    static let mostPixels = 2_000

    /// - Parameters:
    ///   - logo: its path, `assets/logo.svg`.
    ///   - files: of `assets/`, those that may be published.
    static func fault(_ logo: String, _ files: [OutputFile], at place: SourceLocation) -> Diagnostic? {
        // One that may not be published was refused as a file.
        guard let file = files.first(where: { $0.path == logo }) else { return nil }
        let help = "make a smaller one: every page shows it, some 32 pixels high"
        if file.bytes.count > mostBytes {
            return Diagnostic(rule: "logo-too-large", "the logo '\(logo)' has \(file.bytes.count) bytes, more than \(mostBytes)", at: place, help: help)
        }
        if !ImageSignature.isImage(file.bytes, named: logo) {
            return Diagnostic(
                rule: "logo-not-an-image", "the logo '\(logo)' is not an image that a browser shows: its type or its bytes are of something else, or it is cut off", at: place,
                help: "take one of \(ImageSignature.types.joined(separator: ", ")), saved whole")
        }
        guard let size = ImageSize(file.bytes), max(size.width, size.height) > mostPixels else { return nil }
        return Diagnostic(
            rule: "logo-too-large", "the logo '\(logo)' is \(size.width) by \(size.height) pixels, more than \(mostPixels) wide or high", at: place, help: help)
    }
}
