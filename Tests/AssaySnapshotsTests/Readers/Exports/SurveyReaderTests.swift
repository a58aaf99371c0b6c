import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct SurveyReaderTests {
    private func read(_ files: String..., request: ImportRequest = ImportRequest()) -> ImportReading {
        SurveyReader().read(files.enumerated().map { ExportFile(path: "s\($0 + 1).csv", bytes: Array($1.utf8)) }, for: request)
    }

    private func rules(_ reading: ImportReading) -> [String] { reading.diagnostics.map(\.rule) }
    private func rates(_ reading: ImportReading) -> [String] { reading.figures.filter { $0.metric == "survey-response-rate" }.map(\.group) }

    private let head = "week,group,invited,responded,q_satisfaction_mean\n"

    @Test func questionsBecomeMetrics() {
        let reading = read("week,group,invited,responded,q_time_saved_minutes_median,q_satisfaction_mean,q_keep_share,q_trust_percent\n2026-W47,IT,64,41,90,3.6,0.75,40\n")
        #expect(reading.figures.map { "\($0.metric) \($0.value.map { "\($0)" } ?? "\($0.numerator!)/\($0.denominator!)") \($0.people!)" } == [
            "survey-response-rate 41.0/64.0 41", "survey-time-saved-minutes-median 90.0 41", "survey-satisfaction-mean 3.6 41", "survey-keep-share 0.75 41", "survey-trust-share 0.4 41",
        ])
        let metrics = reading.metrics.map(\.metric)
        #expect(metrics.map(\.unit) == ["%", "minutes", "points", "%", "%"])
        #expect(metrics.map(\.aggregate) == [.ratio, .none, .mean, .mean, .mean])
        #expect(metrics.map(\.countsNothing) == [false, true, false, false, false])
        #expect(metrics[1].title == "Time saved minutes")
        #expect(reading.summary.made.count == 5)
    }

    @Test func onlyWhatIsWantedIsMade() {
        let reading = read(head + "2026-W47,IT,64,41,3.6\n", request: ImportRequest(wanted: ["survey-satisfaction-mean"]))
        #expect(reading.figures.map(\.metric) == ["survey-satisfaction-mean"])
        #expect(reading.summary.undeclared == ["survey-response-rate"])
    }

    @Test func fewAnswersAreWrittenWithTheirNumber() {
        let reading = read(head + "2026-W47,legal,9,4,4.5\n")
        #expect(reading.figures.map { "\($0.metric) \($0.people!)" } == ["survey-response-rate 4", "survey-satisfaction-mean 4"])
    }

    /// Ten of twelve answered: who did not is nearly told.
    @Test func aRateOfNearlyEverybodyIsLeftOutWithItsWholes() {
        let small = "2026-W47,legal,12,10,3\n2026-W47,it,40,20,3\n"
        #expect(rates(read(head + small)) == ["it"])
        #expect(rates(read(head + small + "2026-W47,all,52,30,3\n")) == ["it"])
        #expect(rates(read(head + "2026-W47,it,40,20,3\n2026-W47,all,52,30,3\n")) == ["all", "it"])
        let tree = ImportRequest(groups: [ImportedGroup(id: "staff", title: "Staff"), ImportedGroup(id: "legal", title: "Legal", parent: "staff")])
        #expect(rates(read(head + small + "2026-W47,staff,52,30,3\n", request: tree)) == ["it"])
        #expect(read(head + small).summary.leftOut == ["the response rate of 1 week: in a group fewer than 5 people did not answer"])
        #expect(rates(read(head + "2026-W47,it,0,0,\n2026-W47,legal,9,9,4\n")) == [])
    }

    @Test func groupsAreFoundByIdOrTitle() {
        let request = ImportRequest(groups: [ImportedGroup(id: "people_ops", title: "HR"), ImportedGroup(id: "it", title: "Information Technology")])
        let reading = read(head + "2026-W47,hr,40,20,3\n2026-W47,IT,40,20,3\n2026-W47,Ärzte,40,20,3\n", request: request)
        #expect(reading.groups == [ImportedGroup(id: "people_ops", title: "HR"), ImportedGroup(id: "it", title: "Information Technology"), ImportedGroup(id: "rzte", title: "Ärzte")])
        #expect(rules(read(head + "2026-W47,人事,40,20,3\n")) == ["unnamed-group"])
        var mapped = ImportRequest()
        mapped.groupMap = GroupMap([("Team A", "field")])
        #expect(read(head + "2026-W47,team a,40,20,3\n2026-W47,Team B,40,20,3\n", request: mapped).figures.map(\.group) == ["field", "field"])
        #expect(read(head + "2026-W47,Team B,40,20,3\n", request: mapped).summary.leftOut == ["1 name in no group of the group map"])
    }

    @Test(arguments: [
        ("2026-W54,it,9,5,3\n", "not-a-week"), ("2026-11-16,it,9,5,3\n", "not-a-week"), ("2026-W47,,9,5,3\n", "missing-group"), ("2026-W47,it,9,,3\n", "missing-people"),
        ("2026-W47,it,9,10,3\n", "part-above-whole"), ("2026-W47,it,9,5,3\n2026-W47,it,9,5,3\n", "repeated-row"), ("2026-W47,it,9,5,good\n", "not-a-number"),
        ("2026-W47,it,9,5", "truncated"), ("2026-W47,it,9,5\n", "short-row"), ("2026-W47,ada@example.org,9,5,3\n", "person-column"),
    ])
    func rowsThatCannotBeAreRefused(_ rows: String, _ rule: String) { #expect(rules(read(head + rows)) == [rule]) }

    @Test func columnsThatCannotBeAreSaid() {
        #expect(rules(read("week,group,invited,responded,respondent_email\n2026-W47,it,9,5,x\n")) == ["person-column"])
        let unknown = read("week,group,invited,responded,q_satisfaction,comment\n2026-W47,it,30,15,4,x\n")
        #expect(rules(unknown) == ["unknown-question"])
        #expect(unknown.summary.unread == ["q_satisfaction", "comment"])
        #expect(Set(rules(read("week,group,invited,responded,q_keep_share,q_keep_percent\n2026-W47,it,30,15,0.5,50\n"))) == ["same-metric"])
        #expect(rules(read("week,group,invited,responded,q_keep_share\n2026-W47,it,30,15,50\n")) == ["share-out-of-range"])
    }

    @Test func filesThatOverlapMustAgree() {
        #expect(read(head + "2026-W47,it,30,15,3\n", head + "2026-W47,it,30,15,3\n").diagnostics.isEmpty)
        #expect(Set(rules(read(head + "2026-W47,it,30,15,3\n", head + "2026-W47,it,30,15,4\n"))) == ["overlap"])
        #expect(read(head + "2026-W47,it,30,15,3\n", "week,group,invited,responded,q_trust_mean\n2026-W47,it,30,15,2\n").figures.count == 3)
    }

    @Test(arguments: [("<html></html>", "web-page"), ("name,answer\nx,4\n", "other-shape"), ("week,metric,bin_lower,bin_upper,people\n2026-W47,x,0,5,9\n", "distribution")])
    func otherFilesAreRefused(_ text: String, _ rule: String) { #expect(rules(read(text)) == [rule]) }

    @Test(arguments: ["survey_pulse.csv", "distribution.csv"]) func readsTheSamples(_ name: String) throws {
        guard let url = Fixtures.shared("samples/shape-only/" + name) else { return }
        let reading = SurveyReader().read([ExportFile(path: name, bytes: try Fixtures.bytes(url))], for: ImportRequest())
        if name == "distribution.csv" {
            #expect(rules(reading) == ["distribution"])
        } else {
            #expect(reading.diagnostics.isEmpty)
            #expect(String(decoding: SnapshotText.csv(reading.figures), as: UTF8.self) == """
                week,group,metric,value,people,numerator,denominator,status,note
                2026-W47,engineering,survey-response-rate,,41,41,64,,
                2026-W47,engineering,survey-time-saved-minutes-median,90,41,,,,
                2026-W47,engineering,survey-satisfaction-mean,3.6,41,,,,
                2026-W47,engineering,survey-verification-effort-mean,3.1,41,,,,
                2026-W47,engineering,survey-pressure-to-show-use-mean,2.9,41,,,,
                2026-W47,legal,survey-response-rate,,4,4,9,,

                """)
        }
    }
}
