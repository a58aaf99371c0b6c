/// What the pages of a built site say of a pair, report after report, as a reader goes through them.
struct VerdictStory: Equatable {
    /// Reports running with the same word and the same week of confirmation.
    struct Chapter: Equatable, CustomStringConvertible {
        var first: String
        var last: String
        var word: String
        /// The report in which the claim was confirmed.
        var confirmed: String?

        var description: String { "\(first) to \(last): \(word)\(confirmed.map { ", confirmed since \($0)" } ?? "")" }
    }

    /// What one report says.
    struct Finding: Equatable {
        /// "2026-W21".
        var week: String
        var word: String
        /// As it stands beside the word; nil without a stage.
        var stage: String?
    }

    /// Oldest first.
    let findings: [Finding]

    /// - Parameter name: of the pair's section: `pair` or `pair.group`.
    init(of name: String, in tree: FileTree) {
        findings = tree.paths.filter { $0.wholeMatch(of: /[0-9]{4}\/W[0-9]{2}\/index\.html/) != nil }.compactMap { path in
            VerdictStory.finding(of: name, on: tree.text(path)).map { Finding(week: String(path.prefix(8)).replacing("/", with: "-"), word: $0.word, stage: $0.stage) }
        }
    }

    private static func finding(of name: String, on page: String) -> (word: String, stage: String?)? {
        guard let start = page.range(of: "<article class=\"pair\" id=\"pair-\(name)\">") else { return nil }
        let section = page[start.upperBound...].prefix(2_000)
        guard let match = section.firstMatch(of: /<p class="finding">.*?<b>(.*?)<\/b>(?: <span class="tag">(.*?)<\/span>)?<\/p>/) else { return nil }
        return (String(match.1), match.2.map(String.init))
    }

    /// Up to a report.
    func through(_ week: String) -> [Finding] { findings.filter { $0.week <= week } }

    /// The story in short; early signs and the report that confirms them are one chapter.
    var chapters: [Chapter] {
        var chapters: [Chapter] = []
        for finding in findings {
            let confirmed = finding.stage?.wholeMatch(of: /confirmed since (.*)/).map { String($0.1) } ?? (finding.stage == "confirmed (3rd report)" ? finding.week : nil)
            if let last = chapters.last, last.word == finding.word, last.confirmed == nil || last.confirmed == confirmed, finding.stage != "early sign" {
                chapters[chapters.count - 1].last = finding.week
                chapters[chapters.count - 1].confirmed = confirmed
            } else {
                chapters.append(Chapter(first: finding.week, last: finding.week, word: finding.word, confirmed: confirmed))
            }
        }
        return chapters
    }
}
