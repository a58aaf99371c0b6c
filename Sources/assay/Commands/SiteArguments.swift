import ArgumentParser
import AssayDiagnostics
import AssayMetrics
import Glibc

/// The site that a command is about: `SITE`, `--site`, or the nearest folder upwards that holds `assay.yaml`.
struct SiteArguments: ParsableArguments {
    @Argument(help: "The site's folder (default: the nearest folder upwards that holds assay.yaml).", completion: .directory)
    var folder: String?

    @Option(name: .customLong("site"), help: "The same as SITE.", completion: .directory)
    var siteOption: String?

    func validate() throws {
        if folder != nil, siteOption != nil { throw ValidationError("give the site once: as an argument or with --site") }
    }

    /// Without a slash at the end.
    var root: String {
        SiteArguments.root(folder ?? siteOption)
    }

    /// The folder given, or the nearest one upwards that holds a site.
    static func root(_ given: String?) -> String {
        if let given { return OutputPath.normalized(given) }
        var path = "."
        for _ in 0..<64 where FileSystem.kind(path + "/" + SiteFolder.configurationName) == nil {
            guard let here = FileSystem.resolved(path), here != "/" else { break }
            path = path == "." ? ".." : path + "/.."
        }
        return FileSystem.kind(path + "/" + SiteFolder.configurationName) == nil ? "." : path
    }
}

/// How much is said, and how.
struct ConsoleArguments: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but findings.")
    var quiet = false

    @Option(help: "Colour: auto, always or never.")
    var color: Console.ColorChoice = .auto

    var console: Console { Console(color: color, isQuiet: quiet) }
}

/// For commands whose result scripts read.
struct DocumentArguments: ParsableArguments {
    @Flag(help: "Print one JSON document to standard output instead.")
    var json = false
}

extension Console.ColorChoice: ExpressibleByArgument {}

/// What `build` and `check` share.
struct BuildArguments: ParsableArguments {
    @Option(name: .customLong("base-url"), help: "The address at which the site will stand; makes feed.xml and sitemap.xml.")
    var baseURL: String?

    @Flag(help: "Include drafts and reports whose publish date lies ahead.")
    var drafts = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: "The day that counts as today, as 2026-11-24 (default: SOURCE_DATE_EPOCH, else the end of the newest capture).")
    var now: String?

    @Option(help: ArgumentHelp("Issue the recorded report of a week anew, as 2026-W21; may be given several times.", valueName: "week"))
    var reissue: [String] = []

    @Option(help: ArgumentHelp("Why, for the readers of the reports that are issued anew.", valueName: "text"))
    var note: String?

    @Option(name: .shortAndLong, help: "How many reports are made at once (default: one for each processor).")
    var jobs: Int?

    @Flag(name: .customLong("no-cache"), help: "Make every page anew, whatever an earlier build remembers in \(BuildCache.folderName).")
    var ignoresCache = false

    func validate() throws {
        if let now, CivilDate(now) == nil { throw ValidationError("'\(now)' is not a day; write it as 2026-11-24") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
        if let week = reissue.first(where: { Week($0) == nil }) { throw ValidationError("'\(week)' is not an ISO week; write it as 2026-W21") }
        if reissue.isEmpty != (note == nil) { throw ValidationError("give --reissue and --note together: readers are told why") }
        if let note, ReissueNote.normalized(note) == nil { throw ValidationError("--note takes some words on one line") }
        if let baseURL {
            var findings = Findings()
            if BaseURL.normalized(Located(baseURL, at: SourceLocation(path: "--base-url")), &findings) == nil {
                throw ValidationError(findings.diagnostics.first?.summary ?? "'\(baseURL)' is no address")
            }
        }
    }

    func options(site: String, output: String?, writes: Bool) throws -> BuildOptions {
        var findings = Findings()
        let note = note.flatMap(ReissueNote.normalized) ?? ""
        return BuildOptions(
            site: site, output: output,
            baseURL: baseURL.flatMap { BaseURL.normalized(Located($0, at: SourceLocation(path: "--base-url")), &findings) },
            includesDrafts: drafts, isStrict: strict, now: try day(), jobs: jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)),
            reissues: Dictionary(reissue.compactMap { Week($0) }.map { ($0, note) }, uniquingKeysWith: { first, _ in first }), writes: writes, usesCache: !ignoresCache)
    }

    private func day() throws -> CivilDate? {
        if let now { return CivilDate(now) }
        guard let pointer = unsafe getenv("SOURCE_DATE_EPOCH") else { return nil }
        let text = unsafe String(cString: pointer)
        guard let seconds = Int(text), seconds >= 0 else { throw ValidationError("SOURCE_DATE_EPOCH is '\(text)', not a number of seconds") }
        return CivilDate(daysSince1970: seconds / 86_400)
    }
}
