import AssayMetrics
import Testing

@testable import AssaySnapshots

/// Weeks, groups, metrics and repeated rows.
@Suite struct RowValidatorIdentityTests {
    @Test func anUndeclaredGroupOrMetricIsNamedWithTheNearest() {
        #expect(
            TestSite.row("retial,tokns,1") == [
                """
                error: group 'retial' is not declared [unknown-group]
                  --> s.csv:2:1
                  help: did you mean 'retail'?
                """,
                """
                error: metric 'tokns' is not declared [unknown-metric]
                  --> s.csv:2:8
                  help: did you mean 'tokens'?
                """,
            ])
        #expect(
            TestSite.row("zzz,Tokens,1") == [
                """
                error: group 'zzz' is not declared [unknown-group]
                  --> s.csv:2:1
                  help: declare it under 'groups:' in assay.yaml
                """,
                """
                error: metric 'Tokens' is not declared [unknown-metric]
                  --> s.csv:2:5
                  help: did you mean 'tokens'?
                """,
            ])
    }

    @Test func aFigureInPlaceOfANameIsNotQuoted() {
        #expect(
            TestSite.row("\"7919,37\",7919.37,4") == [
                """
                error: a figure stands where the group belongs [unknown-group]
                  --> s.csv:2:1
                  help: write the id of a group of assay.yaml
                """,
                """
                error: a figure stands where the metric belongs [unknown-metric]
                  --> s.csv:2:11
                  help: write the id of a metric of assay.yaml
                """,
            ])
        #expect(
            week("20260521") == ["error: a figure stands where the week belongs [invalid-week]\n  --> s.csv:2:10\n  help: write it as 2026-W21"])
    }

    @Test func aRowWithoutAMetricIsRefused() {
        #expect(
            TestSite.row("retail,,1") == [
                """
                error: the row names no metric [missing-metric]
                  --> s.csv:2:8
                  help: write the id of a metric of assay.yaml
                """
            ])
    }

    private func week(_ text: String, capture: String? = "2026-W21") -> [String] {
        TestSite.csv("metric,value,week\ntokens,1,\(text)\n", capture: capture).rendered
    }

    @Test func onlyRealWeeksAreAccepted() {
        #expect(week("2020-W53") == [])
        #expect(week("2026-W53", capture: nil) == [])
        #expect(
            week("2025-W53") == [
                """
                error: 2025 has no week 53 [no-such-week]
                  --> s.csv:2:10
                  help: the weeks of 2025 are 2025-W01 to 2025-W52
                """
            ])
        #expect(
            week("2026-W00") == [
                """
                error: 2026 has no week 0 [no-such-week]
                  --> s.csv:2:10
                  help: the weeks of 2026 are 2026-W01 to 2026-W53
                """
            ])
    }

    @Test(arguments: ["W21", "2026-21", "2026W21", "2026-w21", "21.05.2026", "1899-W52", "2201-W01", "2026-W1x", "2026-W211", " 2026-W21"])
    func otherTextIsNoWeek(text: String) {
        #expect(
            week(text) == [
                """
                error: '\(text)' is not an ISO week of the years 1900 to 2200 [invalid-week]
                  --> s.csv:2:10
                  help: write it as 2026-W21
                """
            ])
    }

    @Test func aDayIsToldItsWeek() {
        #expect(
            week("2027-01-01") == [
                """
                error: '2027-01-01' is not an ISO week of the years 1900 to 2200 [invalid-week]
                  --> s.csv:2:10
                  help: that day lies in week 2026-W53: write 2026-W53
                """
            ])
    }

    @Test func noWeekIsLaterThanTheCapture() {
        #expect(week("2026-W21") == [])
        #expect(
            week("2026-W22") == [
                """
                error: week 2026-W22 is later than the capture week 2026-W21 [week-after-capture]
                  --> s.csv:2:10
                  help: a capture reports its own week and earlier ones: move the row to the capture of 2026-W22
                """
            ])
        #expect(week("2026-W22", capture: nil) == [])
    }

    @Test func noWeekLiesTwentyYearsBeforeTheCapture() {
        let last = Week("2026-W21")!.advanced(by: -1_040)
        #expect(week("\(last)") == [])
        for old in [last.advanced(by: -1), Week("1926-W20")!] {
            #expect(
                week("\(old)") == [
                    """
                    error: week \(old) lies more than 20 years before the capture [week-too-old]
                      --> s.csv:2:10
                      help: load old history through snapshots/backfill/
                    """
                ])
        }
        #expect(week("1926-W20", capture: nil) == [])
    }

    @Test func backfillHasNoWeekOfItsOwn() {
        #expect(
            week("", capture: nil) == [
                """
                error: a row of backfill has no week [missing-week]
                  --> s.csv:2:10
                  help: write the week of the figure, such as 2026-W21
                """
            ])
    }

    @Test func aGroupHasRowsOnlyInItsLife() {
        let text = "group,metric,value,week\nclaims,tokens,1,2026-W10\nclaims,tokens,1,2026-W20\nclaims,tokens,1,2026-W09\nclaims,tokens,1,\n"
        #expect(
            TestSite.csv(text).rendered == [
                """
                error: group 'claims' begins in 2026-W10, and the row is of 2026-W09 [outside-group-life]
                  --> s.csv:4:1
                  help: correct 'from' and 'to' of the group in assay.yaml, or the week
                """,
                """
                error: group 'claims' ended in 2026-W20, and the row is of 2026-W21 [outside-group-life]
                  --> s.csv:5:1
                  help: correct 'from' and 'to' of the group in assay.yaml, or the week
                """,
            ])
    }

    @Test func aRepeatedRowNamesTheFirst() {
        let text = """
            week,group,metric,value
            2026-W21,retail,tokens,1
            2026-W20,retail,tokens,1
            2026-W21,all,tokens,x
            ,retail,tokens,2
            ,,tokens,3

            """
        #expect(
            TestSite.csv(text).rendered == [
                """
                error: the value is not a number [invalid-number]
                  --> s.csv:4:21
                  help: leave the row out where there is no figure: a gap is shown as a gap
                """,
                """
                error: 2026-W21, group 'retail', metric 'tokens' is given twice, first in line 2 [repeated-row]
                  --> s.csv:5:9
                  help: keep one of the rows
                """,
                """
                error: 2026-W21, group 'all', metric 'tokens' is given twice, first in line 4 [repeated-row]
                  --> s.csv:6:3
                  help: keep one of the rows
                """,
            ])
    }

    @Test func afterTwentyOfOneRuleTheOthersAreCounted() {
        let reading = TestSite.csv("metric,value\n" + String(repeating: "tokns,x\n", count: 33))
        #expect(reading.diagnostics.count == 42)
        #expect(reading.diagnostics.filter { $0.rule == "unknown-metric" }.count == 21)
        #expect(
            reading.rendered.suffix(2) == [
                """
                error: and 13 more like this [unknown-metric]
                  --> s.csv:22
                """,
                """
                error: and 13 more like this [invalid-number]
                  --> s.csv:22
                """,
            ])
        #expect(reading.rows == 33 && reading.snapshot.observations.isEmpty)
    }
}
