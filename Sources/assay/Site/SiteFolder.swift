import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// What lies in a site's folder, by what it is for. Nothing is read yet, and nothing is left out silently.
struct SiteFolder: Sendable {
    /// The files of one capture.
    struct Capture: Sendable {
        var week: Week
        var files: [String]
        /// `distribution.csv` and `cohort.csv`.
        var tables: [String] = []
    }

    static let configurationName = "assay.yaml"

    /// As the user typed it, without a slash at the end.
    let root: String
    /// Of what was read so far.
    let digests: ReadDigests
    /// By week, oldest first.
    private(set) var captures: [Capture] = []
    private(set) var backfill: [String] = []
    private(set) var backfillTables: [String] = []
    private(set) var commentary: [(week: Week, path: String)] = []
    /// Paths below `templates/` and `assets/`.
    private(set) var templates: [String] = []
    private(set) var assets: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter digests: of what was read before, where it is not read again.
    init(root: String, digests: ReadDigests = ReadDigests()) {
        self.root = root
        self.digests = digests
        findStrangers()
        findSnapshots()
        findCommentary()
        templates = tree("templates")
        assets = tree("assets")
    }

    var configuration: String { path(SiteFolder.configurationName) }

    /// All that a build reads, by name below the site's folder: a build of which all these are as they were is as it was.
    var inputs: [String] {
        let record = path(PublishedRecord.fileName)
        let files = [configuration] + (FileSystem.kind(record) == nil ? [] : [record]) + captures.flatMap { $0.files + $0.tables } + backfill + backfillTables + commentary.map(\.path)
            + templates.map { path("templates/" + $0) } + assets.map { path("assets/" + $0) }
        return root == "." ? files : files.map { String($0.dropFirst(root.count + 1)) }
    }

    /// The path of something in the site, as diagnostics print it.
    func path(_ name: String) -> String { root == "." ? name : root + "/" + name }

    /// The bytes of a file of the site. What is read is noted, for builds that come after.
    func read(_ path: String) throws(FileSystem.Failure) -> [UInt8] { try readDigested(path).bytes }

    func readDigested(_ path: String) throws(FileSystem.Failure) -> (bytes: [UInt8], digest: Digest) { try readDigested([path])[0].get() }

    /// The bytes of some files at once, in their order.
    func readDigested(_ paths: [String]) -> [Result<(bytes: [UInt8], digest: Digest), FileSystem.Failure>] {
        let read = paths.map { path in Result { () throws(FileSystem.Failure) in try FileSystem.read(path) } }
        // Two are digested in less time than one after the other.
        let found = Digest.all(of: read.map { (try? $0.get()) ?? [] })
        return zip(paths, zip(read, found)).map { path, one in
            one.0.map { bytes in
                digests.note(one.1, of: path)
                return (bytes, one.1)
            }
        }
    }

    /// The same site with one file more in a capture, wherever that file lies: for trying what a site would say to it.
    func adding(_ file: String, to week: Week) -> SiteFolder {
        var folder = self
        if let index = captures.firstIndex(where: { $0.week == week }) {
            folder.captures[index].files.append(file)
        } else {
            folder.captures.append(Capture(week: week, files: [file]))
            folder.captures.sort { $0.week < $1.week }
        }
        return folder
    }

    private mutating func findSnapshots() {
        for (name, kind) in entries("snapshots") {
            let path = path("snapshots/" + name)
            let stem = name.utf8.lastIndex(of: 0x2E).map { String(name[..<$0]) } ?? name
            switch kind {
            case .folder where name == "backfill":
                (backfill, backfillTables) = snapshotFiles("snapshots/backfill")
            case .folder:
                if let week = week(name, at: path) {
                    let count = diagnostics.count
                    let (files, tables) = snapshotFiles("snapshots/" + name)
                    if files.isEmpty, diagnostics.count == count {
                        refuse("no-rows", "the capture of \(week) has no files", path, "add a .csv or .json file, or remove the folder")
                    }
                    captures.append(Capture(week: week, files: files, tables: tables))
                }
            case .file where SnapshotFormat(fileName: name) != nil:
                if let week = week(stem, at: path) { captures.append(Capture(week: week, files: [path])) }
            default:
                refuse("unknown-file", "'\(name)' is not a snapshot", path, "name it by its week, as 2026-W21.csv, 2026-W21.json or a folder 2026-W21/")
            }
        }
        captures.sort { $0.week < $1.week }
        for (earlier, later) in zip(captures, captures.dropFirst()) where earlier.week == later.week {
            refuse("repeated-week", "week \(later.week) is captured twice", later.files.first ?? path("snapshots"), "keep one of the file and the folder of that week")
        }
        // One of two is enough to go on with: the other would only say everything again.
        captures = captures.enumerated().filter { $0.offset == 0 || captures[$0.offset - 1].week != $0.element.week }.map(\.element)
    }

