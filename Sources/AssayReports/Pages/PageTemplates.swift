import AssayDiagnostics
import AssayTemplating

/// The checked templates of all pages.
public struct PageTemplates: Sendable {
    /// A template file: its name without the suffix, where it comes from, its text.
    public struct Source: Sendable {
        public var name: String
        public var path: String
        public var text: [UInt8]

        public init(name: String, path: String, text: [UInt8]) {
            self.name = name
            self.path = path
            self.text = text
        }
    }

    private let library: TemplateLibrary

    /// Every tag of every page is checked against the page's shape; nothing is usable while a fault remains.
    public static func load(_ sources: [Source]) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
        let (library, diagnostics) = TemplateLibrary.load(
            sources.map { TemplateSource(name: $0.name, path: $0.path, text: $0.text) }, pages: PageShapes.all)
        return (library.map { PageTemplates(library: $0) }, diagnostics)
    }

    func render(_ page: String, _ context: TemplateValue) -> [UInt8] {
        var bytes: [UInt8] = []
        library.render(page, context, into: &bytes)
        return bytes
    }
}
