import Testing

@testable import AssayTemplating

@Suite struct NameScopeTests {
    private let shape: [String: TemplateShape] = [
        "title": .text, "report": .record(["title": .text, "week": .text]), "note": .optional(.record(["text": .text])), "rows": .list(.record(["cell": .text])),
        "isDraft": .flag,
    ]

    @Test func anUnknownNameIsReportedWithTheNearest() {
        let diagnostics = load("x\n  {{titel}}", shape).diagnostics
        #expect(diagnostics.map(brief) == ["unknown-name 2:3"])
        #expect(diagnostics.first?.summary == "unknown name 'titel' in {{titel}} on page 'page'")
        #expect(diagnostics.first?.help == "did you mean 'title'?")
    }

    @Test func whereNoneIsNearAllInScopeAreNamed() {
        #expect(load("{{author}}", shape).diagnostics.first?.help == "known here: isDraft, note, report, rows, title")
        #expect(load("{{report.author}}", shape).diagnostics.first?.help == "known here: title, week")
        #expect(load("{{author}}", [:]).diagnostics.first?.help == "no names here")
        let many = Dictionary(uniqueKeysWithValues: (10..<36).map { ("name\($0)", TemplateShape.text) })
        #expect(load("{{x}}", many).diagnostics.first?.help?.hasSuffix(", name32, name33 and 2 more") == true)
    }

    @Test func theRestOfADottedNameBelongsToItsFirstPart() {
        let diagnostics = load("{{report.titel}}", shape).diagnostics
        #expect(diagnostics.first?.summary == "unknown name 'titel' in 'report' in {{report.titel}} on page 'page'")
        #expect(diagnostics.first?.help == "did you mean 'title'?")
        #expect(faults("{{title.x}}{{rows.cell}}", shape) == ["unknown-name 1:1", "unknown-name 1:12"])
    }

    @Test func namesAreSoughtFromTheInnermostSectionOutwards() {
        let context: TemplateRecord = [
            "title": .text("outer"), "report": .record(["title": .text("inner"), "week": .text("W1")]), "rows": .list([.record(["cell": .text("c")])]),
            "isDraft": .flag(true),
        ]
        #expect(rendered("{{#report}}{{title}} {{#rows}}{{cell}} {{week}} {{title}}{{/rows}}{{/report}} {{title}}", shape, context) == "inner c W1 inner outer")
        #expect(rendered("{{#isDraft}}{{title}}{{/isDraft}}", shape, context) == "outer")
    }

    @Test func whatAnOptionalHoldsIsInScopeWithinItsSectionOnly() {
        #expect(faults("{{#note}}{{text}}{{/note}}", shape) == [])
        #expect(faults("{{text}}", shape) == ["unknown-name 1:1"])
        #expect(faults("{{^note}}{{text}}{{/note}}", shape) == ["unknown-name 1:10"])
    }

    @Test func aRefusedSectionIsReportedOnce() {
        #expect(faults("{{#rosw}}{{cell}}{{#x}}{{y.z}}{{/x}}{{title}}{{/rosw}}", shape) == ["unknown-name 1:1"])
    }

    @Test func namesAreCheckedInTheContextOfEachInclusion() {
        let others: KeyValuePairs = ["row": "\n<b>{{cell}}</b>"]
        #expect(faults("{{#rows}}{{>row}}{{/rows}}", shape, with: others) == [])
        #expect(faults("{{#rows}}{{>row}}{{/rows}}{{>row}}", shape, with: others) == ["unknown-name row.mustache 2:4"])
    }

    @Test func aTemplateThatSeveralPagesReachIsReportedOnce() {
        let pages: [String: TemplateShape] = ["a": .record([:]), "b": .record([:])]
        let diagnostics = TemplateLibrary.load(sources(["a": "{{>part}}", "b": "{{>part}}", "part": "{{x}}"]), pages: pages).diagnostics
        #expect(diagnostics.map(brief) == ["unknown-name part.mustache 1:1"])
    }
}
