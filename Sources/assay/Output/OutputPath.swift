import AssayDiagnostics
import Glibc

/// Where a site may be written: never over its own sources, never over a root or a home.
enum OutputPath {
    /// What only sources lie in.
    static let sourceFolders = ["snapshots", "commentary", "templates", "assets"]

    /// - Parameters:
    ///   - what: what the folder is, for messages.
    ///   - remedy: how to name another one.
    static func faults(of options: BuildOptions, what: String = "output folder", remedy: String = "choose another folder with --output") -> [Diagnostic] {
        guard options.writes else { return [] }
        let output = absolute(options.outputPath)
        let site = absolute(options.site)
        let sources = sourceFolders.map { site + "/" + $0 }
        let home = unsafe getenv("HOME").map { unsafe String(cString: $0) }
        let reason: String? =
            if output == site { "is the site's own folder" }
            else if site.hasPrefix(output + "/") || output == "/" { "holds the site" }
            else if output == home.map(absolute) { "is a home folder" }
            else if let source = sources.first(where: { output == $0 || output.hasPrefix($0 + "/") }) { "lies in the site's \(lastName(source))/" }
            else if let built = builtSite(around: options.outputPath) { "lies in '\(built)', a site that Assay built" }
            else { nil }
        guard let reason else { return [] }
        return [
            Diagnostic(
                rule: "unsafe-output", "the \(what) '\(options.outputPath)' \(reason)", at: SourceLocation(path: options.outputPath), help: remedy)
        ]
    }

    /// The built site that a file or folder would lie in; the path itself does not count. A site with something else in it is replaced no more.
    static func builtSite(around path: String) -> String? {
        var folder = absolute(path)
        while folder != "/", folder != "." {
            folder = parentFolder(folder)
            if FileSystem.kind(folder + "/" + OutputDirectory.manifestName) == .file { return folder }
        }
        return nil
    }

    /// Whether a path lies in a folder, wherever links lead, and whether or not either is there.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        let folder = absolute(folder)
        return absolute(path).hasPrefix(folder == "/" ? folder : folder + "/")
    }

    /// Whether two paths lead to one place.
    static func isSame(_ one: String, _ other: String) -> Bool { absolute(one) == absolute(other) }

    /// Without slashes and dots at its end.
    static func normalized(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path.removeLast() }
        return path
    }

    /// The same folder by its name, which `.` and `..` do not tell.
    static func named(_ path: String) -> String { [".", ".."].contains(lastName(path)) ? absolute(path) : path }

    /// The path from the root, with links resolved as far as it exists.
    private static func absolute(_ path: String) -> String {
        if let resolved = FileSystem.resolved(path) { return resolved }
        let parent = parentFolder(path)
        if parent == path { return path }
        let base = absolute(parent)
        // Of a folder that is still to be made, these lead where they say.
        if lastName(path) == "." { return base }
        if lastName(path) == ".." { return parentFolder(base) }
        return base == "/" ? "/" + lastName(path) : base + "/" + lastName(path)
    }
}
