import AssayDiagnostics
import AssayMetrics

extension SonarQubeReader {
    /// What one analysis says of a metric.
    struct Reading {
        /// Id.
        var metric: String
        /// As written, with time and offset.
        var date: String
        var day: CivilDate
        /// Nil where the analysis did not measure it.
        var value: Double?
        var place: SourceLocation
    }

    /// One answer: a page of a project's analyses.
    struct Page {
        var path: String
        /// From 1 on.
        var index: Int
        var size: Int?
        /// Analyses on all pages.
        var total: Int?
        var analyses = Set<String>()
        var readings: [Reading] = []
    }

    /// The analyses of one project, out of several pages and spans.
    struct History {
        let group: String
        private var pages: [Page] = []
        /// By metric, then date as written.
        private var readings: [String: [String: Reading]] = [:]

        init(_ group: String) { self.group = group }

        /// Adds a page. Where spans overlap, they must hold the same analyses with the same values: else they are of two projects, or one changed.
        mutating func add(_ page: Page, log: inout ImportLog) {
            for other in pages where page.total == nil || other.index == page.index || other.total != page.total {
                guard let start = [page.analyses.min(), other.analyses.min()].compactMap({ $0 }).max(),
                    let end = [page.analyses.max(), other.analyses.max()].compactMap({ $0 }).min(), start <= end
                else { continue }
                let (mine, others) = (page.analyses.filter { start <= $0 && $0 <= end }, other.analyses.filter { start <= $0 && $0 <= end })
                if mine != others {
                    log.refuse(
                        "overlap", "it has other analyses from \(start.prefix(10)) to \(end.prefix(10)) than \(other.path)", at: SourceLocation(path: page.path),
                        help: "a group is one project: say with --group-map which group each file is")
                    return
                }
            }
            for reading in page.readings {
                let earlier = readings[reading.metric, default: [:]].updateValue(reading, forKey: reading.date)
                guard let earlier, earlier.value != reading.value else { continue }
                log.refuse(
                    "overlap", "'\(reading.metric)' of \(reading.date) is another one than in \(earlier.place.path):\(earlier.place.line)", at: reading.place,
                    help: "give only the export that was taken last, or say with --group-map which group each file is")
            }
            pages.append(page)
        }

        /// A fault where a page is missing.
        func checkPages(log: inout ImportLog) {
            for page in pages {
                guard let total = page.total, let size = page.size, size > 0 else { continue }
                let count = max(1, (total + size - 1) / size)
                let present = Set(pages.filter { $0.total == total && $0.size == size }.map(\.index))
                guard let missing = (1...count).first(where: { !present.contains($0) }) else { continue }
                log.refuse(
                    "more-pages", "\(total) analyses are on \(count) pages, and page \(missing) is not among the files", at: SourceLocation(path: page.path),
                    help: "export the other pages too, with p=\(missing), or all at once with ps=1000")
                return
            }
        }

        /// Tells the level of each week: the last value of the week's analyses, or the level before where there was none. A week with analyses that did not
        /// measure a metric has no figure of it. Returns what is left out.
        func add(for request: ImportRequest, to weeks: inout SourceWeeks, log: inout ImportLog) -> [String] {
            let all = Set(pages.flatMap(\.readings).map { Week(containing: $0.day) })
            guard let first = all.min(), let latest = all.max() else { return [] }
            // Whether the week of the last analysis had another one is known only afterwards.
            let isTold = request.through.map { $0 >= latest } ?? false
            let last = isTold ? request.through ?? latest : latest.advanced(by: -1)
            for (metric, readings) in readings.sorted(by: { $0.key < $1.key }) {
                let byWeek = Dictionary(grouping: readings.values) { Week(containing: $0.day) }
                var level: Reading?
                for ordinal in first.ordinal...max(first.ordinal, last.ordinal) where ordinal <= last.ordinal {
                    if let readings = byWeek[Week(ordinal: ordinal)] { level = readings.filter { $0.value != nil }.max { $0.date < $1.date } }
                    guard let level, let value = level.value else { continue }
                    weeks.add(metric, value, in: Week(ordinal: ordinal), source: group, at: level.place, log: &log)
                }
            }
            if isTold || request.through.map({ $0 < latest }) ?? false { return [] }
            let place = group == Group.everybody ? "" : "group '\(group)': "
            return ["\(place)\(latest) may be partial: it is the week of the last analysis, and the export does not say how far it reaches"]
        }
    }
}
