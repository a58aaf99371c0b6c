import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct ExportPagesTests {
    /// Pages as `number/count`; the chains as numbers, and the faults.
    private func chains(_ pages: String...) -> (chains: [[Int]], faults: [String]) {
        var log = ImportLog()
        let documents = pages.enumerated().flatMap { index, page in
            let parts = page.split(separator: "/")
            return ExportJSON.documents(ExportFile(path: "\(index).json", bytes: Array(#"{"page": \#(parts[0]), "of": \#(parts[1])}"#.utf8)), log: &log)
        }
        let chains = ExportPages.chains(documents, number: { document in document["page"]?.integer.flatMap { page in document["of"]?.integer.map { (page, $0) } } }, log: &log)
        return (chains.map { $0.map { $0["page"]!.integer! } }, log.finished().map(\.summary))
    }

    @Test func pagesOfOneExportInAnyOrder() { #expect(chains("3/3", "1/3", "2/3") == ([[1, 2, 3]], [])) }

    @Test func severalExports() { #expect(chains("1/2", "1/1", "2/2", "1/2", "2/2") == ([[1, 2], [1], [1, 2]], [])) }

    @Test func missingPages() {
        #expect(Set(chains("1/3", "3/3").faults) == ["page 3 of 3 is here, and page 2 is not", "page 1 of 3 is here, and the next one is not"])
        #expect(chains("1/3", "2/3").faults == ["page 2 of 3 is here, and the next one is not"])
        #expect(chains("2/2").faults == ["page 2 of 2 is here, and page 1 is not"])
    }
}

private func == (a: (chains: [[Int]], faults: [String]), b: ([[Int]], [String])) -> Bool { a.chains == b.0 && a.faults == b.1 }
