import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct PairCatalogueTests {
    @Test func pairsAreNumberedFromOne() {
        #expect(PairCatalogue.all.map(\.number) == Array(1...15))
        #expect(Set(PairCatalogue.all.map(\.id)).count == 15)
    }

    @Test func aPairIsFoundByIdAndNumber() {
        #expect(PairCatalogue.pair("7")?.id == PairCatalogue.pair("assisted-deployments")?.id)
        #expect(PairCatalogue.pair("7") != nil)
        #expect(PairCatalogue.pair("16") == nil && PairCatalogue.pair("") == nil)
    }

    @Test(arguments: PairCatalogue.all.indices) func everyMetricOfAnImportExists(_ index: Int) {
        for side in PairCatalogue.all[index].sides {
            for source in side.imports {
                #expect(source.format.guide.metrics.contains { $0.id == source.metric }, "\(source.format.rawValue) gives no \(source.metric)")
            }
        }
    }

    @Test(arguments: PairCatalogue.all.indices) func everySideMaySpeakForItself(_ index: Int) {
        let pair = PairCatalogue.all[index]
        #expect(pair.adoption.measured.countsAsAdoption)
        #expect(pair.value.measured.kind == .value && pair.value.measured.better != .neither)
        #expect(pair.guardrail.measured.better != .neither)
        #expect(Set(pair.sides.map(\.measured.id)).count == 3)
        #expect(pair.sides.allSatisfy { [".", "?"].contains($0.measured.definition.last) })
    }

    /// Whatever import is preferred, value moves the way that is better, and the lag is one of those named.
    @Test(arguments: PairCatalogue.all.indices) func theExpectationGoesTheGoodWay(_ index: Int) {
        let pair = PairCatalogue.all[index]
        #expect(pair.lag.contains(pair.lagWeeks) && pair.lag.upperBound <= 26)
        #expect(pair.expected.adoption > 0)
        for formats in [[]] + ExportFormat.allCases.map({ [$0] }) {
            let metrics = pair.metrics(from: formats)
            #expect(metrics[0].countsAsAdoption, "\(metrics[0].id)")
            #expect(metrics[1].kind != .adoption && metrics[1].kind != .context && !metrics[1].countsAsAdoption, "\(metrics[1].id)")
            #expect(pair.expected.value > 0 ? metrics[1].better == .up : metrics[1].better == .down, "\(metrics[1].id)")
            #expect(metrics[2].better != .neither, "\(metrics[2].id)")
        }
    }

    @Test(arguments: PairCatalogue.all.indices) func theHypothesisSaysIfAndThen(_ index: Int) {
        let pair = PairCatalogue.all[index]
        #expect(pair.hypothesis.hasPrefix("If ") && pair.hypothesis.contains(" should "))
        let numbers = [2: "two", 3: "three", 4: "four", 6: "six", 8: "eight"]
        if pair.lag.upperBound > 0 {
            #expect(pair.hypothesis.contains("within \(numbers[pair.lag.upperBound] ?? "?") weeks"), "\(pair.id)")
        }
    }

    @Test func aPreferredImportIsTakenFirst() throws {
        let pair = try #require(PairCatalogue.all.first { pair in pair.sides.contains { $0.imports.count > 1 } })
        let side = try #require(pair.sides.first { $0.imports.count > 1 })
        let last = try #require(side.imports.last)
        #expect(side.metric(from: []).id == side.imports[0].metric)
        #expect(side.metric(from: [last.format]).id == last.metric)
    }
}
