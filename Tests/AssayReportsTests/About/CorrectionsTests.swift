@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct CorrectionsTests {
    private let week = Sample.last.advanced(by: -3)

    private func corrected(_ site: SiteHistory) throws -> WeekCorrections { try #require(Corrections(site).corrected.first) }

    @Test func bothValuesStandWithTheirCaptureAndTheNote() throws {
        let found = try corrected(AboutSample.site([AboutSample.restated(1)]))
        #expect(found.week == week && found.counts == [])
        #expect(found.restated == [.init(capture: Sample.last, note: "Counted twice", figures: [.init(text: "Changes, North: 111k became 222k.", beside: nil)])])
    }

    @Test func figuresOfOneCaptureAndNoteStandTogether() throws {
        let found = try corrected(
            AboutSample.site([AboutSample.restated(3, group: 2, note: nil), AboutSample.restated(1, group: 2), AboutSample.restated(1)]))
        #expect(found.restated.map(\.note) == ["Counted twice", nil])
        #expect(found.restated[0].figures.map(\.text) == ["Changes, North: 111k became 222k.", "Changes, South: 111k became 222k."])
    }

    @Test func aChangeTooSmallToPrintIsToldSo() throws {
        let found = try corrected(AboutSample.site([AboutSample.restated(1, before: 5_123_400, after: 5_123_456)]))
        #expect(found.restated.first?.figures.map(\.text) == ["Changes, North: 5.1M before and after. The change is smaller than what is printed."])
    }

    @Test func adoptionHasItsValueBesideIt() throws {
        let found = try corrected(AboutSample.site([AboutSample.restated(0)]))
        #expect(found.restated.first?.figures.first?.beside == "Beside it, in the same week: Changes 100.")
    }

    @Test func adoptionWithoutAnyValueIsACount() throws {
        let found = try corrected(AboutSample.site([AboutSample.restated(0), AboutSample.restated(0, group: 2)], skip: ["changes"]))
        #expect(found.restated == [])
        #expect(found.counts == ["2 figures of adoption were corrected. Their values are withheld: no figure of value stands beside them."])
    }

    /// Told and corrected while it was shown, hidden since.
    @Test func aGroupThatIsHiddenByNowIsACount() throws {
        let place = HiddenPlace(group: 1, week: week, from: Sample.last)
        let found = try corrected(AboutSample.site([AboutSample.restated(1), AboutSample.restated(0)], hiddenForGood: [place]))
        #expect(found.restated == [])
        #expect(found.counts == ["2 figures of groups that are hidden were corrected: their values are not shown."])
        let shown = try corrected(AboutSample.site([AboutSample.restated(1)], hiddenForGood: [HiddenPlace(group: 1, week: week.advanced(by: 1), from: Sample.last)]))
        #expect(shown.restated.count == 1, "another week of the group")
    }

    @Test func whatKeepsItsValueIsACount() throws {
        let kept = WithheldRestatement(metric: 1, group: 1, week: week, capture: Sample.last)
        #expect(try corrected(AboutSample.site(withheld: [kept])).counts == ["1 figure keeps the value first told: the difference would give a hidden figure away."])
    }

    @Test func finalFiguresAreOneLineBesideOthersAndARowAlone() throws {
        let final = [AboutSample.restated(1, isFinalisation: true, note: nil), AboutSample.restated(3, isFinalisation: true, note: nil)]
        #expect(try corrected(AboutSample.site(final + [AboutSample.restated(1, group: 2)])).counts == ["2 figures turned from provisional to final."])
        let alone = Corrections(AboutSample.site(final))
        #expect(alone.corrected == [] && alone.finalised.map(\.finalised) == [2] && !alone.untouched.contains(week))
    }

    @Test func everyReportHasOnePlaceNewestFirst() {
        let all = Corrections(AboutSample.site([AboutSample.restated(1), AboutSample.restated(1, back: 5)], reissues: [Sample.last: "Late"]))
        #expect(all.corrected.map(\.week) == [Sample.last, week, Sample.last.advanced(by: -5)])
        #expect(all.corrected.first?.reissue == "Late")
        #expect(all.untouched == all.untouched.sorted(by: >))
        #expect(Set(all.corrected.map(\.week) + all.untouched).count == 16 && all.withoutReport == [])
    }

    @Test func weeksWithoutAReportStandByThemselves() {
        let all = Corrections(AboutSample.site([AboutSample.restated(1, back: 9), AboutSample.restated(3, back: 10, isFinalisation: true)], reports: 0...4))
        #expect(all.withoutReport.map(\.week) == [9, 10].map { Sample.last.advanced(by: -$0) })
        #expect(all.withoutReport.last?.counts == ["1 figure turned from provisional to final."])
        #expect(all.untouched.count == 5 && all.corrected == [])
    }

    /// A note told a number of a group that is hidden by now.
    @Test func aNoteAboutAHiddenGroupIsLeftOut() throws {
        let note = "Tiny has 3 of them"
        let site = AboutSample.site([AboutSample.restated(1, note: note)], reissues: [week: note])
        let found = try corrected(site)
        #expect(found.restated.map(\.note) == [nil])
        #expect(found.reissue == "The publisher’s note is left out: it tells of a group that is hidden.")
        #expect(try corrected(AboutSample.site([AboutSample.restated(1, note: "Tiny was late")])).restated.first?.note == "Tiny was late")
    }
}
