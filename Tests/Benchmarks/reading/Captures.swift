import AssayMetrics
import Foundation

/// Fifty captures of a thousand groups and a hundred metrics: five million rows of the native form, the same on every machine.
struct Captures {
    static let groups = 1_000
    static let metrics = 100
    static let first = Week("2025-W01")!

    let folder: URL
    let weeks: Int

    /// Ten departments of a hundred teams; sums, ratios, means and medians.
    static let catalog: MetricCatalog = {
        let groups = (0..<Captures.groups).map { Group(id: "g\($0)", title: "Group \($0)", parent: $0 % 100 == 0 ? nil : "g\($0 / 100 * 100)") }
        let metrics = (0..<Captures.metrics).map { index in
            Metric(
                id: "m\(index)", title: "Metric \(index)", kind: index % 2 == 0 ? .adoption : .value, unit: "count", better: .up,
                aggregate: [.sum, .ratio, .mean, .none][index % 4], overWeeks: .none, definition: "made up", source: "made up", countsNothing: index % 4 == 3)
        }
        return MetricCatalog(metrics: metrics, groups: groups, pairs: [], events: [])
    }()

    var files: [(week: Week, url: URL)] {
        (0..<weeks).map { offset in
            let week = Captures.first.advanced(by: offset)
            return (week, folder.appending(path: "\(week).csv"))
        }
    }

    /// Writes the files that are missing.
    func write() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (week, url) in files where !FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) {
            var random = UInt64(bitPattern: Int64(week.ordinal)) &* 0x9E37_79B9_7F4A_7C15
            var text = Array("group,metric,value,people,numerator,denominator\n".utf8)
            for group in 0..<Captures.groups {
                for metric in 0..<Captures.metrics {
                    // A linear congruential generator (Knuth, MMIX): what the numbers are is of no matter.
                    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    let number = random >> 40
                    let figures = metric % 4 == 1 ? ",40,\(number % 900),1000" : "\(number % 90_000),40,,"
                    text += "g\(group),m\(metric),\(figures)\n".utf8
                }
            }
            try Data(text).write(to: url)
        }
    }
}
