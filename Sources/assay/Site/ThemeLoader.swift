import AssayCharts
import AssayDiagnostics
import AssayReports
import AssayTemplates

/// The templates and style sheets of a site: the built-in theme, file by file replaced by those of the site's `templates/`.
enum ThemeLoader {
    struct Theme: Sendable {
        var templates: PageTemplates?
        /// Style sheets, below `assets/`.
        var assets: [OutputFile]
        /// Those that a packet holds within it.
        var packetSheets: [PacketSheet]
        /// All of them, for the manifest.
        var inputs: [BuildManifest.Input]
        var diagnostics: [Diagnostic]
    }

    static let suffix = ".mustache"

    private static let pages = "report, index, method, metric, pair, group, corrections, data-sheet, packet, figures, feed.xml and sitemap.xml"

    /// What a packet looks like: the look of the pages, the colours of the charts, and what is a packet's own. The last is no file of the site.
    static let packetSheets = ["assets/site.css", "assets/charts.css", "assets/packet.css"]

    static func load(theme: String, overrides folder: SiteFolder) -> Theme {
        var files: [String: (path: String, text: [UInt8])] = [:]
        for file in BuiltInFiles.templates where file.path.hasPrefix(theme + "/") {
            files[String(file.path.dropFirst(theme.utf8.count + 1))] = (own + file.path, file.text)
        }
        files["assets/charts.css"] = (own + chartSheet, chartStyles)
        let builtIn = files.keys.sorted()
        var diagnostics: [Diagnostic] = []
        for name in folder.templates {
            let path = folder.path("templates/" + name)
            guard name.hasSuffix(suffix) || (name.hasPrefix("assets/") && name.hasSuffix(".css")) else {
                diagnostics.append(
                    Diagnostic(
                        rule: "unknown-file", "'\(name)' is neither a template nor a style sheet", at: SourceLocation(path: path),
                        help: didYouMean(name, in: builtIn, otherwise: "templates end in .mustache; style sheets lie in templates/assets/ and end in .css")))
                continue
            }
            do {
                files[name] = (path, try folder.read(path))
            } catch {
                diagnostics.append(unreadable(path, error))
            }
        }
        diagnostics += strangers(files, builtIn: builtIn)
        let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let sources = names.filter { $0.hasSuffix(suffix) }.map { name in
            PageTemplates.Source(
                name: String(name.dropLast(suffix.count)), path: files[name]!.path, text: files[name]!.text, isBuiltIn: files[name]!.path.hasPrefix(own))
        }
        let (templates, faults) = PageTemplates.load(sources)
        let sheets = names.filter { $0.hasPrefix("assets/") && $0 != packetSheets.last }.map { OutputFile(path: $0, bytes: files[$0]!.text) }
        let embedded = packetSheets.compactMap { files[$0] }.map { (path: $0.path, sheet: PacketSheet($0.text)) }
        let references = embedded.filter(\.sheet.hadReferences).map { path, _ in
            Diagnostic(
                .warning, rule: "sheet-reference", "a packet holds no other files, so it leaves out what this style sheet imports or names by its address",
                at: SourceLocation(path: path), help: "write it into the sheet, as data:")
        }
        return Theme(templates: templates, assets: sheets, packetSheets: embedded.map(\.sheet), inputs: inputs(theme, files, names), diagnostics: diagnostics + faults + references)
    }

    /// The theme as a whole, and each file that replaces one of its own or stands beside them.
    /// - Parameter names: of the files, in order.
    private static func inputs(_ theme: String, _ files: [String: (path: String, text: [UInt8])], _ names: [String]) -> [BuildManifest.Input] {
        [BuildManifest.Input(kind: .builtIn, name: theme, sha256: builtInDigest(theme))]
            + names.filter { !files[$0]!.path.hasPrefix(own) }.map { BuildManifest.Input(kind: .template, name: "templates/" + $0, sha256: SHA256.hex(files[$0]!.text)) }
    }

    /// The digest of a built-in theme: of its files' digests and names, a line each as `sha256sum` writes it.
    static func builtInDigest(_ theme: String) -> String {
        let files = BuiltInFiles.templates.filter { $0.path.hasPrefix(theme + "/") }.sorted { precedes($0.path, $1.path) }.map { ($0.path, $0.text) } + [(chartSheet, chartStyles)]
        return SHA256.hex(files.flatMap { Array("\(SHA256.hex($0.1))  \($0.0)\n".utf8) })
    }

    private static let chartSheet = "charts.css"
    private static var chartStyles: [UInt8] { Array((Palette.inlineStylesheet + Palette.heatStylesheet).utf8) }

    /// What paths of files within the program begin with.
    private static let own = "built-in "

    /// Files that replace none of the built-in ones and that no other file names: most likely a name mistyped.
    private static func strangers(_ files: [String: (path: String, text: [UInt8])], builtIn: [String]) -> [Diagnostic] {
        let names = files.mapValues { TemplateNames.named(in: $0.text) }
        return files.keys.sorted().filter { name in
            !builtIn.contains(name) && !packetSheets.contains(name) && !names.contains { $0.key != name && $0.value.contains(name) }
        }.map { name in
            Diagnostic(
                rule: "unknown-template", "'\(name)' replaces no built-in file, and no template names it", at: SourceLocation(path: files[name]!.path),
                help: nearest(name, in: builtIn + packetSheets).map { "did you mean '\($0)'?" }
                    ?? (name.hasSuffix(suffix) ? "the pages are \(pages); other templates are called by these" : "link it in a template, such as layout"))
        }
    }

    /// Of the same kind, near without what all of it end in.
    private static func nearest(_ name: String, in known: [String]) -> String? {
        let end = name.hasSuffix(suffix) ? suffix : ".css"
        func stem(_ name: String) -> String { String(name.dropLast(end.count)) }
        return nearestName(to: stem(name), in: known.filter { $0.hasSuffix(end) }.map(stem)).map { $0 + end }
    }
}
