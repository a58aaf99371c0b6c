/// A text file compiled into the binary.
public struct BuiltInFile: Sendable {
    /// Relative to the folder it comes from.
    public let path: String
    public let text: [UInt8]
}

/// The files of the top-level `Templates/`, and the starter site that `assay init` writes.
public enum BuiltInFiles {
    /// `weekly/report.mustache`, `plain/report.mustache`, `weekly/assets/site.css` …
    public static var templates: [BuiltInFile] { templatesFiles.map(file) }

    /// `assay.yaml`, `snapshots/2026-W21.csv` …
    public static var starter: [BuiltInFile] { starterFiles.map(file) }

    private static func file(_ embedded: (path: StaticString, text: StaticString)) -> BuiltInFile {
        BuiltInFile(path: embedded.path.description, text: Array(embedded.text.description.utf8))
    }
}
