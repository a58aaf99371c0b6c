// How often does the rule for pairs say "diverging" where nothing diverges, and how often where something does? Measured on simulated pairs.
//
//     scenarios × weeks × noise × autocorrelation ─▶ rate of each cell ─▶ text, checks, recorded values
//
// The same seeds on every run: what differs from one run to the next is the code.
import Foundation

guard let options = Options(CommandLine.arguments.dropFirst()) else {
    FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
    exit(64)
}
if options.isDetectable {
    print(await DetectableTable.written(runs: options.runs), terminator: "")
    exit(0)
}
let start = ContinuousClock.now
let measurement = await Measurement.run(runs: options.runs)
print(measurement.report, terminator: "")
print("took \(start.duration(to: .now))")
var faults = options.isCheck ? measurement.faults : []
if let file = options.tableFile, try Data(contentsOf: URL(filePath: file)) != Data(measurement.recordedValues.utf8) {
    faults.append("\(file) is not what was measured: write it anew with --swift \(file)")
}
if let file = options.swiftFile { try Data(measurement.recordedValues.utf8).write(to: URL(filePath: file)) }
if !faults.isEmpty {
    FileHandle.standardError.write(Data(faults.map { "error: \($0)\n" }.joined().utf8))
    exit(1)
}
