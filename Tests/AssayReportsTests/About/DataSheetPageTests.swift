import AssayDiagnostics
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct DataSheetPageTests {
    private func page(_ about: AboutPages = AboutSample.about(), theme: String = "weekly") throws -> String {
        try AboutSample.page(about, "about/data-sheet.html", theme: theme)
    }

    @Test(arguments: Themes.names) func hasEverySectionAndALinkToEach(theme: String) throws {
        let text = try page(theme: theme)
        let sections = DataSheetPage(AboutSample.about()).sections
        #expect(sections.map(\.id) == ["statement", "metrics", "fields", "rules", "hidden", "record", "absent", "trust"])
        for section in sections {
            #expect(text.contains("id=\"\(section.id)\"") && text.contains("href=\"#\(section.id)\""), "\(section.id)")
            #expect(!section.blocks.isEmpty && !section.title.isEmpty, "\(section.id)")
        }
        #expect(!text.contains("{{") && !text.contains("Optional("))
    }

    @Test func whatIsNotStatedIsSaidSo() throws {
        #expect(try page().ranges(of: "not stated by the publisher").count == 6)
        let statement = DataSheetStatement(
            purpose: "To see <what> it brings.", notUsedFor: "Pay.", legalBasis: "An agreement.", agreedWith: "The works council.", retention: "Three years.", contact: "Ada")
        let text = try page(AboutSample.about(statement: statement))
        #expect(!text.contains("not stated by the publisher"))
        for part in ["To see &lt;what&gt; it brings.", "Pay.", "An agreement.", "The works council.", "Three years.", "Ada"] { #expect(text.contains(part), "\(part)") }
    }

    @Test func everyMetricIsThere() throws {
        let table = try #require(
            DataSheetPage(AboutSample.about()).sections[1].blocks.compactMap { block -> DataTable? in if case .words(let table) = block { table } else { nil } }.first)
        #expect(table.heads == ["Tokens", "Changes", "Rework", "Hours"])
        #expect(Array(table.cells.prefix(6)) == ["Adoption", "tokens", "test", "no", "adds up", "adds up"])
        #expect(table.cells.count == table.heads.count * (table.columns.count - 1))
        #expect(try page().contains("North"))
    }

    @Test func theLimitsInForceAreThereAndThatTheyAreTechnical() throws {
        let text = try page(AboutSample.about(policy: DisclosurePolicy(minimumPeople: 17, minimumDenominator: 33)))
        for part in ["17 behind each figure", "33: a share of fewer", "no setting goes below 5 people", "4 captures running", "are hidden", "10–19, 20–49, 50"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(DataSheetPage(AboutSample.about()).sections[3].blocks.contains { if case .steps(let rules) = $0 { rules.count == 10 } else { false } })
    }

    @Test func whatIsReadAndRefusedIsAsTheReadersSay() throws {
        let text = try page()
        for part in ["bin_lower", "week that the figure is about", "login", "fullname", "told in bands only"] { #expect(text.contains(part), "\(part)") }
    }

    /// Counts over the whole history, with names and without figures.
    @Test func theLedgerCountsAllWeeks() throws {
        let hidden = DataSheetPage(AboutSample.about()).sections[4].blocks
        #expect(hidden.contains(.text("In 2026-W16, 1 group is hidden.")))
        let ledger = try #require(hidden.compactMap { block -> DataTable? in if case .table(let table) = block { table } else { nil } }.first)
        #expect(ledger.id == "ledger" && ledger.heads == ["Tiny"] && ledger.cells == ["0", "16"])
        let none = AboutSample.site(hiddenForGood: [HiddenPlace(group: 2, week: Sample.last.advanced(by: 40), from: Sample.last.advanced(by: 40))])
        #expect(DataSheetPage(AboutSample.about(none)).sections[4].blocks == [.text("Up to 2026-W16, no group is hidden in any week.")])
    }

    @Test func saysWhetherARecordIsKept() throws {
        #expect(try page().contains("published.json"))
        let text = try page(AboutSample.about(isOnRecord: false))
        #expect(text.contains("No record is kept") && !text.contains("published.json"))
    }

    @Test(arguments: ["significant", "prove", "no effect", "p ="]) func avoidsWordsThatClaimTooMuch(word: String) throws {
        #expect(!(try page().lowercased().replacing("improve", with: "").contains(word)))
    }

    @Test(arguments: ["Tiny has 3 of us.", "It began in 2026-W10: Tiny asked for 2 reports."]) func aHiddenGroupIsNotToldInWords(text: String) {
        let about = AboutSample.about(statement: DataSheetStatement(purpose: "All is well.", contact: text))
        #expect(about.hiddenGroupFindings(at: SourceLocation(path: "assay.yaml")).map(\.rule) == ["hidden-group-number"])
        #expect(AboutSample.about(statement: DataSheetStatement(contact: "Ask Tiny, or North on 555.")).hiddenGroupFindings(at: SourceLocation(path: "assay.yaml")).count == 1)
        #expect(AboutSample.about(statement: DataSheetStatement(contact: "Ask Tiny. North has 30.")).hiddenGroupFindings(at: SourceLocation(path: "assay.yaml")) == [])
    }
}
