import AssayDiagnostics
import AssayMetrics

/// What a vendor of models reports in buckets of time: pages of `data[]`, each bucket with its `results[]`.
struct BucketExport: Sendable {
    /// A report that its results tell apart from the vendor's others.
    struct Report: Sendable {
        /// As in `usage` or `costs`, for sentences.
        let title: String
        /// Whether a result is one of this report.
        let isOf: @Sendable (_ result: ExportJSON) -> Bool
        /// Keys of a result that are read, or of which another key says the same.
        let read: Set<String>
        /// Objects in a result, by key, with the keys in them that are read.
        var nested: KeyValuePairs<String, Set<String>> = [:]
        /// What a result says, by id of a metric.
        let figures: @Sendable (_ result: ExportJSON, _ currency: inout Currency, _ log: inout ImportLog) -> [(metric: String, value: Double)]
    }

    let reports: [Report]
    /// The reports, for messages.
    let reads: String
    /// The keys under which a bucket begins and ends.
    let span: (start: String, end: String)
    /// Seconds since 1970.
    let second: @Sendable (ExportJSON) -> Int?
    /// What groups can be made of: the plural, the keys of a result, finest first, and what the map calls a result without any.
    let groups: (kind: String, keys: [String], unnamed: String, help: String)
    /// Keys of a result that stand for a person.
    let persons: Set<String>

    /// Whether a document is a page of such a report.
    func isPage(_ document: ExportJSON) -> Bool {
        guard let buckets = document["data"]?.elements, let first = buckets.first else { return document["data"] != nil && document["has_more"] != nil }
        return first[span.start] != nil && first["results"]?.elements != nil
    }

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let page = ExportJSON.documents(file, log: &log).first, isPage(page) else { return false }
        return page["data"]?.elements?.first.flatMap { $0[span.start] }.flatMap(second) != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest, guide: ExportGuide) -> ImportReading {
        var log = ImportLog()
        var pages: [(document: ExportJSON, report: Int?)] = []
        for document in files.flatMap({ ExportJSON.documents($0, log: &log) }) {
            guard isPage(document) else {
                log.refuse(
                    "wrong-file", "the file is no export of the \(guide.title) that Assay reads: \(reads)", at: document.place,
                    help: "see 'assay import --list' for what to export")
                continue
            }
            guard let result = firstResult(of: document) else {
                pages.append((document, nil))
                continue
            }
            if let report = reports.firstIndex(where: { $0.isOf(result) }) {
                pages.append((document, report))
            } else {
                log.refuse("unknown-report", "the results are of no report that Assay reads: \(reads)", at: result.place, help: "leave the file out")
            }
        }
        // A page of days without use says nothing of which report it is: it is of the only one there is.
        let told = Set(pages.compactMap(\.report))
        var run = Run(groups: MappedGroups(groups.kind, map: request.groupMap), buckets: Array(repeating: TimeBuckets(), count: reports.count))
        for (document, report) in pages {
            guard let report = report ?? (told.count <= 1 ? told.first ?? 0 : nil) else {
                log.refuse(
                    "empty-page", "the page has no result, and does not say of which report it is", at: document.place,
                    help: "import the reports apart: \(told.sorted().map { reports[$0].title }.joined(separator: ", "))")
                continue
            }
            read(document, reports[report], into: report, &run, log: &log)
        }
        let outside = run.groups.finish(help: groups.help, log: &log)
        let parts = (told.isEmpty ? [0] : told.sorted()).map { report in
            let (daily, partial) = run.buckets[report].days(guide.metrics, log: &log)
            return ReadReport(reports[report].title, daily, leftOut: partial, for: request, log: &log)
        }
        var reading = ImportReading(parts, for: request, guide: guide, log: &log)
        reading.summary.leftOut += outside
        reading.summary.records = run.records
        run.fields.finish(&reading)
        return reading
    }

    private struct Run {
        var groups: MappedGroups
        var buckets: [TimeBuckets]
        var currency = Currency()
        var fields = ExportFields()
        var last = ExportJSON.LastPlace()
        var records = 0
    }

    private func firstResult(of page: ExportJSON) -> ExportJSON? {
        (page["data"]?.elements ?? []).lazy.compactMap { $0["results"]?.elements?.first }.first
    }

    private func read(_ page: ExportJSON, _ report: Report, into index: Int, _ run: inout Run, log: inout ImportLog) {
        var last: Int?
        for bucket in page["data"]?.elements ?? [] {
            let place = bucket.place(after: &run.last)
            guard let start = bucket[span.start].flatMap(second), let end = bucket[span.end].flatMap(second), start < end else {
                log.refuseField("a bucket without the times '\(span.start)' and '\(span.end)'", at: place)
                continue
            }
            var cells: [TimeBuckets.Cell: Double] = [:]
            for result in bucket["results"]?.elements ?? [] {
                run.fields.note(result, read: run.groups.isMapped ? report.read.union(groups.keys) : report.read, person: persons)
                for (key, read) in report.nested {
                    if let object = result[key] { run.fields.note(object, read: read, path: key + ".") }
                }
                let names = groups.keys.compactMap { result[$0]?.string }
                let own = run.groups.groups(of: names, unnamed: groups.unnamed, at: result.place)
                for (metric, value) in report.figures(result, &run.currency, &log) {
                    for group in own { cells[TimeBuckets.Cell(group: group, metric: metric), default: 0] += value }
                }
            }
            run.buckets[index].add(start..<end, cells, at: place, log: &log)
            run.records += 1
            last = max(end, last ?? end)
        }
        guard page["has_more"]?.bool == true else { return }
        if let last {
            run.buckets[index].expectMore(after: last, page)
        } else {
            ExportPages.refuse(page, "the page has nothing, and says that there are more", log: &log)
        }
    }
}
