import AssayCharts
import Foundation
import Testing

/// What holds for every chart, whatever its data: it is within the subset all renderers draw alike, no text touches another or leaves the drawing, and
/// no number is not a number. Wide and narrow, in a page and in a file.
func expectSound(_ chart: Chart, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for width in [Chart.wide, Chart.narrow] {
        for profile in [SVGProfile.inline(labelledBy: "a", describedBy: "b"), .standalone(dark: false), .standalone(dark: true)] {
            let svg = chart.svg(profile, width: width)
            #expect(SVGSubset.violations(in: svg) == [], "\(name), \(width) wide", sourceLocation: sourceLocation)
            let faults = try LabelBoxes(svg).faults
            #expect(faults == [], "\(name), \(width) wide", sourceLocation: sourceLocation)
            for word in ["nan", "inf", "e+", "e-0"] { #expect(!String(decoding: svg, as: UTF8.self).contains("\"\(word)"), "\(name)", sourceLocation: sourceLocation) }
            #expect(chart.svg(profile, width: width) == svg, "\(name): other bytes at the second time", sourceLocation: sourceLocation)
        }
    }
}

/// What holds for the words and the table of every chart.
func expectSound(_ design: some ChartDesign, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let table = design.table
    #expect(design.finding.split(separator: " ").count <= 15, "\(name): \(design.finding)", sourceLocation: sourceLocation)
    #expect(!design.finding.isEmpty && !design.summary.isEmpty, "\(name)", sourceLocation: sourceLocation)
    #expect(design.summary.count <= 250, "\(name): \(design.summary)", sourceLocation: sourceLocation)
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count - 1 }, "\(name)", sourceLocation: sourceLocation)
    for text in [design.finding, design.summary] + table.rows.flatMap({ [$0.head] + $0.cells }) {
        #expect(!text.contains("nan") && !text.contains("inf"), "\(name): \(text)", sourceLocation: sourceLocation)
    }
    try expectSound(
        design.chart(ChartCaption(title: design.finding, subtitle: "Measure, unit, group, W01 to W26", description: design.summary)), name,
        sourceLocation: sourceLocation)
}

/// Compares a drawing byte by byte with a file. `ASSAY_RECORD_GOLDENS=1` writes the file and fails; nothing is ever written where `CI` is set.
func expectGolden(_ name: String, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    let golden = folder.appending(path: name + ".svg"), actual = folder.appending(path: name + ".svg.actual")
    let environment = ProcessInfo.processInfo.environment
    if environment["ASSAY_RECORD_GOLDENS"] == "1", environment["CI"] == nil {
        try Data(bytes).write(to: golden)
        Issue.record("recorded \(name).svg: look at it, then run again without ASSAY_RECORD_GOLDENS", sourceLocation: sourceLocation)
    } else if (try? Data(contentsOf: golden)) == Data(bytes) {
        try? FileManager.default.removeItem(at: actual)
    } else {
        if environment["CI"] == nil { try Data(bytes).write(to: actual) }
        Issue.record("\(name).svg differs from what is drawn now (see \(name).svg.actual)", sourceLocation: sourceLocation)
    }
}
