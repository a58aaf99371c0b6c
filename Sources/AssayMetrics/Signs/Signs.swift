/// Looks for the signs of gaming in what a report may show.
public enum Signs {
    /// Looks for every sign in every group, as known at a report's week.
    ///
    /// Found ones come first, then what was looked for and not found, then what could not be looked for; in each the signs stand in their order, and groups
    /// as given. At most one finding a sign and group; what could not be looked for is told once a sign.
    /// - Parameters:
    ///   - windowWeeks: how far back events are looked at.
    ///   - groups: indices. Distributions are of `all`, and looked at whether it is among them or not.
    ///   - tables: what may be shown of `distribution.csv` and `cohort.csv`.
    public static func assess(history: History, week: Week, windowWeeks: Int, groups: [Int], tables: UsageTables) -> [SignFinding] {
        let input = SignInput(history: history, week: week, windowWeeks: windowWeeks, groups: groups, tables: tables)
        let findings =
            assess(BunchingSign.self, input) + assess(DeadlineSpikeSign.self, input) + assess(OneTouchUseSign.self, input)
            + assess(TokensPerOutcomeSign.self, input) + assess(NeverRunAgainSign.self, input) + assess(PassiveAsActiveSign.self, input)
            + assess(PaddingSign.self, input) + assess(ConcentrationSign.self, input)
        return findings.filter { $0.state == .found } + findings.filter { $0.state == .notFound }
            + findings.filter { $0.state != .found && $0.state != .notFound }
    }

    private static func assess<Test: SignTest>(_: Test.Type, _ input: SignInput) -> [SignFinding] {
        let tests: [Test]
        do throws(SignFinding.Missing) {
            tests = try Test.all(in: input)
        } catch {
            return [notAssessable(Test.sign, error, groups: 0)]
        }
        var outcomes: [Int: Outcome] = [:]
        for test in tests {
            for group in test.groups(in: input) { outcomes[group, default: Outcome()].add(test, group: group, in: input) }
        }
        var findings: [SignFinding] = []
        var missing: [SignFinding.Missing] = []
        for group in input.groupsAndEverybody {
            guard let outcome = outcomes[group] else { continue }
            if outcome.isLookedFor {
                findings.append(
                    SignFinding(
                        sign: Test.sign, state: outcome.evidence == nil ? .notFound : .found, metrics: outcome.metrics, group: group, evidence: outcome.evidence,
                        others: max(0, outcome.found - 1)))
            } else if let reason = outcome.missing {
                missing.append(reason)
            }
        }
        // Of several reasons the one that most groups have; of equally many the first.
        if let reason = missing.max(by: { a, b in missing.count { $0 == a } < missing.count { $0 == b } }) {
            findings.append(notAssessable(Test.sign, reason, groups: missing.count))
        }
        return findings
    }

    private static func notAssessable(_ sign: Sign, _ missing: SignFinding.Missing, groups: Int) -> SignFinding {
        SignFinding(sign: sign, state: .notAssessable(missing: missing), metrics: [], group: nil, evidence: nil, others: groups)
    }

    /// What came of all tests of a sign in one group. The first that was found speaks for the others.
    private struct Outcome {
        var isLookedFor = false
        var evidence: SignEvidence?
        var metrics: [Int] = []
        var found = 0
        var missing: SignFinding.Missing?

        mutating func add(_ test: some SignTest, group: Int, in input: SignInput) {
            do throws(SignFinding.Missing) {
                if input.history.isHidden(group: group, week: input.week, asOf: input.week) { throw .hidden }
                let evidence = try test.evidence(group: group, in: input)
                if evidence != nil { try input.requireValueBeside(test.metrics, group: group) }
                isLookedFor = true
                if metrics.isEmpty { metrics = test.metrics }
                guard let evidence else { return }
                found += 1
                if self.evidence == nil { (self.evidence, metrics) = (evidence, test.metrics) }
            } catch {
                missing = missing ?? error
            }
        }
    }
}
