import AssayDiagnostics
import AssayMetrics

/// One entry of `pairs:`; with a fault, what could be read of it.
struct PairDeclaration: Sendable {
    var id: Located<String>?
    /// The adoption metric that is named, whether or not the rest of the pair holds.
    var adoption: String?
    var pair: MetricPair?

    static func decode(_ root: inout MappingDecoder, _ names: DeclaredNames, _ findings: inout Findings) -> [PairDeclaration] {
        var declared = DeclaredIdentifiers()
        var pairs: [PairDeclaration] = []
        for var section in root.mappings("pairs", of: "pairs", named: "pair", &findings) {
            pairs.append(decode(&section, &declared, names, &findings))
        }
        return pairs
    }

    private static func decode(
        _ section: inout MappingDecoder, _ declared: inout DeclaredIdentifiers, _ names: DeclaredNames, _ findings: inout Findings
    ) -> PairDeclaration {
        let id = section.requiredText("id", example: "tokens-changes", &findings)
        if let id { section.subject = "pair '\(id.value)'" }
        let title = section.requiredText("title", example: "Tokens and changes", &findings)
        let adoption = section.requiredText("adoption", example: "the id of an adoption metric", &findings)
        let value = section.requiredText("value", example: "the id of a value metric", &findings)
        let guardrail = section.text("guardrail", &findings)
        let hypothesis = section.requiredText("hypothesis", example: "why the one should move the other", &findings)
        let expected = section.required("expected", example: "{adoption: +50 %, value: +25 %}", &findings)
        let lag = section.integer("lag_weeks", in: 0...26, &findings)
        let scope = scope(&section, names, &findings)
        let changeOurMind = section.text("change_our_mind", &findings)

        let sides = PairSides(adoption: adoption, value: value, guardrail: guardrail)
        let valueMetric = sides.check(names, &findings)
        let expectation = expected.flatMap { MetricPair.Expectation.decode($0, value: valueMetric, &findings) }
        section.finish(&findings)

        var declaration = PairDeclaration(id: id, adoption: adoption?.value)
        guard let id, declared.declare(id, &findings), let title, let adoption, let value, let hypothesis, let expectation else { return declaration }
        declaration.pair = MetricPair(
            id: id.value, title: title.value, adoption: adoption.value, value: value.value, guardrail: guardrail?.value, hypothesis: hypothesis.value,
            expected: expectation, lagWeeks: lag?.value ?? 0, scope: scope, changeOurMind: changeOurMind?.value)
        return declaration
    }

    /// `groups: each`, or a list of ids; everybody when it is not given.
    private static func scope(_ section: inout MappingDecoder, _ names: DeclaredNames, _ findings: inout Findings) -> MetricPair.Scope {
        let everybody = MetricPair.Scope.groups([Group.everybody])
        guard let written = section.optional("groups") else { return everybody }
        if case .scalar(let word, _, let location) = written {
            if word == "each" { return .each }
            findings.error(
                "wrong-type", "'groups' is '\(word)'; it takes 'each' or a list of groups",
                at: location, help: "write '[\(word)]' for one group")
            return everybody
        }
        guard let ids = written.texts("groups", of: "groups", &findings) else { return everybody }
        if case .sequence([], let location) = written {
            findings.error(
                "empty-value", "'groups' is an empty list: the pair would be judged nowhere",
                at: location, help: "write 'each' or '[all]'")
        }
        return .groups(ids.filter { names.isGroup($0, &findings) }.map(\.value))
    }
}
