import Testing

@testable import assay

@Suite struct YAMLFaultTests {
    static let faults = [
        (
            "a:\n\tb: 1\n",
            """
            error: a tab cannot indent YAML [yaml-syntax]
              --> a.yaml:5:1
              help: indent with spaces
            """
        ),
        (
            "é: b: c\n",
            """
            error: not YAML: mapping values are not allowed in this context [yaml-syntax]
              --> a.yaml:4:6
              help: put text that holds ': ' in quotes
            """
        ),
        (
            "a: \"unclosed\nb: 1\n",
            """
            error: not YAML: found unexpected end of stream while scanning a quoted scalar [yaml-syntax]
              --> a.yaml:4:4
              help: close the quotes
            """
        ),
        (
            "a: @x\n",
            """
            error: not YAML: found character that cannot start any token while scanning for the next token [yaml-syntax]
              --> a.yaml:4:4
              help: put text that begins with this character in quotes
            """
        ),
        (
            "a: [1, 2\nb: 3\n",
            """
            error: not YAML: did not find expected ',' or ']' while parsing a flow sequence [yaml-syntax]
              --> a.yaml:5:2
              help: look at the indentation, quotes and brackets here and in the line before
            """
        ),
        (
            "a: 1\n---\nb: 2\n",
            """
            error: a second YAML document begins here [yaml-documents]
              --> a.yaml:5:1
              help: keep one document
            """
        ),
    ]

    @Test(arguments: faults) func placesWhatIsNoYAML(_ text: String, _ message: String) {
        let (value, diagnostics) = readYAML(text, firstLine: 4)
        #expect(value == nil)
        #expect(rendered(diagnostics) == message)
    }

    @Test func whatAnAliasBreaksIsNotReportedAsWell() {
        #expect(readYAML("a: *x: 1\n").diagnostics.map(\.rule) == ["yaml-alias"])
    }
}
