import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

struct RecordedSettingsTests {
    private func settings(_ change: (String) -> String = { $0 }) -> RecordedSettings { RecordedSettings(RecordSample.document(change(ValidConfiguration.text))) }

    @Test func `what is read back is what was recorded`() throws {
        let recorded = settings()
        var findings = Findings()
        let value = try #require(RecordText.read(Array(recorded.json.utf8), path: "published.json", &findings))
        let read = RecordedSettings(recorded: value, &findings)
        #expect(findings.diagnostics == [])
        #expect(read.json == recorded.json)
        #expect(read.digest == recorded.digest)

        let configuration = try #require(SiteConfiguration.read(Array(ValidConfiguration.text.utf8), path: "assay.yaml").configuration)
        #expect(read.disclosure == configuration.disclosure)
        #expect(read.calendar == configuration.calendar)
        #expect(read.windowWeeks == 30)
        #expect(read.catalog.groups == configuration.catalog.groups)
        #expect(read.catalog.pairs == configuration.catalog.pairs)
        #expect(read.catalog.events.isEmpty)
        #expect(zip(read.catalog.metrics, configuration.catalog.metrics).allSatisfy {
            $0.id == $1.id && $0.title == $1.title && $0.definition == $1.definition && $0.target == $1.target && $0.changes == $1.changes && $0.decimals == $1.decimals
        })
        #expect(read.catalog.metrics.count == configuration.catalog.metrics.count)
        #expect(read.catalog(with: configuration.catalog.events).events == configuration.catalog.events)
    }

    @Test(arguments: [
        ("  organisation: Northwind\n", "  organisation: Southwind\n"), ("disclosure: {", "# a comment\ndisclosure:   {"),
        ("minimum_people: 12, minimum_denominator: 30", "minimum_denominator: 30, minimum_people: \"12\""), ("kind: adoption\n        unit: tokens", "kind: adoption\n        unit:   'tokens'"),
        ("title: Rollout", "title: Roll-out"), ("figure_files: latest", "figure_files: none"), (", small_groups: hide", ""),
        ("Input and output tokens,\n          cached ones left out.", "Input and output\n          tokens, cached ones left out."),
    ])
    func `what is no setting of a verdict leaves no trace`(_ old: String, _ new: String) {
        let text = ValidConfiguration.text.replacing(old, with: new)
        #expect(settings { _ in text }.digest == settings().digest)
    }

    @Test(arguments: [
        ("minimum_people: 12", "minimum_people: 11"), ("fiscal_year_ends: june", "fiscal_year_ends: july"), ("window_weeks: 30", "window_weeks: 29"),
        ("+25 %", "+26 %"), ("title: Retail", "title: Shops and more"), ("people: 40", "people: 41"), ("lag_weeks: 2", "lag_weeks: 3"),
    ])
    func `what a verdict rests on is kept`(_ old: String, _ new: String) {
        #expect(ValidConfiguration.text.contains(old))
        #expect(settings { $0.replacing(old, with: new) }.digest != settings().digest)
    }

    @Test func `how limits are drawn goes on record`() throws {
        let widened = settings { $0.replacing("decimals: 1\n", with: "decimals: 1\n    process: {limits: widened, rules: [1]}\n") }
        #expect(widened.digest != settings().digest)
        #expect(widened.disclosedDigest != settings().disclosedDigest)
        var findings = Findings()
        let value = try #require(RecordText.read(Array(widened.json.utf8), path: "published.json", &findings))
        #expect(RecordedSettings(recorded: value, &findings).catalog.metrics[1].process == ProcessTerms(limits: .widened, rules: [.outside]))
        #expect(findings.diagnostics == [])
    }

    @Test func `what is left to the default is written out`() {
        let plain = RecordedSettings(RecordSample.document("metrics: []\nsite: {title: a}\n"))
        #expect(
            plain.json
                == #"{"calendar": {"fiscal_year_ends": "december"}, "disclosure": {"minimum_denominator": "20", "minimum_people": "10", "small_groups": "hide"}, "report": {"window_weeks": "26"}}"#)
        #expect(RecordedSettings(RecordSample.document("calendar:\ndisclosure: {minimum_people: 10}\nreport: {window_weeks: 26}\n")).digest == plain.digest)
    }

    /// With all else known, a digest over the size of a small group lets anybody find the size by trying.
    @Test func `the digest that readers see does not depend on numbers of people`() {
        let other = settings { $0.replacing("people: 40", with: "people: 7").replacing("people: 900", with: "people: 8") }
        #expect(other.digest != settings().digest)
        #expect(other.disclosedDigest == settings().disclosedDigest)
        #expect(settings { $0.replacing("title: Retail", with: "title: Stores") }.disclosedDigest != settings().disclosedDigest)
    }

    @Test func `settings that the decoders refuse are named by their place in the record`() throws {
        let text = "{\n\"metrics\": [{\"id\": \"tokens\"}],\n\"colour\": \"red\"}"
        var findings = Findings()
        let value = try #require(RecordText.read(Array(text.utf8), path: "published.json", &findings))
        _ = RecordedSettings(recorded: value, &findings)
        let places = findings.diagnostics.map { "\($0.rule) \($0.location?.description ?? "")" }
        #expect(places.contains("unknown-key published.json:3:1"))
        #expect(places.contains("missing-key published.json:2:13"))
    }

    @Test func `an event about what the settings do not know is left out, and never widened`() {
        let week = RecordSample.week
        let events = [
            Event(week: week, title: "both", kind: .noted, metrics: ["tokens", "new"]), Event(week: week, title: "gone", kind: .noted, metrics: ["new"]),
            Event(week: week, title: "group", kind: .noted, groups: ["new"]), Event(week: week, title: "all", kind: .noted),
        ]
        let known = settings().catalog(with: events).events
        #expect(known.map(\.title) == ["both", "all"])
        #expect(known.first?.metrics == ["tokens"])
    }
}
