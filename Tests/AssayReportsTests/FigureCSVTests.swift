@testable import AssayReports
import Testing

@Suite struct FigureCSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("@sum", "'@sum"), ("-1", "'-1"), ("+1", "'+1"),
        ("\tx", "'\tx"), ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""), ("a\nb", "\"a\nb\""),
    ])
    func textIsQuotedAndNoFormula(text: String, field: String) { #expect(FigureCSV.field(text) == field) }
}
