import AssayDiagnostics
import AssayMetrics

/// Figures by bucket of a minute, an hour or a day in UTC, from the pages of one report, on their way to days.
///
/// A bucket may come in two exports that overlap, and must be the same in both. A day of which a bucket is missing is left out.
struct TimeBuckets {
    struct Cell: Hashable {
        var group: String
        var metric: String
    }

    private struct Bucket {
        var values: [Cell: Double]
        var place: SourceLocation
    }

    private static let day = 86_400

    /// By span in seconds since 1970.
    private var buckets: [Range<Int>: Bucket] = [:]
    /// Where pages end that say there are more.
    private var openEnds: [(end: Int, page: ExportJSON)] = []

    mutating func add(_ span: Range<Int>, _ values: [Cell: Double], at place: SourceLocation, log: inout ImportLog) {
        if span.isEmpty || TimeBuckets.dayNumber(span.lowerBound) != TimeBuckets.dayNumber(span.upperBound - 1) {
            log.refuse(
                "bucket-width", "the bucket does not lie within one day of UTC", at: place,
                help: "export buckets of a day, an hour or a minute that begin at midnight in UTC")
            return
        }
        guard let earlier = buckets.updateValue(Bucket(values: values, place: place), forKey: span) else { return }
        let isSame = Set(earlier.values.keys).union(values.keys).allSatisfy { cell in
            let (a, b) = (earlier.values[cell] ?? 0, values[cell] ?? 0)
            return (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude)
        }
        if !isSame {
            let day = CivilDate(daysSince1970: TimeBuckets.dayNumber(span.lowerBound))
            log.refuse(
                "overlap", "the bucket that begins on \(day) says something else than in \(earlier.place.path):\(earlier.place.line)",
                at: place, help: "give only the export that was taken last, or exports of days of their own")
        }
    }

    /// Says that the page which ends here has a next one.
    mutating func expectMore(after end: Int, _ page: ExportJSON) { openEnds.append((end, page)) }

    /// The figures of whole days, with a sentence for each day that is not.
    func days(_ metrics: [ExportMetric], log: inout ImportLog) -> (daily: DailyFigures, leftOut: [String]) {
        for (end, page) in openEnds where !buckets.keys.contains(where: { $0.lowerBound <= end && end < $0.upperBound }) {
            ExportPages.refuse(page, "the page says that there are more, and the next one is not here", log: &log)
        }
        var daily = DailyFigures(metrics)
        var leftOut: [String] = []
        // Exports of two widths are two exports: each makes days of its own, which must agree.
        let widths = Dictionary(grouping: buckets.keys, by: \.count)
        for width in widths.keys.sorted() {
            daily.openFile()
            let days = Dictionary(grouping: widths[width]!) { TimeBuckets.dayNumber($0.lowerBound) }
            for day in days.keys.sorted() {
                let spans = days[day]!.sorted { $0.lowerBound < $1.lowerBound }
                let date = CivilDate(daysSince1970: day)
                if spans.reduce(0, { $0 + $1.count }) < TimeBuckets.day {
                    leftOut.append("\(date) is partial: the export has \(spans.count) of its \(TimeBuckets.day / width) buckets")
                    continue
                }
                daily.cover(date...date)
                for span in spans {
                    let bucket = buckets[span]!
                    for (cell, value) in bucket.values.sorted(by: { ($0.key.group, $0.key.metric) < ($1.key.group, $1.key.metric) }) {
                        daily.add(cell.metric, value, on: date, group: cell.group, at: bucket.place)
                    }
                }
            }
        }
        return (daily, leftOut)
    }

    private static func dayNumber(_ second: Int) -> Int { (second >= 0 ? second : second - day + 1) / day }
}
