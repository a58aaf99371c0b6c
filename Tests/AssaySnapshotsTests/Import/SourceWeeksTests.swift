import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct SourceWeeksTests {
    private static func metric(_ id: String, _ aggregate: Metric.Aggregate) -> ExportMetric {
        ExportMetric(
            Metric(id: id, title: id, kind: .value, unit: "count", better: .up, aggregate: aggregate, overWeeks: aggregate, definition: "d", source: "s"), field: id, rule: .week)
    }

    private let week = Week("2026-W21")!
    private let place = SourceLocation(path: "x.json", line: 3)
    private var log = ImportLog()

    /// Two teams, both with every figure.
    private mutating func teams(groups: [String]?) -> SourceWeeks {
        var weeks = SourceWeeks([SourceWeeksTests.metric("count", .sum), SourceWeeksTests.metric("share", .ratio), SourceWeeksTests.metric("median", .none)])
        for (index, title) in ["Web Shop", "Web / Shop"].enumerated() {
            weeks.declare("t\(index)", title: title, groups: groups)
            weeks.add("count", Double(index + 1), in: week, source: "t\(index)", at: place, log: &log)
            weeks.add("share", Double(index + 1), over: 10, in: week, source: "t\(index)", at: place, log: &log)
            weeks.add("median", 5, in: week, source: "t\(index)", at: place, log: &log)
        }
        return weeks
    }

    @Test mutating func eachSourceIsAGroupUnderItsName() {
        let reading = teams(groups: nil).reading(for: ImportRequest(wanted: ["count"]))
        #expect(reading.groups == [ImportedGroup(id: "web-shop", title: "Web / Shop"), ImportedGroup(id: "web-shop-2", title: "Web Shop")])
        #expect(reading.figures == [
            ImportedFigure(week: week, group: "web-shop", metric: "count", value: 2), ImportedFigure(week: week, group: "web-shop-2", metric: "count", value: 1),
        ])
    }

    /// What an import declared once keeps its id, also where the other team is not in the export.
    @Test mutating func aSourceUnderTheTitleOfADeclaredGroupIsThatGroup() {
        let declared = [ImportedGroup(id: "web-shop", title: "Web Shop"), ImportedGroup(id: "mail", title: "Mail")]
        let reading = teams(groups: nil).reading(for: ImportRequest(wanted: ["count"], groups: declared))
        #expect(reading.figures.map { "\($0.group) \($0.value ?? 0)" }.sorted() == ["web-shop 1.0", "web-shop-2 2.0"])
    }

    @Test mutating func whatAddsIsAddedInOneGroup() {
        let reading = teams(groups: ["web"]).reading(for: ImportRequest())
        #expect(reading.figures == [
            ImportedFigure(week: week, group: "web", metric: "count", value: 3), ImportedFigure(week: week, group: "web", metric: "share", numerator: 3, denominator: 20),
        ])
        #expect(reading.summary.leftOut == ["group 'web' in 1 week: it has several parts, and nothing combines their figures of 'median'"])
    }

    @Test mutating func aPartWithoutAFigureLeavesItOut() {
        var weeks = teams(groups: ["web"])
        weeks.add("count", 7, in: week.advanced(by: 1), source: "t1", at: place, log: &log)
        let reading = weeks.reading(for: ImportRequest(wanted: ["count"]))
        #expect(reading.figures.map(\.week) == [week])
        #expect(reading.summary.leftOut == ["group 'web' in 1 week: one of its parts has no figure of 'count'"])
    }

    @Test mutating func nothingOverNoneCountsAsAPart() {
        var weeks = teams(groups: ["web"])
        let next = week.advanced(by: 1)
        weeks.add("share", 0, over: 0, in: next, source: "t0", at: place, log: &log)
        weeks.add("share", 4, over: 8, in: next, source: "t1", at: place, log: &log)
        weeks.add("share", 0, over: 0, in: next.advanced(by: 1), source: "t0", at: place, log: &log)
        weeks.add("share", 0, over: 0, in: next.advanced(by: 1), source: "t1", at: place, log: &log)
        #expect(weeks.reading(for: ImportRequest(wanted: ["share"])).figures.last == ImportedFigure(week: next, group: "web", metric: "share", numerator: 4, denominator: 8))
    }

    @Test mutating func aSourceInNoGroupIsInNoFigure() {
        let reading = teams(groups: []).reading(for: ImportRequest())
        #expect(reading.figures.isEmpty && reading.groups.isEmpty)
        #expect(reading.summary.leftOut == ["'Web / Shop' is in no group", "'Web Shop' is in no group"])
    }

    @Test mutating func laterWeeksAreSaidToBe() {
        let reading = teams(groups: nil).reading(for: ImportRequest(through: Week("2026-W20")))
        #expect(reading.figures.isEmpty)
        #expect(reading.summary.leftOut == ["2026-W21 is later than 2026-W20"])
    }

    @Test mutating func whatNobodyCanCountIsRefused() {
        var weeks = teams(groups: nil)
        weeks.add("count", 1e300, in: week.advanced(by: 1), source: "t0", at: place, log: &log)
        weeks.add("share", 1, over: .infinity, in: week.advanced(by: 1), source: "t0", at: place, log: &log)
        #expect(log.finished().map(\.rule) == ["too-large", "too-large"])
        #expect(weeks.reading(for: ImportRequest()).figures.allSatisfy { $0.week == week })
    }

    @Test mutating func filesThatOverlapMustAgree() {
        var weeks = teams(groups: nil)
        weeks.add("count", 1, in: week, source: "t0", at: SourceLocation(path: "y.json"), log: &log)
        #expect(log.finished().isEmpty)
        weeks.add("share", 1, over: 11, in: week, source: "t0", at: SourceLocation(path: "y.json"), log: &log)
        #expect(log.finished().map(\.summary) == ["'share' of 2026-W21 is another one than in x.json:3"])
    }
}
