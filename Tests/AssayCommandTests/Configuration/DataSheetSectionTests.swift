import AssayReports
import Testing

@testable import assay

@Suite struct DataSheetSectionTests {
    private static let section = """
        data_sheet:
          purpose: To see what it brings
          not_used_for: Pay
          legal_basis: An agreement
          agreed_with: The works council
          retention: >-
            Three
            years
          contact: Ada

        """

    private func read(_ section: String) -> SiteConfiguration? {
        SiteConfiguration.read(Array((section + ValidConfiguration.text).utf8), path: "assay.yaml").configuration
    }

    static let refusals = [
        Refusal(
            "an unknown key", ("disclosure: {", "data_sheet: {purpos: a}\ndisclosure: {"),
            message: """
                error: 'data_sheet' knows no key 'purpos' [unknown-key]
                  --> assay.yaml:6:14
                  help: did you mean 'purpose'?
                """),
        Refusal(
            "a list", ("disclosure: {", "data_sheet: {not_used_for: [pay, promotion]}\ndisclosure: {"),
            message: """
                error: 'not_used_for' is a list; it takes text [wrong-type]
                  --> assay.yaml:6:28
                  help: write one text
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) { refusal.expectMessage() }

    @Test func readsEveryKey() throws {
        #expect(
            try #require(read(Self.section)).dataSheet
                == DataSheetStatement(
                    purpose: "To see what it brings", notUsedFor: "Pay", legalBasis: "An agreement", agreedWith: "The works council", retention: "Three years", contact: "Ada"))
        #expect(try #require(read("")).dataSheet == DataSheetStatement())
        #expect(try #require(read("data_sheet:\n")).dataSheet == DataSheetStatement())
    }

    /// A better sentence changes no report.
    @Test func nothingOfItGoesOnRecord() throws {
        let with = try #require(read(Self.section)).settings, without = try #require(read("")).settings
        #expect(with.digest == without.digest && !with.json.contains("works council") && !with.json.contains("data_sheet"))
    }
}
