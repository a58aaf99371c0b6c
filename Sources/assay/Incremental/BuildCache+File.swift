import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

extension BuildCache {
    /// Ignores itself in git, and is no input.
    static let folderName = ".assay"
    private static let fileName = "build.cache"
    /// A longer one is damaged: of five thousand reports it has forty million bytes.
    private static let mostBytes = 1 << 30
    private static let magic = Array("assay cache 3\n".utf8)

    /// Reads what the last build of a site remembers. A cache that is missing, damaged or of another Assay is empty.
    /// - Parameter root: the site's folder.
    static func load(_ root: String, jobs: Int) async -> BuildCache {
        let path = SitePath(root: root).path(folderName + "/" + fileName)
        guard FileSystem.kind(path) == .file, let bytes = try? FileSystem.read(path, atMost: mostBytes), bytes.starts(with: magic) else { return BuildCache() }
        let start = magic.count + 32
        var reader = CacheReader(bytes, from: magic.count, root: root)
        guard bytes.count > start, let digest = try? reader.digest(), digest == Digest(of: Array(bytes[start...])) else { return BuildCache() }
        return (try? await BuildCache(&reader, jobs: jobs)) ?? BuildCache()
    }

    /// Puts it in place of what was remembered before. Where that cannot be, the next build takes longer.
    func store(_ folder: SiteFolder) {
        let place = folder.path(BuildCache.folderName)
        // A link could lead anywhere.
        guard FileSystem.kind(place) == nil || FileSystem.kind(place) == .folder else { return }
        var writer = CacheWriter(root: folder.root)
        write(&writer)
        var head = CacheWriter(root: folder.root)
        head.digest(Digest(of: writer.bytes))
        let (path, new) = (place + "/" + BuildCache.fileName, place + "/" + BuildCache.fileName + ".new")
        do {
            try BuildCache.makeFolder(folder)
            // Whatever a killed build left.
            try FileSystem.removeTree(new)
            try FileSystem.write(BuildCache.magic + head.bytes + writer.bytes, to: new, isPrivate: true)
            if FileSystem.kind(path) == .folder { try FileSystem.removeTree(path) }
            try FileSystem.rename(new, to: path)
        } catch {
            try? FileSystem.remove(new)
        }
    }

    /// Makes the folder, which nobody else may read, and git ignores.
    static func makeFolder(_ folder: SiteFolder) throws(FileSystem.Failure) {
        let place = folder.path(folderName)
        try FileSystem.makePrivateFolder(place)
        if FileSystem.kind(place + "/.gitignore") == nil { try FileSystem.write(Array("*\n".utf8), to: place + "/.gitignore") }
    }

    private init(_ reader: inout CacheReader, jobs: Int) async throws {
        guard try reader.text() == ToolIdentity.current else { throw CacheReader.Damage() }
        output = try reader.text()
        // Most of it, and each by itself: side by side.
        let parts = try reader.list { reader in try reader.part() }
        let found = try await concurrentMap(FinishedBuild.parts(of: parts.count, jobs: jobs), jobs: jobs) { range in
            try parts[range].map { part in
                var reader = part
                var report = try Report(&reader)
                report.written = part.rest
                return report
            }
        }
        for report in found.joined() { reports[report.made.summary.week] = report }
        histories = try reader.optional { reader in
            Histories(figures: try reader.digest(), key: try reader.digest(), entries: try reader.list { reader in try reader.entries() })
        }
        let pages = (found.joined().map(\.made.entries) + (histories?.entries ?? [])).flatMap(\.self)
        last = try reader.optional { reader in try FinishedBuild(&reader, pages: pages) }
        kept = try reader.folders()
    }

    private func write(_ writer: inout CacheWriter) {
        writer.text(ToolIdentity.current)
        writer.text(output)
        writer.list(reports.keys.sorted()) { writer, week in
            // Most are as they were.
            if let written = reports[week]?.written { writer.part(written) } else { writer.part { reports[week]?.write(&$0) } }
        }
        writer.optional(histories) { writer, histories in
            writer.digest(histories.figures)
            writer.digest(histories.key)
            writer.list(histories.entries) { $0.entries($1) }
        }
        writer.optional(last) { $1.write(&$0) }
        writer.folders(kept)
    }
}

extension BuildCache.Report {
    fileprivate init(_ reader: inout CacheReader) throws {
        told = try reader.digest()
        verdicts = try reader.list { reader in
            let (pair, group, verdict) = (try reader.number(), try reader.number(), try reader.number())
            guard Verdict.allCases.indices.contains(verdict) else { throw CacheReader.Damage() }
            return PairVerdict(pair: pair, group: group, verdict: Verdict.allCases[verdict])
        }
        key = try reader.digest()
        made = MadeReport(
            facts: try MadeReport.Facts(&reader), summary: try ReportSummary(&reader),
            paragraphs: try reader.list { reader in try CommentaryParagraph(&reader) },
            diagnostics: try reader.list { reader in try reader.diagnostic() }, entries: try reader.entries(),
            provenance: try reader.optional { reader in try ReportProvenance(&reader) })
    }

    fileprivate func write(_ writer: inout CacheWriter) {
        writer.digest(told)
        writer.list(verdicts) { writer, said in
            writer.number(said.pair)
            writer.number(said.group)
            // There is no case that is not among them.
            writer.number(Verdict.allCases.firstIndex(of: said.verdict)!)
        }
        writer.digest(key)
        made.facts.write(&writer)
        made.summary.write(&writer)
        writer.list(made.paragraphs) { $1.write(&$0) }
        writer.list(made.diagnostics) { $0.diagnostic($1) }
        writer.entries(made.entries)
        writer.optional(made.provenance) { $1.write(&$0) }
    }
}

extension FinishedBuild {
    /// - Parameter pages: the files of all reports, and of the pages over all weeks.
    fileprivate init(_ reader: inout CacheReader, pages: [OutputDirectory.Entry]) throws {
        options = try reader.digest()
        inputs = try reader.list { reader in Input(name: try reader.text(), digest: try reader.digest()) }
        shared = try reader.entries()
        entries = pages + shared
        sums = try reader.optional { reader in FileSignature(hash: try reader.word()) }
        folders = try reader.folders()
        diagnostics = try reader.list { reader in try reader.diagnostic() }
        self.pages = try reader.number()
        news = try reader.optional { reader in try reader.text() }
    }

    fileprivate func write(_ writer: inout CacheWriter) {
        writer.digest(options)
        writer.list(inputs) { writer, input in
            writer.text(input.name)
            writer.digest(input.digest)
        }
        writer.entries(shared)
        writer.optional(sums) { $0.word($1.hash) }
        writer.folders(folders)
        writer.list(diagnostics) { $0.diagnostic($1) }
        writer.number(pages)
        writer.optional(news) { $0.text($1) }
    }
}
