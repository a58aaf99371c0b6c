import AssayDiagnostics
import AssayMetrics

/// `disclosure:` when a figure may be shown.
extension DisclosurePolicy {
    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> DisclosurePolicy {
        var policy = DisclosurePolicy()
        guard var section = root.mapping("disclosure", &findings) else { return policy }
        if let people = section.integer("minimum_people", in: 0...1_000_000, &findings) {
            if people.value < floor {
                findings.error(
                    "disclosure-floor", "'minimum_people' is \(people.value), below the floor of \(floor)", at: people.location,
                    help: "choose at least \(floor): smaller groups say things about persons")
            } else {
                policy.minimumPeople = people.value
            }
        }
        if let denominator = section.integer("minimum_denominator", in: 1...1_000_000, &findings) { policy.minimumDenominator = denominator.value }
        if let small = section.choice("small_groups", of: SmallGroups.self, &findings), small.value == .merge {
            findings.error("unsupported-merge", "merging small groups is not available", at: small.location, help: "use 'hide'")
        }
        section.finish(&findings)
        return policy
    }
}
