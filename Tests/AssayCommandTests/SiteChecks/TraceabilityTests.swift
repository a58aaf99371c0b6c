import Foundation
import Testing

extension SiteChecks {
    /// Every number shown is the snapshot's number, rounded as stated, and says where it comes from.
    struct TraceabilityTests {
        /// The newest reports of a site of real figures, with those figures.
        private func newest(_ count: Int) async throws -> (site: ExampleSite, figures: SnapshotFigures, reports: [(folder: String, week: String)]) {
            let site = try await ExampleSite.built("open-source")
            let reports = site.reports.suffix(count).map { (folder: $0, week: $0.replacing("/", with: "-")) }
            try #require(reports.count == count)
            return (site, try SnapshotFigures(site: site.source), reports)
        }

        @Test func `every figure of the data files is the snapshot's`() async throws {
            let (site, figures, reports) = try await newest(3)
            var faults: [String] = []
            var compared = 0
            for (folder, _) in reports {
                let tables = site.tables.filter { $0.hasPrefix(folder + "/") }
                try #require(tables.contains(folder + "/data.csv") && tables.count > 5)
                for table in tables {
                    for row in try CSVRows.read(site.tree.text(table)) {
                        let place = SnapshotFigures.Place(metric: row["metric"] ?? "", group: row["group"] ?? "", week: row["week"] ?? "")
                        let status = row["status"] ?? ""
                        guard let value = row["value"], !value.isEmpty else {
                            if !["hidden", "too-few", "missing"].contains(status) { faults.append("\(table): no value, yet \(row)") }
                            continue
                        }
                        compared += 1
                        if !["final", "provisional"].contains(status) { faults.append("\(table): a value, yet \(row)") }
                        if figures.units[place.metric] != row["unit"] { faults.append("\(table): another unit: \(row)") }
                        guard let shown = Double(value), let known = figures.values[place], SnapshotFigures.areEqual(shown, known) else {
                            faults.append("\(table): \(row) but \(figures.values[place] ?? .nan) was captured")
                            continue
                        }
                    }
                }
            }
            #expect(compared > 3_000)
            #expect(faults.isEmpty, "\(faults.count) of \(compared):\n\(faults.prefix(20).joined(separator: "\n"))")
        }

        @Test func `every number of the prose follows from the snapshots`() async throws {
            let (site, figures, reports) = try await newest(3)
            var faults: [String] = []
            var checked = 0
            var skipped = 0
            for (folder, week) in reports {
                for number in BoundNumber.all(in: site.tree.text(folder + "/index.html")) {
                    switch figures.recompute(number.title, reportOf: week) {
                    case .line: skipped += 1
                    case .unknown: faults.append("\(week): \(number): not understood")
                    case .value(let value):
                        checked += 1
                        if !SnapshotFigures.areEqual(value, number.value) { faults.append("\(week): \(number): \(value) by the snapshots") }
                    }
                }
            }
            #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
            #expect(checked > 15)
            #expect(skipped < checked, "\(skipped) lines through a window, which are not recomputed here")
        }

        @Test(arguments: ExampleSite.names)
        func `a number of the prose is its figure, rounded`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            var numbers = 0
            var faults: [String] = []
            for page in site.pages {
                let text = site.tree.text(page)
                let bound = BoundNumber.all(in: text)
                numbers += bound.count
                // A verdict is bound to its data too, and is no number.
                if bound.count != text.components(separatedBy: "<data ").count - 1 - text.matches(of: /<data value="[a-z-]+" title="/).count { faults.append("\(page): a number without value or source") }
                faults += bound.filter { !$0.isRounded }.map { "\(page): \($0)" }
            }
            #expect(numbers > 0)
            #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        }

        @Test(arguments: [
            ("54 %", 0.54), ("−11.1 %", -0.1111), ("+36.7 pp", 0.36706), ("1,330 EUR", 1329.5), ("777M tokens", 776_857_000), ("6.1B tokens", 6_146_019_000),
            ("8 releases", 8), ("11.4 h", 11.4086),
        ])
        func `a rounded number is known as one`(_ text: String, _ value: Double) {
            #expect(BoundNumber(value: value, title: "", text: text).isRounded)
            #expect(!BoundNumber(value: value * 1.1 + 1, title: "", text: text).isRounded)
            #expect(!BoundNumber(value: -value, title: "", text: text).isRounded)
        }

        @Test(arguments: [("1.330,5\u{A0}EUR", 1330.52), ("45,9\u{A0}%", 0.4587), ("+37,8\u{A0}PP", 0.37781), ("103\u{A0}Mio.\u{A0}Token", 102_521_000), ("−5,8\u{A0}%", -0.05808)])
        func `a German one too`(_ text: String, _ value: Double) {
            #expect(BoundNumber(value: value, title: "", text: text, isGerman: true).isRounded)
            #expect(!BoundNumber(value: value * 1.1 + 1, title: "", text: text, isGerman: true).isRounded)
        }
    }
}
