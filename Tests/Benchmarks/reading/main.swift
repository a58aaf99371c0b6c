// Reads five million rows as a build does: each capture by its reader, disclosed, and put together to what every report looks back at.
//
//   swift run -c release AssayReadingBenchmark [--folder DIR] [--weeks N] [--jobs N] [--check]

import AssayMetrics
import AssaySnapshots
import Foundation

func option(_ name: String) -> String? {
    CommandLine.arguments.firstIndex(of: name).flatMap { CommandLine.arguments.indices.contains($0 + 1) ? CommandLine.arguments[$0 + 1] : nil }
}

let captures = Captures(
    folder: URL(filePath: option("--folder") ?? FileManager.default.temporaryDirectory.appending(path: "assay-reading-benchmark").path(percentEncoded: false)),
    weeks: option("--weeks").flatMap(Int.init) ?? 50)
let jobs = option("--jobs").flatMap(Int.init) ?? 2
try captures.write()
let bytes = try captures.files.reduce(0) { $0 + (try $1.url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }

let schema = SnapshotSchema(Captures.catalog)
let policy = DisclosurePolicy()
let clock = ContinuousClock()
let start = clock.now
var disclosed = [(rows: Int, files: [DisclosedSnapshot])?](repeating: nil, count: captures.weeks)
try await withThrowingTaskGroup(of: (Int, Int, [DisclosedSnapshot]).self) { group in
    let files = captures.files
    var next = 0
    func begin() {
        guard next < files.count else { return }
        let (index, file) = (next, files[next])
        next += 1
        group.addTask {
            let reading = CSVSnapshotReader().read([UInt8](try Data(contentsOf: file.url)), path: file.url.lastPathComponent, capture: file.week, schema: schema)
            guard reading.diagnostics.isEmpty else { fatalError("\(reading.diagnostics[0].summary)") }
            return (index, reading.rows, policy.disclose([reading.snapshot], catalog: Captures.catalog))
        }
    }
    for _ in 0..<jobs { begin() }
    for try await (index, rows, files) in group {
        disclosed[index] = (rows, files)
        begin()
    }
}
let read = clock.now
var history = History(catalog: Captures.catalog, minimumDenominator: policy.minimumDenominator, firstWeek: Captures.first)
var rows = 0
for capture in disclosed {
    rows += capture!.rows
    guard history.add(capture!.files).isEmpty else { fatalError("a row contradicts another") }
}
history.seal()
let end = clock.now

var usage = rusage()
_ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let seconds = (end - start) / .seconds(1)
let peak = Double(usage.ru_maxrss) / 1_048_576
print(
    "\(rows) rows, \(bytes / 1_000_000) MB in \(captures.weeks) files, \(jobs) at a time: read and disclosed in "
        + String(format: "%.2f s, assembled in %.2f s, %.2f s in all, %.2f GiB at most", (read - start) / .seconds(1), (end - read) / .seconds(1), seconds, peak))
// The goal of a quiet machine with two cores.
if CommandLine.arguments.contains("--check"), seconds > 2 || peak > 1.5 { exit(1) }
