import AssayCommentary
import AssayDiagnostics
import AssayReports

/// Takes commentary all the way: split, front matter, libcmark, references, links, figures, findings about its prose, and into the report. The HTML has to be as `MarkupCheck` wants it.
enum CommentaryRun {
    static func run(_ input: [UInt8], at path: String, _ surroundings: Surroundings) -> Outcome {
        var outcome = Outcome()
        for site in surroundings.sites {
            guard let data = site.data, let read = try? CommentaryTexts.Text.read(path) else {
                outcome.broken.append("the file could not be read")
                continue
            }
            let file = CommentaryFile(read, week: site.week, pairs: site.catalog.pairs.map(\.id))
            outcome.add(file.diagnostics, of: input, path: path, in: "front matter")
            let (text, facts, diagnostics) = file.input(data, links: site.links, catalog: site.catalog)
            outcome.add(diagnostics, of: input, path: path, in: "text")
            outcome.add("\(facts) \(text.frontMatter) \(text.reading.sentences) \(text.reading.firstParagraph) \(text.requests)", kind: "\(text.reading.segments.count.signum()) \(text.requests.count.signum())")
            for case .html(let bytes) in text.reading.segments {
                outcome.add(String(decoding: bytes, as: UTF8.self), kind: "html")
                outcome.broken += MarkupCheck.faults(bytes)
            }
            guard !(file.diagnostics + diagnostics).hasErrors else { continue }
            let (report, faults) = Report.compose(data, commentary: text, isReconstructed: false, hasFigureFiles: true, version: "0")
            outcome.add(faults, of: input, path: path, in: "report")
            outcome.add("\(report.week)", kind: "report")
        }
        return outcome
    }
}
