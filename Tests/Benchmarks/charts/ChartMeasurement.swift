import AssayCharts
import Foundation

/// How many charts of a type one core draws in a second, in processor time, so that other programs of the machine do not count, and how large one is.
struct ChartMeasurement {
    static let runs = 5
    /// Of a run, in seconds.
    static let shortestRun = 0.1
    /// An ordinary chart, and a set of panels, in a page.
    static let goal = (chartsASecond: 10_000.0, bytes: 8_192, bytesOfPanels: 30_720)

    let kind: ChartKind
    /// From the numbers to the bytes of a page.
    let chartsASecond: Double
    /// The words and the table beside it.
    let wordsASecond: Double
    let inline: [UInt8]
    let standalone: [UInt8]

    init(_ kind: ChartKind, _ design: some ChartDesign) {
        self.kind = kind
        let caption = ChartCaption(
            title: design.finding, subtitle: "Measure, unit, Everybody, 2026-W01 to 2026-W26", description: design.summary)
        let profile = SVGProfile.inline(labelledBy: "chart-title", describedBy: "chart-summary")
        inline = design.svg(caption, profile)
        standalone = design.svg(caption, .standalone(dark: false))
        chartsASecond = ChartMeasurement.rate { design.svg(caption, profile).count }
        wordsASecond = ChartMeasurement.rate { design.finding.utf8.count + design.summary.utf8.count + design.table.rows.count }
    }

    /// How often a piece of work is done in a second.
    private static func rate(_ work: () -> Int) -> Double {
        var sum = 0
        let rates = (0..<runs).map { _ in
            let start = clock()
            var times = 0
            while Double(clock() - start) < shortestRun * Double(CLOCKS_PER_SEC) {
                for _ in 0..<20 { sum &+= work() }
                times += 20
            }
            return Double(times) * Double(CLOCKS_PER_SEC) / Double(clock() - start)
        }
        // What is not used is not computed.
        precondition(sum >= 0)
        return rates.sorted()[runs / 2]
    }

    /// Twelve panels are no ordinary chart.
    private var isPanelSet: Bool { kind == .multiples }

    static let heading = columns("type", "charts/s", "words/s", "inline B", "file B")

    var row: String {
        ChartMeasurement.columns(
            kind.rawValue, String(Int(chartsASecond)), String(Int(wordsASecond)), String(inline.count), String(standalone.count))
    }

    var faults: [String] {
        var faults: [String] = []
        if inline.isEmpty || standalone.isEmpty { faults.append("\(kind.rawValue): nothing is drawn") }
        if !isPanelSet, chartsASecond < ChartMeasurement.goal.chartsASecond {
            faults.append("\(kind.rawValue): \(Int(chartsASecond)) charts a second, fewer than \(Int(ChartMeasurement.goal.chartsASecond))")
        }
        let most = isPanelSet ? ChartMeasurement.goal.bytesOfPanels : ChartMeasurement.goal.bytes
        for (form, bytes) in [("in a page", inline.count), ("as a file", standalone.count)] where bytes > most {
            faults.append("\(kind.rawValue) \(form): \(bytes) bytes, more than \(most)")
        }
        return faults
    }

    private static func columns(_ first: String, _ rest: String...) -> String {
        first + String(repeating: " ", count: max(1, 20 - first.count)) + rest.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
    }
}
