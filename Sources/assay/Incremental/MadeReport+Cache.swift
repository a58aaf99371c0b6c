import AssayCommentary
import AssayMetrics
import AssayReports

extension MadeReport.Facts {
    init(_ reader: inout CacheReader) throws {
        text = try reader.optional { reader in try reader.digest() }
        isDraft = try reader.flag()
        publishDate = try reader.optional { reader in try reader.day() }
        linkedWeeks = try reader.list { reader in try reader.week() }
        linksToAssets = try reader.flag()
    }

    func write(_ writer: inout CacheWriter) {
        writer.optional(text) { $0.digest($1) }
        writer.flag(isDraft)
        writer.optional(publishDate) { $0.text($1.description) }
        writer.list(linkedWeeks) { $0.week($1) }
        writer.flag(linksToAssets)
    }
}

extension ReportSummary {
    init(_ reader: inout CacheReader) throws {
        self.init(
            week: try reader.week(), heading: try reader.text(), summary: try reader.optional { reader in try reader.text() },
            points: try reader.list { reader in try Point(&reader) },
            authors: try reader.list { reader in try reader.text() }, isReconstructed: try reader.flag(), isDraft: try reader.flag(),
            sections: Set(try reader.list { reader in try reader.text() }), published: try reader.day())
    }

    func write(_ writer: inout CacheWriter) {
        writer.week(week)
        writer.text(heading)
        writer.optional(summary) { $0.text($1) }
        writer.list(points) { $1.write(&$0) }
        writer.list(authors) { $0.text($1) }
        writer.flag(isReconstructed)
        writer.flag(isDraft)
        writer.list(sections.sorted(by: precedes)) { $0.text($1) }
        writer.text(published.description)
    }
}

extension Point {
    init(_ reader: inout CacheReader) throws {
        let (text, detail) = (try reader.text(), try reader.optional { reader in try reader.text() })
        self.init(text: text, detail: detail, tone: try reader.optional { reader in
            guard let tone = VerdictCard.Tone(rawValue: try reader.text()) else { throw CacheReader.Damage() }
            return tone
        })
    }

    func write(_ writer: inout CacheWriter) {
        writer.text(text)
        writer.optional(detail) { $0.text($1) }
        writer.optional(tone) { $0.text($1.rawValue) }
    }
}

extension ReportProvenance {
    init(_ reader: inout CacheReader) throws {
        self.init(
            week: try reader.week(), page: try reader.text(), pageDigest: try reader.text(), disclosed: try reader.text(),
            commentary: try reader.optional { reader in try reader.text() })
    }

    func write(_ writer: inout CacheWriter) {
        writer.week(week)
        writer.text(page)
        writer.text(pageDigest)
        writer.text(disclosed)
        writer.optional(commentary) { $0.text($1) }
    }
}

extension CommentaryParagraph {
    init(_ reader: inout CacheReader) throws {
        self.init(digest: Digest(hash: try reader.word(), length: try reader.number()), words: try reader.number(), location: try reader.location())
    }

    func write(_ writer: inout CacheWriter) {
        writer.word(digest.hash)
        writer.number(digest.length)
        writer.number(words)
        writer.location(location)
    }
}

extension CacheReader {
    mutating func day() throws -> CivilDate {
        guard let day = CivilDate(try text()) else { throw Damage() }
        return day
    }

    mutating func entries() throws -> [OutputDirectory.Entry] {
        try list { reader in
            let path = try reader.text()
            // Whoever may have written it: what lies elsewhere is no file of the site.
            guard OutputDirectory.isInside(path) else { throw Damage() }
            let (digest, size) = (try reader.digest(), try reader.number())
            guard (0...1 << 40).contains(size) else { throw Damage() }
            return OutputDirectory.Entry(
                path: path, digest: digest, size: size,
                signature: try reader.optional { reader in FileSignature(hash: try reader.word()) })
        }
    }
}

extension CacheReader {
    mutating func folders() throws -> FolderSignatures {
        FolderSignatures(
            try list { reader in
                let path = try reader.text()
                guard OutputDirectory.isInside(path) else { throw Damage() }
                return (path: path, signature: FileSignature(hash: try reader.word()))
            })
    }
}

extension CacheWriter {
    mutating func folders(_ folders: FolderSignatures) {
        list(folders.all) { writer, folder in
            writer.text(folder.path)
            writer.word(folder.signature.hash)
        }
    }

    mutating func entries(_ entries: [OutputDirectory.Entry]) {
        list(entries) { writer, entry in
            writer.text(entry.path)
            writer.digest(entry.digest)
            writer.number(entry.size)
            writer.optional(entry.signature) { $0.word($1.hash) }
        }
    }
}
