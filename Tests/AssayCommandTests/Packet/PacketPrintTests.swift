import Foundation
import Testing

/// What packets are printed with and on.
enum Printing {
    /// Programs by their name.
    static let printers = ["chromium": Tool.chromium, "weasyprint": Tool.weasyprint].compactMapValues { $0 }
    /// What pdfinfo calls each.
    static let papers = ["a4": "(A4)", "letter": "(letter)"]
}

extension SiteChecks {
    /// Northwind's packet on paper, by the programs that people print with, on both sizes of paper.
    @Suite(
        .enabled(
            if: Tool.pdfinfo != nil && Tool.pdftotext != nil && !Printing.printers.isEmpty,
            "packets on paper: no poppler-utils, or neither chromium nor weasyprint: not checked here; .ci/run installs them"))
    struct PacketPrintTests {
        struct Paper {
            var pages: [String]
            var size: String
        }

        /// The packet, printed by one program alone.
        private func printed(_ printer: String, _ paper: String) async throws -> Paper {
            let scratch = try Scratch()
            try FileManager.default.createDirectory(at: scratch.url.appending(path: "bin"), withIntermediateDirectories: true)
            let program = try #require(Printing.printers[printer])
            try FileManager.default.createSymbolicLink(at: scratch.url.appending(path: "bin/" + printer), withDestinationURL: program)
            let site = try await ExampleSite.built("northwind")
            // Chromium's own start script needs a shell's programs; the other printer must not be among them.
            let others = printer == "chromium" ? ":/usr/bin:/bin" : ""
            let outcome = try await scratch.assay(
                "packet", site.source.filePath, "-o", "packet.pdf", "--paper", paper, environment: ["PATH": scratch.url.appending(path: "bin").filePath + others])
            try #require(outcome.exitCode == 0, "\(outcome.standardError)")
            #expect(try scratch.names() == ["bin", "packet.pdf"], "nothing but the file is left")
            let file = scratch.url.appending(path: "packet.pdf").filePath
            let information = try await Tool.run(#require(Tool.pdfinfo), [file])
            let text = try await Tool.run(#require(Tool.pdftotext), ["-layout", file, "-"])
            try #require(information.exitCode == 0 && text.exitCode == 0)
            return Paper(
                pages: text.standardOutput.split(separator: "\u{C}").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) },
                size: information.standardOutput.split(separator: "\n").first { $0.hasPrefix("Page size") }.map(String.init) ?? "")
        }

        /// What stands between the heads and the feet of a page.
        private func body(_ page: String) -> [String] {
            let lines = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            return Array(lines.dropFirst().dropLast())
        }

        @Test(arguments: Printing.printers.keys.sorted(), Printing.papers.keys.sorted())
        func `it prints on few pages, with heads and feet, and nothing is cut`(_ printer: String, _ paper: String) async throws {
            let printed = try await printed(printer, paper)
            let count = printed.pages.count
            #expect(printed.size.hasSuffix(Printing.papers[paper]!), "\(printed.size)")
            #expect((8...(paper == "a4" ? 12 : 14)).contains(count), "\(count) pages")
            let headings = try await headings()
            for (index, page) in printed.pages.enumerated() {
                #expect(page.contains("\(index + 1) / \(count)"), "page \(index + 1)")
                #expect(page.contains("Not for appraisal of persons or teams.") && page.contains("2026-W46, 9–15 November 2026") && page.contains("Digest "), "page \(index + 1)")
                let lines = body(page)
                // No page is nearly empty.
                #expect(lines.count >= 12, "page \(index + 1): \(lines)")
                let last = try #require(lines.last)
                #expect(!headings.contains { last == $0 || last.hasSuffix(": " + $0) }, "page \(index + 1) of \(printer) on \(paper) ends with '\(last)'")
            }
            let whole = printed.pages.joined(separator: "\n")
            for words in ["What I will tell the board", "How verdicts are made", "Table A7", "B6.", "Digest of what is released here"] { #expect(whole.contains(words), "\(words)") }
        }

        @Test(arguments: Printing.printers.keys.sorted(), Printing.papers.keys.sorted())
        func `each figure is on one page, from its title to its last label`(_ printer: String, _ paper: String) async throws {
            let printed = try await printed(printer, paper)
            let pages = printed.pages.map { squeezed($0) }
            let packet = try await packet()
            let figures = packet.matches(of: /<figure id="[^"]*">(.*?)<\/figure>/.dotMatchesNewlines()).map { String($0.1) }
            #expect(figures.count == 7)
            for figure in figures {
                let title = HTMLTags.unescaped(String(try #require(figure.firstMatch(of: /-title">([^<]*)</)).1))
                let labels = figure.matches(of: /<text[^>]*>([^<]*)</).map { HTMLTags.unescaped(String($0.1)) }
                let reference = try #require(figure.firstMatch(of: />(Table A\d+)</)).1
                // Where columns stand side by side, only words that stand on a line of their own are found whole: the first three of the title, the legend of the chart, the reference below.
                let start = squeezed(title.split(separator: " ").prefix(3).joined(separator: " "))
                let lastLabel = squeezed(try #require(labels.last { $0.count > 3 }))
                let below = squeezed("The figures: \(reference)")
                let found = pages.indices.filter { pages[$0].contains(start) && pages[$0].contains(lastLabel) && pages[$0].contains(below) }
                #expect(found.count == 1, "\(printer), \(paper): '\(title)', '\(lastLabel)', \(reference): \(found)")
            }
        }

        @Test func `the packets of the example sites hold everything they need`() async throws {
            for name in ExampleSite.names {
                let site = try await ExampleSite.built(name)
                let packets = site.pages.filter { $0.hasSuffix("/packet.html") }
                #expect(packets.count == 1, "\(name)")
                for path in packets {
                    let text = site.tree.text(path)
                    let tags = HTMLTags(text)
                    for tag in tags.tags {
                        for (attribute, address) in tag.addresses {
                            let isLink = tag.name == "a" && attribute == "href"
                            #expect(isLink ? address.hasPrefix("#") || address.hasPrefix("https://") : address.hasPrefix("data:image/"), "\(path): \(attribute)=\(address.prefix(80))")
                        }
                    }
                    let style = try #require(text.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
                    for word in ["url(", "@import", "http:", "https:", "//"] { #expect(!style.contains(word), "\(path): \(word)") }
                    #expect(!text.contains("<script") && !text.contains("<link") && !text.contains("<details"))
                    #expect(text.matches(of: /http:\/\//).isEmpty)
                }
            }
        }

        private func packet() async throws -> String {
            let site = try await ExampleSite.built("northwind")
            return site.tree.text(try #require(site.reports.last) + "/packet.html")
        }

        /// The texts of all headings and captions.
        private func headings() async throws -> Set<String> {
            let found = try await packet().matches(of: /<(h[1-4]|caption)[^>]*>(.*?)<\/(?:h[1-4]|caption)>/.dotMatchesNewlines())
            return Set(found.map { HTMLTags.unescaped(String($0.2).replacing(/<[^>]*>/, with: "")).trimmingCharacters(in: .whitespaces) })
        }

        /// Without blanks: printers cut words apart as they like.
        private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    }
}
