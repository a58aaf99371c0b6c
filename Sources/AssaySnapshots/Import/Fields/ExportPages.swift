import AssayDiagnostics

/// Exports that come in numbered pages.
enum ExportPages {
    /// The pages of each export in their order; exports in the order of their first pages. A fault for every export of which a page is missing.
    /// - Parameter number: which page a document is, and of how many; nil when it says nothing of pages.
    static func chains(_ documents: [ExportJSON], number: (ExportJSON) -> (page: Int, of: Int)?, log: inout ImportLog) -> [[ExportJSON]] {
        var chains: [(pages: [ExportJSON], count: Int)] = []
        let numbered = documents.enumerated().map { (offset: $0, document: $1, page: number($1)?.page ?? 1, of: number($1)?.of ?? 1) }
        for (_, document, page, count) in numbered.sorted(by: { ($0.page, $0.offset) < ($1.page, $1.offset) }) {
            if page <= 1 {
                chains.append(([document], count))
            } else if let chain = chains.firstIndex(where: { $0.count == count && $0.pages.count == page - 1 }) {
                chains[chain].pages.append(document)
            } else {
                refuse(document, "page \(page) of \(count) is here, and page \(page - 1) is not", log: &log)
            }
        }
        for chain in chains where chain.pages.count < chain.count {
            refuse(chain.pages.last!, "page \(chain.pages.count) of \(chain.count) is here, and the next one is not", log: &log)
        }
        return chains.map(\.pages)
    }

    static func refuse(_ document: ExportJSON, _ summary: String, log: inout ImportLog) {
        log.refuse("more-pages", summary, at: document.place, help: "export all pages, and give them in one import")
    }
}
