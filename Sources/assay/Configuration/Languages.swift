import AssayLanguage
import AssayTemplates

/// The languages that Assay's own words exist in: English, and one file of `Templates/languages/` each.
enum Languages {
    private static let folder = "languages/"
    private static let suffix = ".po"

    /// English first.
    static let tags: [String] = [Language.english.tag] + files.map(\.tag)

    /// A language of `tags`.
    static func named(_ tag: String) -> Language {
        guard let file = files.first(where: { $0.tag == tag }) else { return .english }
        let (language, faults) = PhraseTable.read(file.text)
        // Tests read every file.
        precondition(language != nil, "the phrases of '\(tag)' are broken: \(faults)")
        return language!
    }

    /// That of a site; English where its configuration cannot be read, which is for whoever reads the site to say.
    static func ofSite(_ root: String) -> Language { SiteConfiguration.load(SiteFolder(root: root)).0.map { named($0.site.language) } ?? .english }

    private static var files: [(tag: String, text: [UInt8])] {
        BuiltInFiles.templates.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }.map { (String($0.path.dropFirst(folder.count).dropLast(suffix.count)), $0.text) }
    }
}
