import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct IndexedFigureTests {
    @Test func theBaseIsTheMeanOfTheVerdictsBaseWeeks() throws {
        let data = ChartSite.data()
        let test = try #require(data.assessment(pair: 0, group: 0)?.test)
        #expect(test.baseWeeks == 8)
        let design = try #require(try ChartSite.figure(.pair("main", form: .indexed, group: nil, weeks: nil), in: data).design as? IndexedPair)
        let first = ChartSite.last.advanced(by: -25)
        #expect(design.base == "mean of \(first) to \(first.advanced(by: 7))")
        let numbers = design.adoption.values.prefix(8).compactMap(\.self)
        #expect((design.adoptionBase - numbers.reduce(0, +) / 8).magnitude < 1e-9)
        let values = design.value.values.prefix(8).compactMap(\.self)
        #expect((design.valueBase - values.reduce(0, +) / 8).magnitude < 1e-9)
    }

    @Test(arguments: [8, 40]) func theBaseIsTheSameWhicheverWeeksAreDrawn(weeks: Int) throws {
        let data = ChartSite.data()
        func design(_ weeks: Int?) throws -> IndexedPair? { try ChartSite.figure(.pair("main", form: .indexed, group: nil, weeks: weeks), in: data).design as? IndexedPair }
        let (a, b) = (try design(nil), try design(weeks))
        #expect(a?.adoptionBase == b?.adoptionBase && a?.base == b?.base && b?.weeks.count == weeks)
    }

    @Test func aValueThatFollowsLaterHasALaterBase() throws {
        let data = ChartSite.data(ChartSite.history(ChartSite.catalog(lag: 2)))
        let design = try #require(try ChartSite.figure(.pair("main", form: .indexed, group: nil, weeks: nil), in: data).design as? IndexedPair)
        #expect(design.base.hasSuffix(", value 2 weeks later"))
        #expect((design.valueBase - design.value.values[2..<10].compactMap(\.self).reduce(0, +) / Double(8)).magnitude < 1e-9)
    }

    @Test func withoutAVerdictTheFirstWeeksAreTheBase() throws {
        let change = ChartSite.last.advanced(by: -4)
        let data = ChartSite.data(ChartSite.history(ChartSite.catalog(changes: [change])))
        #expect(data.assessment(pair: 0, group: 0)?.test?.baseWeeks ?? 0 == 0)
        let design = try #require(try ChartSite.figure(.pair("main", form: .indexed, group: nil, weeks: nil), in: data).design as? IndexedPair)
        #expect(design.base == "mean of \(change) to \(change.advanced(by: 2))")
    }
}
