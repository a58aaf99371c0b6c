import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// A week's commentary file, cut into front matter and body, before its references are resolved.
struct CommentaryFile: Sendable {
    var source: CommentarySource
    var frontMatter: FrontMatter
    var publishDate: CivilDate?
    var diagnostics: [Diagnostic]
    /// Of the file's bytes.
    let sha256: String
    /// Of its title and summary.
    private var frontMatterSentences: [Sentence] = []

    static func read(_ path: String, week: Week, pairs: [String]) throws(FileSystem.Failure) -> CommentaryFile {
        let bytes = try FileSystem.read(path)
        let (source, splitFaults) = CommentarySource.split(bytes, path: path)
        var diagnostics = splitFaults
        var frontMatter = FrontMatter()
        var sentences: [Sentence] = []
        if let text = source.frontMatter {
            let (decoded, faults) = FrontMatterReader.read(
                text, path: path, firstLine: source.frontMatterFirstLine, expectedWeek: week, pairs: pairs)
            frontMatter = decoded
            diagnostics += faults
            for (key, value, place) in [("title", \FrontMatter.title, frontMatter.titleLocation), ("summary", \.summary, frontMatter.summaryLocation)] {
                guard let written = frontMatter[keyPath: value] else { continue }
                let read = FrontMatterText(written, at: place.map { self.place(of: written, at: $0, in: bytes) })
                frontMatter[keyPath: value] = read.shown
                sentences += read.sentences
                if read.hasReference {
                    diagnostics.append(
                        Diagnostic(
                            rule: "reference-in-front-matter", "'\(key)' holds a reference, which is resolved in the text only",
                            at: place ?? SourceLocation(path: path, line: source.frontMatterFirstLine), help: "write words here, and the figure in the text"))
                }
            }
        }
        return CommentaryFile(
            source: source, frontMatter: frontMatter, publishDate: frontMatter.publishDate.flatMap { CivilDate($0) }, diagnostics: diagnostics, sha256: SHA256.hex(bytes), frontMatterSentences: sentences)
    }

    /// Where the first byte of a YAML text stands, behind its quote; column 0 when it is written in another way than it reads.
    private static func place(of text: String, at location: SourceLocation, in file: [UInt8]) -> SourceLocation {
        let line = file.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst(location.line - 1).first ?? []
        for quote in 0...1 {
            let start = location.column - 1 + quote
            if start >= 0, line.dropFirst(start).starts(with: text.utf8) { return SourceLocation(path: location.path, line: location.line, column: start + 1) }
        }
        return SourceLocation(path: location.path, line: location.line)
    }

    /// Whether readers are not to see it yet.
    func isDraft(on day: CivilDate?) -> Bool {
        if frontMatter.isDraft { return true }
        guard let day, let publishDate else { return false }
        return publishDate > day
    }

    /// Resolves references and links, and reads what the figure blocks ask for.
    func input(_ data: ReportData, links: SiteLinks, catalog: MetricCatalog) -> (input: CommentaryInput, diagnostics: [Diagnostic]) {
        let anchors = data.anchors(hasCommentary: true)
        let reading = Commentary.read(
            source, resolve: { data.resolve($0) }, link: { destination, isImage in links.decide(destination, isImage: isImage, anchors: anchors) })
        let hidden = data.hiddenGroupProse(in: [data.week])
        var diagnostics = reading.diagnostics + data.hiddenGroupFindings(in: reading.sentences)
        diagnostics += data.proseFindings(reading.sentences, frontMatter: frontMatterSentences)
        for text in [frontMatter.title, frontMatter.summary].compactMap(\.self) + frontMatter.authors {
            let place = SourceLocation(path: source.path, line: source.frontMatterFirstLine)
            diagnostics += data.hiddenGroupFindings(in: Sentence.split([Sentence.Piece(text: text, location: place)]))
        }
        let requests = reading.segments.compactMap { segment -> FigureRequest?? in
            guard case .figure(let slot) = segment else { return nil }
            let (request, faults) = FigureRequestReader.read(
                kind: slot.kind.rawValue, body: slot.body, path: slot.location.path, firstLine: slot.bodyFirstLine, catalog: catalog)
            diagnostics += faults
            if let title = request?.title { diagnostics += hidden.diagnostics(in: title) { _ in slot.location } }
            return .some(request)
        }
        return (CommentaryInput(frontMatter: frontMatter, reading: reading, requests: requests), diagnostics)
    }
}