    /// Other files may lie in a site's folder, but not what was meant to be one of these.
    private mutating func findStrangers() {
        let known = [SiteFolder.configurationName, PublishedRecord.fileName, "snapshots", "commentary", "templates", "assets"]
        for name in (try? FileSystem.names(in: root)) ?? [] where !known.contains(name) && !name.hasPrefix(".") {
            if let meant = nearestName(to: name, in: known) { refuse("unknown-file", "'\(name)' is not read", path(name), "did you mean '\(meant)'?") }
        }
    }

    private mutating func snapshotFiles(_ folder: String) -> (files: [String], tables: [String]) {
        var found: (files: [String], tables: [String]) = ([], [])
        for (name, kind) in entries(folder) {
            let path = path(folder + "/" + name)
            // How a file came about stands beside it, for people.
            if kind == .file, name.hasSuffix(CaptureSource.suffix) { continue }
            guard kind == .file, SnapshotFormat(fileName: name) != nil else {
                refuse("unknown-file", "'\(name)' is not a snapshot", path, "snapshots are .csv or .json files")
                continue
            }
            if [DistributionReader.fileName, CohortReader.fileName].contains(name) { found.tables.append(path) } else { found.files.append(path) }
        }
        return found
    }

    private mutating func findCommentary() {
        for (name, kind) in entries("commentary") {
            let path = path("commentary/" + name)
            guard kind == .file, name.hasSuffix(".md") else {
                refuse("unknown-file", "'\(name)' is not a commentary", path, "name it by its week, as 2026-W21.md")
                continue
            }
            if let week = week(String(name.dropLast(3)), at: path) { commentary.append((week, path)) }
        }
    }

    private mutating func week(_ name: String, at path: String) -> Week? {
        if let week = Week(name) { return week }
        let bytes = Array(name.utf8)
        if bytes.count == 8, bytes[4] == 0x2D, bytes[5] == 0x57, name.dropFirst(6) == "53", let year = Int(name.prefix(4)), Week.years.contains(year) {
            refuse("no-such-week", "\(year) has no week 53", path, "its last week is \(year)-W52; the next is \(year + 1)-W01")
        } else {
            refuse("invalid-week", "'\(name)' is not an ISO week", path, "write it as 2026-W21")
        }
        return nil
    }

    /// What lies in a folder of the site, but for what editors leave for a moment; nothing when it is missing. Names alike but for case or composition are refused: not every
    /// file system can hold both.
    private mutating func entries(_ folder: String) -> [(name: String, kind: FileSystem.Kind)] {
        switch FileSystem.kind(path(folder)) {
        case nil: return []
        case .folder: break
        case let kind?:
            if folder.utf8.contains(0x2F) == false, accept(folder, kind) { refuse("not-a-folder", "'\(folder)' is a file", path(folder), "make it a folder") }
            return []
        }
        do {
            let entries = try FileSystem.entries(in: path(folder)).filter { !isTemporaryName($0.name) }
            var seen: [String: String] = [:]
            for name in entries.map(\.name) {
                // Swift compares strings by canonical equivalence, so composed and decomposed forms are one key.
                if let other = seen.updateValue(name, forKey: name.lowercased()) {
                    refuse("names-alike", "'\(other)' and '\(name)' differ in case or accents only", path(folder + "/" + name), "rename one of them")
                }
            }
            return entries.filter { accept(folder + "/" + $0.name, $0.kind) }
        } catch {
            refuse("unreadable", "\(error)", path(folder), "check that you may read it")
            return []
        }
    }

    /// A link must stay within the site; a pipe or a device is no input.
    private mutating func accept(_ name: String, _ kind: FileSystem.Kind) -> Bool {
        let path = path(name)
        switch kind {
        case .file, .folder: return true
        case .link:
            refuse("link", "'\(lastName(name))' is a symbolic link", path, "put the file itself here")
        default:
            refuse("not-a-file", "'\(lastName(name))' is neither a file nor a folder", path, "remove it")
        }
        return false
    }

    private mutating func tree(_ folder: String) -> [String] {
        entries(folder).flatMap { name, kind in
            kind == .folder ? tree(folder + "/" + name).map { name + "/" + $0 } : [name]
        }
    }

    private mutating func refuse(_ rule: String, _ summary: String, _ path: String, _ help: String?) {
        diagnostics.append(Diagnostic(rule: rule, summary, at: SourceLocation(path: path), help: help))
    }
}
