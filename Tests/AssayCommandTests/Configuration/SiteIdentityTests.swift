import Testing

@testable import assay

@Suite struct SiteIdentityTests {
    static let refusals = [
        Refusal(
            "no title", (#"  title: "Northwind: AI report"\#n"#, ""),
            message: """
                error: 'site' has no 'title' [missing-key]
                  --> assay.yaml:2:3
                  help: add 'title: Northwind AI report'
                """),
        Refusal(
            "a title of blanks", (#""Northwind: AI report""#, #"" ""#),
            message: """
                error: 'title' is empty [empty-value]
                  --> assay.yaml:2:10
                  help: write it, or leave the key out where it may be absent
                """),
        Refusal(
            "a mapping where text belongs", ("organisation: Northwind", "organisation: {name: Northwind}"),
            message: """
                error: 'organisation' is a mapping; it takes text [wrong-type]
                  --> assay.yaml:3:17
                  help: write one text
                """),
        Refusal(
            "a language that Assay does not speak", ("organisation: Northwind", "organisation: Northwind\n  language: eo"),
            message: """
                error: 'language' is 'eo'; it takes en or de [unknown-value]
                  --> assay.yaml:4:13
                  help: did you mean 'en'?
                """),
        Refusal(
            "an unknown key", ("organisation: Northwind", "organisation: Northwind\n  langauge: en"),
            message: """
                error: 'site' knows no key 'langauge' [unknown-key]
                  --> assay.yaml:4:3
                  help: did you mean 'language'?
                """),
        Refusal(
            "a logo outside assets", ("assets/logo.svg", "assets/../logo.svg"),
            message: """
                error: 'logo' is 'assets/../logo.svg', which is no path below 'assets/' [invalid-path]
                  --> assay.yaml:5:9
                  help: put the file there, and write 'assets/logo.svg'
                """),
        Refusal(
            "text where a section belongs", (#"site:\#n  title: "Northwind: AI report"\#n  organisation: Northwind\#n  base_url: HTTPS://reports.example.org/assay\#n  logo: assets/logo.svg\#n"#, "site: Northwind\n"),
            message: """
                error: 'site' is text; it takes keys with values [wrong-type]
                  --> assay.yaml:1:7
                  help: write it as 'key: value' lines
                """),
        Refusal(
            "text that reorders what follows it", (#""Northwind: AI report""#, #""Northwind\u202E""#),
            message: """
                error: 'title' holds the control character U+202E [control-character]
                  --> assay.yaml:2:10
                  help: remove it
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
