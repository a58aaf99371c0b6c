// How long does it take to judge the pairs of every report of a site? Figures in memory: no files, no pages.
//
//     workload: weeks × pairs × groups ─▶ history ─▶ History.compare for each report, then Persistence ─▶ seconds, by median of several runs
import Foundation

let usage = """
    usage: AssayAssessmentBenchmark [--check] [--allowance N]

      --check         fail when it is too slow, or when a report costs more in a longer history
      --allowance N   a slow machine may take N times as long (default 1)

    """
var isCheck = false
var allowance = 1.0
var rest = Array(CommandLine.arguments.dropFirst().reversed())
while let argument = rest.popLast() {
    if argument == "--check" {
        isCheck = true
    } else if argument == "--allowance", let number = rest.popLast().flatMap(Double.init), number >= 1 {
        allowance = number
    } else {
        FileHandle.standardError.write(Data(usage.utf8))
        exit(64)
    }
}

print("10 pairs, 26 weeks each; seconds of one processor, median of \(Measurement.runs) runs\n")
print(Measurement.heading)
var faults: [String] = []
for shape in Workload.Shape.allCases {
    let measurements = Workload.reportCounts.map { Measurement(Workload(shape: shape, reports: $0)) }
    for measurement in measurements { print(measurement.row) }
    faults += Measurement.faults(of: measurements, allowance: allowance)
}
if isCheck, !faults.isEmpty {
    FileHandle.standardError.write(Data(faults.map { "error: \($0)\n" }.joined().utf8))
    exit(1)
}
