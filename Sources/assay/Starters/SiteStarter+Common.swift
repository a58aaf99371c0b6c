import AssaySnapshots

extension SiteStarter {
    /// The first sections of a site: what it is called, and how small a group may be.
    static func head(_ tool: String, _ format: ExportFormat, minimumPeople: Int, why: String) -> [StarterPart] {
        [
            .comment("A site for exports of \(tool). It builds as it is, once something is imported:"),
            .yaml(
                """
                #
                #   assay import \(format.rawValue) FILE…      (how to export: assay import --list \(format.rawValue))
                #   assay build
                #
                """),
            .comment("An unknown key is an error that names the nearest one: nothing in this file is silently without effect."), .blank,
            .yaml(
                """
                site:
                  title: \(tool)
                  organisation: Your organisation
                  language: en    # or de: the words of the pages, not yours
                """), .blank,
            .comment("""
                A group is shown in a week only if at least so many people are behind each of its figures. \(why) What is hidden stays hidden, for \
                good: choose the number before you publish.
                """),
            .yaml(
                """
                disclosure:
                  minimum_people: \(minimumPeople)
                """),
        ]
    }

    static let expectationHint =
        """
        What you expect of it, before you look. The numbers under 'expected' are a beginning: write down what would be worth the money. A verdict \
        comes with the twelfth week.
        """

    /// What is optional, to be taken out of its comment.
    static let tail: [StarterPart] = [
        .comment("Optional: what else happened, so that nobody takes a holiday for a result or a deadline for enthusiasm."),
        .yaml(
            """
            # events:
            #   - {week: 2026-W20, title: Reviews ask about use, kind: pressure}
            #   - {week: 2026-W22, title: Licences for everybody, kind: change}
            """), .blank,
        .comment("Optional: for the data sheet, about/data-sheet.html, which a works council or privacy officer will want to read."),
        .yaml(
            """
            # data_sheet:
            #   purpose: To see whether the assistant brings what it was bought for.
            #   not_used_for: Appraisal of persons or teams.
            #   contact: The enablement lead
            """),
    ]
}
