// How fast are charts drawn, and how large do they get? Values in memory to bytes in memory: no files, no pages.
//
//     ChartWorkload: one chart of each type, 26 weeks ─▶ design.chart(caption).svg(profile) ─▶ charts a second on one core, bytes
//
// `peers.py` beside it does the same with other libraries.
import AssayCharts
import Foundation

let usage = """
    usage: AssayChartBenchmark [--check] [--write DIR]

      --check       fail when a chart is drawn too slowly or is too large
      --write DIR   write the charts to files, in a page's form and as files of their own

    """
var arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.contains("--check")
arguments.removeAll { $0 == "--check" }
let folder = arguments.count == 2 && arguments[0] == "--write" ? URL(filePath: arguments[1]) : nil
guard arguments.isEmpty || folder != nil else {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
}

if let folder { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
print("one core; median of \(ChartMeasurement.runs) runs; 760 px wide\n")
print(ChartMeasurement.heading)
var faults: [String] = []
for (kind, design) in ChartWorkload.designs {
    let measurement = ChartMeasurement(kind, design)
    print(measurement.row)
    faults += measurement.faults
    if let folder {
        try Data(measurement.inline).write(to: folder.appending(path: kind.rawValue + ".inline.svg"))
        try Data(measurement.standalone).write(to: folder.appending(path: kind.rawValue + ".svg"))
    }
}
if isCheck, !faults.isEmpty {
    FileHandle.standardError.write(Data(faults.map { "error: \($0)\n" }.joined().utf8))
    exit(1)
}
