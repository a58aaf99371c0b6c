import AssayDiagnostics
import AssayLanguage
import AssayTemplating

/// The checked templates of all pages.
public struct PageTemplates: Sendable {
    /// A template file: its name without the suffix, where it comes from, its text.
    public struct Source: Sendable {
        public var name: String
        public var path: String
        public var text: [UInt8]
        /// Whether its words are Assay's own, which are told in the site's language. A site's own templates are in its own words already.
        public var isBuiltIn: Bool

        public init(name: String, path: String, text: [UInt8], isBuiltIn: Bool = false) {
            self.name = name
            self.path = path
            self.text = text
            self.isBuiltIn = isBuiltIn
        }
    }

    private let library: TemplateLibrary

    /// Every tag of every page is checked against the page's shape; nothing is usable while a fault remains.
    ///
    /// The words of built-in templates are told in `Language.current`.
    public static func load(_ sources: [Source]) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
        let language = Language.current
        let (library, diagnostics) = TemplateLibrary.load(
            sources.map { source in
                TemplateSource(name: source.name, path: source.path, text: source.isBuiltIn ? TemplateTexts.translated(source.text, language.told) : source.text)
            }, pages: PageShapes.all)
        return (library.map { PageTemplates(library: $0) }, diagnostics)
    }

    func render(_ page: String, _ context: TemplateValue) -> [UInt8] {
        var bytes: [UInt8] = []
        library.render(page, context, into: &bytes)
        return bytes
    }
}
