import AssayLanguage
import AssayMetrics

/// What one report said of a pair in a group.
struct ReportedVerdict: Sendable, Hashable {
    /// Among the reports of the site, oldest first.
    var report: Int
    var week: Week
    var verdict: Verdict
    var stage: Assessment.Stage?
    var isReconstructed: Bool
    var isReissued: Bool

    /// `Diverging, confirmed`; of a report made afterwards, or issued anew, that too.
    var words: String {
        [verdict.word, stage?.word, isReconstructed ? tell("reconstructed") : nil, isReissued ? tell("issued anew") : nil].compactMap(\.self).joined(separator: ", ")
    }
}

/// Reports one after the other that said the same of a pair.
struct VerdictRun: Sendable, Hashable {
    var first: Week
    var last: Week
    var verdict: Verdict
    /// `early sign`, `confirmed`; nil of what is no claim.
    var stage: String?
    var isReconstructed: Bool
    var reports: Int

    /// `early sign`, `confirmed`; of reports made afterwards, that too.
    var stageWords: String? {
        let words = [stage, isReconstructed ? tell("reconstructed") : nil].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// All runs, oldest first. A report without the comparison ends one, and so does the step from an early sign to a confirmed one.
    static func runs(_ sayings: [ReportedVerdict]) -> [VerdictRun] {
        var runs: [VerdictRun] = []
        var before: Int?
        for saying in sayings {
            let run = VerdictRun(
                first: saying.week, last: saying.week, verdict: saying.verdict, stage: saying.stage?.word, isReconstructed: saying.isReconstructed, reports: 1)
            if let last = runs.last, before == saying.report - 1, last.says(theSameAs: run) {
                runs[runs.count - 1].last = saying.week
                runs[runs.count - 1].reports += 1
            } else {
                runs.append(run)
            }
            before = saying.report
        }
        return runs
    }

    private func says(theSameAs other: VerdictRun) -> Bool {
        verdict == other.verdict && stage == other.stage && isReconstructed == other.isReconstructed
    }
}
