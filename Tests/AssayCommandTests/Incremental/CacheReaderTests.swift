import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports
import Testing

@testable import assay

struct CacheReaderTests {
    private func reader(_ bytes: [UInt8], root: String = "site") -> CacheReader { CacheReader(bytes, from: 0, root: root) }

    @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, Int.max, Int.min])
    func `numbers come back`(_ number: Int) throws {
        var writer = CacheWriter(root: "site")
        writer.number(number)
        var reader = reader(writer.bytes)
        #expect(try reader.number() == number)
    }

    @Test func `a place in the site is known from another folder, and one elsewhere stays`() throws {
        var writer = CacheWriter(root: "Sites/desk")
        writer.location(SourceLocation(path: "Sites/desk/commentary/2026-W20.md", line: 3, column: 2))
        writer.location(SourceLocation(path: "built-in weekly/report.mustache", line: 1))
        var reader = reader(writer.bytes, root: ".")
        #expect(try reader.location() == SourceLocation(path: "commentary/2026-W20.md", line: 3, column: 2))
        #expect(try reader.location() == SourceLocation(path: "built-in weekly/report.mustache", line: 1))
    }

    @Test func `a report comes back as it was`() throws {
        let week = SiteOnDisk.week(20)
        let summary = ReportSummary(
            week: week, heading: "Züge", summary: nil, points: [Point(text: "Rose.", detail: "Mail", tone: .good), Point(text: "Fell.")], authors: ["A", "B"], isReconstructed: true, isDraft: false,
            sections: ["pair-a", "pair-b"], published: week.monday)
        let facts = MadeReport.Facts(text: Digest(of: [1]), isDraft: true, publishDate: week.sunday, linkedWeeks: [week], linksToAssets: true)
        let paragraph = CommentaryParagraph(digest: .init(hash: .max, length: 7), words: 21, location: SourceLocation(path: "site/commentary/2026-W20.md", line: 4))
        var writer = CacheWriter(root: "site")
        facts.write(&writer)
        summary.write(&writer)
        paragraph.write(&writer)
        writer.diagnostic(Diagnostic(.warning, rule: "draft-link", "a link", at: paragraph.location, help: nil))
        writer.entries([OutputDirectory.Entry(path: "index.html", digest: Digest(of: [2]), size: 1, signature: FileSignature(hash: 9))])
        var reader = reader(writer.bytes)
        #expect(try MadeReport.Facts(&reader) == facts)
        let read = try ReportSummary(&reader)
        #expect(read.points == summary.points && read.sections == summary.sections && read.authors == summary.authors && read.heading == "Züge" && read.published == week.monday)
        #expect(read.isReconstructed && !read.isDraft && read.summary == nil && read.week == week)
        #expect(try CommentaryParagraph(&reader) == paragraph)
        #expect(try reader.diagnostic() == Diagnostic(.warning, rule: "draft-link", "a link", at: paragraph.location, help: nil))
        let entry = try #require(try reader.entries().first)
        #expect(entry.path == "index.html" && entry.digest == Digest(of: [2]) && entry.signature == FileSignature(hash: 9))
    }

    @Test(arguments: ["../assay.yaml", "a/../../b", "/etc/hosts", "a//b", "./a"])
    func `a file outside of the site is none`(_ path: String) {
        var writer = CacheWriter(root: "site")
        writer.entries([OutputDirectory.Entry(path: path, digest: Digest(of: []), size: 0)])
        var reader = reader(writer.bytes)
        #expect(throws: CacheReader.Damage.self) { try reader.entries() }
    }

    /// Whatever stands there, reading ends, and never outside of the bytes.
    @Test func `bytes that nobody wrote are refused or read to their end`() throws {
        var numbers = SeededNumbers(seed: 4)
        for _ in 0..<2_000 {
            var reader = reader((0..<Int(numbers.next() % 40)).map { _ in UInt8(truncatingIfNeeded: numbers.next()) })
            do {
                _ = try MadeReport.Facts(&reader)
                _ = try ReportSummary(&reader)
                _ = try reader.entries()
            } catch {
                #expect(error is CacheReader.Damage)
            }
        }
    }
}
