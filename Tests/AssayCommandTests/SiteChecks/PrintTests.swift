import Foundation
import Testing

extension SiteChecks {
    /// The newest report on paper.
    @Suite(.enabled(if: Tool.chromium != nil && Tool.pdfinfo != nil, "print: no chromium or no pdfinfo: not checked here; .ci/run installs them"))
    struct PrintTests {
        @Test(arguments: ExampleSite.names)
        func `the newest report prints on a bearable number of A4 pages`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            let report = site.folder.appending(path: try #require(site.reports.last) + "/index.html")
            let scratch = try Scratch()
            let paper = scratch.url.appending(path: "report.pdf").filePath
            let printing = try await Tool.run(
                #require(Tool.chromium),
                [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--user-data-dir=" + scratch.url.appending(path: "profile").filePath,
                    "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--print-to-pdf=" + paper, report.absoluteString,
                ])
            try #require(printing.exitCode == 0 && scratch.exists("report.pdf"), "\(printing.standardError)")
            let information = try await Tool.run(#require(Tool.pdfinfo), [paper])
            try #require(information.exitCode == 0, "\(information.standardError)")
            let fields = Dictionary(
                information.standardOutput.split(separator: "\n").compactMap { line in
                    line.firstIndex(of: ":").map { (String(line[..<$0]), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)) }
                }, uniquingKeysWith: { first, _ in first })
            let pages = try #require(fields["Pages"].flatMap { Int($0) }, "\(fields)")
            #expect((1...40).contains(pages), "\(pages) pages")
            #expect(fields["Page size"]?.hasSuffix("(A4)") == true, "\(fields["Page size"] ?? "no size")")
        }
    }
}
