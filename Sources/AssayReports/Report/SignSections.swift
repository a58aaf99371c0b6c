import AssayLanguage
import AssayMetrics

extension Report {
    /// The signs of a report: found ones first, each by itself; then what was looked for and not found, folded by sign; then what could not be looked for.
    public static func signs(_ findings: [SignFinding], in catalog: MetricCatalog) -> [SignSection] {
        let found = findings.filter { $0.state == .found }.map { SignSection.found($0, in: catalog) }
        let absent = Sign.allCases.compactMap { sign -> SignSection? in
            let groups = findings.filter { $0.sign == sign && $0.state == .notFound }.compactMap(\.group)
            return groups.isEmpty ? nil : .notFound(sign, groups: groups, in: catalog)
        }
        let missing = findings.compactMap { finding -> SignSection? in
            guard case .notAssessable(let missing) = finding.state else { return nil }
            return .notAssessable(finding.sign, missing, groups: finding.others)
        }
        return found + absent + missing
    }
}

extension SignSection {
    static func found(_ finding: SignFinding, in catalog: MetricCatalog) -> SignSection {
        let metrics = finding.metrics.map { catalog.metrics[$0] }
        let group = finding.group.map { catalog.groups[$0].title + ": " } ?? ""
        let measured = finding.evidence.map { group + Words.measured($0, of: metrics) + " " } ?? group
        let isOfThings = finding.sign == .neverRunAgain
        let others =
            finding.others == 0
            ? ""
            : isOfThings
                ? " " + tell("The same sign is in \(finding.others) more of this group’s kinds of things.")
                : " " + tell("The same sign is in \(finding.others) more of this group’s metrics.")
        return SignSection(
            title: Words.title(of: finding.sign), state: .found, text: measured + Words.reading(of: finding.sign) + others,
            innocent: Words.innocent(finding.sign))
    }

    static func notFound(_ sign: Sign, groups: [Int], in catalog: MetricCatalog) -> SignSection {
        let places = Words.groups(groups, in: catalog)
        return SignSection(title: Words.title(of: sign), state: .notFound, text: tell("Looked for and not found: \(places)."), innocent: [], places: places)
    }

    /// - Parameter groups: in how many; 0 when it is not about groups.
    static func notAssessable(_ sign: Sign, _ missing: SignFinding.Missing, groups: Int) -> SignSection {
        let why = Words.missing(missing)
        let text = groups == 0 ? tell("It could not be looked for: \(why).") : tell("In \(Words.groups(groups)) it could not be looked for: \(why).")
        return SignSection(title: Words.title(of: sign), state: .notAssessable, text: text, innocent: [])
    }
}
