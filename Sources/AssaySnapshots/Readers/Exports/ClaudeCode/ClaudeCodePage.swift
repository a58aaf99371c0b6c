import AssayMetrics

/// A page of the Claude Code Analytics API: records of one day.
struct ClaudeCodePage {
    let document: ExportJSON
    let records: [ExportJSON]
    /// Of its first record; nil when there is none.
    let day: CivilDate?
    /// It says that there is a next page.
    let isContinued: Bool

    init(_ document: ExportJSON, _ records: [ExportJSON]) {
        self.document = document
        self.records = records
        day = records.first?["date"]?.exportDay
        isContinued = document["has_more"]?.bool == true
    }

    /// The pages of each export of a day. Pages have no numbers: where a day has one last page, all of its pages are of one export, in any order;
    /// where it has several, each export ends with its last page. A fault where the last page is missing.
    static func chains(_ pages: [ClaudeCodePage], log: inout ImportLog) -> [[ClaudeCodePage]] {
        var chains: [[ClaudeCodePage]] = []
        for (_, ofDay) in Dictionary(grouping: pages.enumerated(), by: \.element.day).sorted(by: { $0.value[0].offset < $1.value[0].offset }) {
            let ofDay = ofDay.map(\.element)
            if ofDay.count(where: { !$0.isContinued }) == 1 {
                chains.append(ofDay)
                continue
            }
            var open: [ClaudeCodePage] = []
            for page in ofDay {
                open.append(page)
                if !page.isContinued {
                    chains.append(open)
                    open = []
                }
            }
            if let last = open.last { ExportPages.refuse(last.document, "the page says that there are more, and the next one is not here", log: &log) }
        }
        return chains
    }
}
