// How long does it take to judge the pairs of every report of a site? Figures in memory: no files, no pages.
//
//     workload: weeks × pairs × groups ─▶ history ─▶ History.compare for each report, then Persistence ─▶ seconds, by median of several runs
import Foundation

let isCheck = CommandLine.arguments.dropFirst() == ["--check"]
guard isCheck || CommandLine.arguments.count == 1 else {
    FileHandle.standardError.write(Data("usage: AssayAssessmentBenchmark [--check]\n\n  --check   fail when it is too slow, or when a report costs more in a longer history\n".utf8))
    exit(64)
}

print("10 pairs, 26 weeks each; seconds of one processor, median of \(Measurement.runs) runs\n")
print(Measurement.heading)
var faults: [String] = []
for shape in Workload.Shape.allCases {
    let measurements = Workload.reportCounts.map { Measurement(Workload(shape: shape, reports: $0)) }
    for measurement in measurements { print(measurement.row) }
    faults += Measurement.faults(of: measurements)
}
if isCheck, !faults.isEmpty {
    FileHandle.standardError.write(Data(faults.map { "error: \($0)\n" }.joined().utf8))
    exit(1)
}
