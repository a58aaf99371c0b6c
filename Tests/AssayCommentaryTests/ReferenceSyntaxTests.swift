import AssayCommentary
import Testing

@Suite struct ReferenceSyntaxTests {
    @Test func everyFormIsRead() throws {
        let forms: [(String, Reference.Target)] = [
            ("tokens", .metric(id: "tokens", group: nil, field: nil)),
            (" \ttokens ", .metric(id: "tokens", group: nil, field: nil)),
            ("tokens.previous", .metric(id: "tokens", group: nil, field: .previous)),
            ("tokens.change", .metric(id: "tokens", group: nil, field: .change)),
            ("a_b-9.year_change", .metric(id: "a_b-9", group: nil, field: .yearChange)),
            ("tokens@retail", .metric(id: "tokens", group: "retail", field: nil)),
            ("tokens@retail.trend", .metric(id: "tokens", group: "retail", field: .trend)),
            ("verdict", .metric(id: "verdict", group: nil, field: nil)),
            ("verdict:tokens-changes", .verdict(pair: "tokens-changes", group: nil)),
            ("verdict:tokens-changes@retail", .verdict(pair: "tokens-changes", group: "retail")),
            ("\"42\"", .literal("42")),
            ("\" 1.5 % }} \"", .literal(" 1.5 % }} ")),
        ]
        for (text, target) in forms { #expect(try Reference.parse(text).get() == target, "\(text)") }
    }

    @Test(arguments: [
        "", " ", ".", "9a", "_a", "a b", "a@", "a@.change", "a.", "a.chang", "a.change.trend", "a@b@c", "@b", "a. change", "é", "aé",
        "verdict:", "verdict:a@", "verdict:a.change", "verdict: a", "chart:a", "\"", "\"\"", "\"a", "\"a\"b", "\"a\" \"b\"", "{ a", "a }", "'a'",
    ])
    func everythingElseIsAFault(text: String) {
        guard case .failure(let fault) = Reference.parse(text) else { Issue.record("'\(text)' was read"); return }
        #expect(fault.help != nil && !fault.summary.hasSuffix("."))
    }

    @Test func aMistypedFieldOrKindNamesTheNearestOne() {
        guard case .failure(let field) = Reference.parse("tokens.chnage"), case .failure(let kind) = Reference.parse("verdit:a") else {
            Issue.record("read")
            return
        }
        #expect(field.help == "did you mean 'change'?" && kind.help == "did you mean 'verdict'?")
    }
}
