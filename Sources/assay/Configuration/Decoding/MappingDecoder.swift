import AssayDiagnostics
import AssayMetrics

/// Takes a mapping apart key by key. What was never asked for is unknown, and `finish` says so; all faults are found in one run.
struct MappingDecoder {
    /// What messages call the mapping: `site`, `metric 'tokens'`.
    var subject: String
    let location: SourceLocation
    private let entries: [YAMLValue.Entry]
    private var known: [String] = []

    /// Nil, with a finding, when the value is no mapping. An absent value is an empty mapping.
    init?(_ value: YAMLValue, _ subject: String, _ findings: inout Findings) {
        self.subject = subject
        location = value.location
        switch value {
        case .mapping(let entries, _): self.entries = entries
        case _ where value.isAbsent: entries = []
        default:
            findings.error(
                "wrong-type", "\(subject) is \(value.kindName); it takes keys with values",
                at: value.location, help: "write it as 'key: value' lines")
            return nil
        }
    }

    /// The value of a key; nil when it is not given or nothing follows it.
    mutating func optional(_ key: String) -> YAMLValue? {
        if !known.contains(key) { known.append(key) }
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isAbsent else { return nil }
        return value
    }

    /// The value of a key that must be given; `example` is how to write it.
    mutating func required(_ key: String, example: String, _ findings: inout Findings) -> YAMLValue? {
        if let value = optional(key) { return value }
        findings.error(
            "missing-key", "\(subject) has no '\(key)'",
            at: entries.first { $0.key == key }?.keyLocation ?? location, help: "add '\(key): \(example)'")
        return nil
    }

    /// Where a key stands, whether or not it has a value.
    func keyLocation(_ key: String) -> SourceLocation? { entries.first { $0.key == key }?.keyLocation }

    mutating func text(_ key: String, _ findings: inout Findings) -> Located<String>? {
        optional(key)?.text(key, &findings)
    }

    mutating func requiredText(_ key: String, example: String, _ findings: inout Findings) -> Located<String>? {
        required(key, example: example, &findings)?.text(key, &findings)
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>, _ findings: inout Findings) -> Located<Int>? {
        optional(key)?.integer(key, in: range, &findings)
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable>(_ key: String, of type: Choice.Type, _ findings: inout Findings) -> Located<Choice>?
    where Choice.RawValue == String {
        optional(key)?.choice(key, of: type, &findings)
    }

    mutating func requiredChoice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ key: String, of type: Choice.Type, _ findings: inout Findings
    ) -> Located<Choice>? where Choice.RawValue == String {
        required(key, example: YAMLValue.alternatives(type.allCases.map(\.rawValue)), &findings)?.choice(key, of: type, &findings)
    }

    mutating func week(_ key: String, _ findings: inout Findings) -> Located<Week>? {
        optional(key)?.week(key, &findings)
    }

    /// A mapping within this one; nil when it is not given.
    mutating func mapping(_ key: String, _ findings: inout Findings) -> MappingDecoder? {
        optional(key).flatMap { MappingDecoder($0, "'\(key)'", &findings) }
    }

    /// The mappings of a list within this one.
    mutating func mappings(_ key: String, of what: String, named name: String, _ findings: inout Findings) -> [MappingDecoder] {
        guard let items = optional(key)?.items(key, of: what, &findings) else { return [] }
        var decoders: [MappingDecoder] = []
        for item in items { if let decoder = MappingDecoder(item, name, &findings) { decoders.append(decoder) } }
        return decoders
    }

    /// Names every key that nothing asked for.
    func finish(_ findings: inout Findings) {
        for entry in entries where !known.contains(entry.key) {
            findings.unknown(
                "unknown-key", "\(subject) knows no key '\(entry.key)'", name: entry.key, known: known, at: entry.keyLocation, otherwise: "remove it")
        }
    }
}
