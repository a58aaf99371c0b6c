import AssayCharts
import AssayDiagnostics
import AssayReports

/// Reads the images and documents of `assets/`, which are copied as they are.
enum AssetLoader {
    /// Types that a browser shows or offers to save, and that cannot run anything.
    static let types = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "csv", "txt"]

    static func load(_ folder: SiteFolder) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        var files: [OutputFile] = []
        var diagnostics: [Diagnostic] = []
        for name in folder.assets {
            let path = folder.path("assets/" + name)
            if let fault = nameFault(name) {
                diagnostics.append(Diagnostic(rule: fault.rule, fault.summary, at: SourceLocation(path: path), help: fault.help))
                continue
            }
            do {
                let bytes = try folder.read(path)
                if name.lowercased().hasSuffix(".svg"), let violation = SVGSubset.violations(in: bytes).first {
                    diagnostics.append(
                        Diagnostic(
                            rule: "unsafe-svg", "'\(name)' is not a plain drawing: \(violation)", at: SourceLocation(path: path),
                            help: "save it as PNG, or as SVG without styles, links and scripts"))
                    continue
                }
                if isSnapshot(bytes) {
                    diagnostics.append(
                        Diagnostic(
                            rule: "asset-snapshot", "'\(name)' looks like a snapshot: published as it is, it would show what is hidden", at: SourceLocation(path: path),
                            help: "leave it out; each report has a data.csv of what may be shown"))
                    continue
                }
                files.append(OutputFile(path: "assets/" + name, bytes: bytes))
            } catch {
                diagnostics.append(unreadable(path, error))
            }
        }
        return (files, diagnostics)
    }

    /// Whether the first line is the header of a snapshot or of one of its tables.
    private static func isSnapshot(_ bytes: [UInt8]) -> Bool {
        let header = bytes.prefix(1_000).prefix { $0 != 0x0A && $0 != 0x0D }
        let names = Set(header.split(separator: 0x2C).map { String(decoding: $0, as: UTF8.self).lowercased().filter { $0.isLetter || $0 == "_" } })
        return names.contains("people") && (names.contains("metric") || names.contains("week_created"))
            || names.contains("metric") && (names.contains("value") || names.contains("numerator")) && !names.contains("unit")
    }

    /// The logo must be one of the files, an image, and no larger than a logo is.
    static func logoFault(_ site: SiteIdentity, _ folder: SiteFolder, _ files: [OutputFile]) -> [Diagnostic] {
        guard let logo = site.logo else { return [] }
        let place = site.logoLocation ?? SourceLocation(path: folder.configuration)
        guard !folder.assets.contains(where: { "assets/" + $0 == logo }) else {
            return LogoCheck.fault(logo, files, at: place).map { [$0] } ?? []
        }
        return [
            Diagnostic(
                rule: "missing-logo", "there is no file '\(logo)'", at: place,
                help: didYouMean(logo, in: folder.assets.map { "assets/" + $0 }, otherwise: "put it there, or leave 'logo' out"))
        ]
    }

    private static func nameFault(_ name: String) -> (rule: String, summary: String, help: String)? {
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
        }
        guard isPlain, name.utf8.count <= 200 else {
            return ("asset-name", "'\(name)' is not a name that every web server and file system takes", "use letters, digits, '-', '_' and '.'")
        }
        let type = name.utf8.lastIndex(of: 0x2E).map { String(name[name.index(after: $0)...]).lowercased() } ?? ""
        guard types.contains(type) else {
            return ("asset-type", "'\(name)' is not of a type that can be published", "take one of \(types.joined(separator: ", "))")
        }
        return nil
    }
}
