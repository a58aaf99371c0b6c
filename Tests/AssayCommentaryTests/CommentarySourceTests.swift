import AssayCommentary
import AssayDiagnostics
import Testing

@Suite struct CommentarySourceTests {
    private func split(_ text: String) -> (source: CommentarySource, diagnostics: [Diagnostic]) {
        CommentarySource.split(Array(text.utf8), path: "w.md")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func frontMatterAndBodyAreCutAtLinesOfThreeDashes(end: String) throws {
        let (source, diagnostics) = split(["---", "title: a", "week: b", "---", "", "Body --- on"].joined(separator: end))
        #expect(diagnostics.isEmpty)
        #expect(String(decoding: try #require(source.frontMatter), as: UTF8.self) == "title: a\(end)week: b\(end)")
        #expect(source.frontMatterFirstLine == 2)
        #expect(String(decoding: source.body, as: UTF8.self) == "\(end)Body --- on")
        #expect(source.bodyFirstLine == 5)
    }

    @Test func aFileWithoutFrontMatterIsAllBody() {
        for text in ["", "# a\n", " ---\ntitle: a\n---\n", "----\n---\n", "--- a\n---\n"] {
            let (source, diagnostics) = split(text)
            #expect(diagnostics.isEmpty && source.frontMatter == nil && source.bodyFirstLine == 1)
            #expect(source.body == Array(text.utf8))
        }
    }

    @Test func emptyFrontMatterIsNotNone() {
        let (source, _) = split("---\n---\n")
        #expect(source.frontMatter == [] && source.body == [] && source.bodyFirstLine == 3)
    }

    @Test func blanksMayFollowTheDashesAndTheFileMayEndThere() {
        let (source, diagnostics) = split("--- \ntitle: a\n---\t")
        #expect(diagnostics.isEmpty && source.body.isEmpty)
        #expect(source.frontMatter == Array("title: a\n".utf8))
    }

    @Test func onlyTheNextLineOfDashesCloses() {
        let (source, _) = split("---\na: 1\n---\ntext\n\n---\n")
        #expect(source.body == Array("text\n\n---\n".utf8) && source.bodyFirstLine == 4)
    }

    @Test(arguments: ["---", "---\n", "---\ntitle: a\n", "---\ntitle: a\n ---\n"])
    func frontMatterThatNeverClosesIsAnError(text: String) {
        let (source, diagnostics) = split(text)
        #expect(diagnostics.map(\.rule) == ["unclosed-front-matter"] && diagnostics[0].location?.line == 1)
        #expect(source.frontMatter == nil && source.body.isEmpty)
    }

    @Test func aByteOrderMarkIsDropped() {
        let (source, diagnostics) = split("\u{FEFF}---\na: 1\n---\nb")
        #expect(diagnostics.isEmpty && source.frontMatter == Array("a: 1\n".utf8) && source.body == Array("b".utf8))
    }

    @Test func bytesThatAreNoUTF8AreNamedWithTheirPlace() {
        let (source, diagnostics) = CommentarySource.split(Array("a\nb".utf8) + [0xE4] + Array("c".utf8), path: "w.md")
        #expect(diagnostics.map(\.rule) == ["invalid-utf8"] && source.body.isEmpty)
        #expect(diagnostics[0].location == SourceLocation(path: "w.md", line: 2, column: 2))
        #expect(diagnostics[0].summary.contains("0xE4"))
        #expect(CommentarySource.split([0xFF, 0xFE, 0x61, 0], path: "w.md").diagnostics[0].summary.contains("UTF-16"))
    }

    @Test func aNulByteIsAnErrorWithItsPlace() {
        let (_, diagnostics) = split("a\n\nbc\0d")
        #expect(diagnostics.map(\.rule) == ["nul-byte"])
        #expect(diagnostics[0].summary == "the file holds a NUL byte (U+0000)" && diagnostics[0].help == "remove it: a text file has none")
        #expect(diagnostics[0].location == SourceLocation(path: "w.md", line: 3, column: 3))
    }

    @Test func theSizeLimitIsExact() {
        let full = String(repeating: "a", count: CommentarySource.sizeLimit)
        #expect(split(full).diagnostics.isEmpty)
        #expect(split(full + "a").diagnostics.map(\.rule) == ["file-too-large"])
    }
}
