import AssayCommentary
import AssayLanguage
import AssayMetrics

/// The text that `new week` writes, to be edited: the week's pairs with their verdicts and figures by reference, worst news first, and a question for whatever
/// is unusual. Nothing in it names a group that is hidden this week.
public struct CommentarySkeleton {
    private let data: ReportData
    private let authors: [String]
    private let hiddenTitles: [String]

    /// - Parameter authors: of the commentary before, when it named some.
    public init(_ data: ReportData, authors: [String]) {
        self.data = data
        self.authors = authors
        hiddenTitles = data.hiddenTitles(in: [data.week]).flatMap { [$0.title, $0.id] }.map { $0.lowercased() }
    }

    /// The file, front matter first.
    public var text: String {
        var blocks = [frontMatter, tell("What happened this week, in two or three sentences.")]
        let pairs = worstFirst
        for (number, assessment) in pairs.enumerated() {
            let isFirstOfPair = pairs[..<number].allSatisfy { $0.pair != assessment.pair }
            if isFirstOfPair { blocks.append("## \(escaped(data.catalog.pairs[assessment.pair].title))") }
            blocks.append(sentence(of: assessment))
            if number == 0 { blocks.append(chart(of: assessment)) }
        }
        blocks += list(tell("Questions to answer, then to delete"), questions) + list(tell("What happened"), events)
        blocks.append("```scorecard\n```")
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var frontMatter: String {
        let names = authors.isEmpty ? [] : ["authors: [\(authors.map(Self.quoted).joined(separator: ", "))]"]
        let lines = ["---", "title: \(Self.quoted(Words.heading(data.week)))", "summary: \(Self.quoted(tell("One sentence that a busy reader takes away")))"] + names
        return (lines + ["draft: true", "---"]).joined(separator: "\n")
    }

    /// What is said of each pair where both of its figures are shown.
    private var worstFirst: [Assessment] {
        let shown = data.page.assessments.filter { assessment in
            let pair = data.catalog.pairs[assessment.pair]
            return !isHidden(assessment.group) && [pair.adoption, pair.value].allSatisfy { id in
                data.catalog.metricIndex(id).map { data.table.series(metric: $0, group: assessment.group).now.number != nil && !data.table.isWithheld($0, group: assessment.group) } ?? false
            }
        }
        // A pair's groups stand together, where its worst news is.
        let rank = Dictionary(shown.map { ($0.pair, $0.verdict.newsRank) }, uniquingKeysWith: min)
        func key(_ offset: Int) -> (Int, Int, Int) { (rank[shown[offset].pair] ?? 0, shown[offset].pair, offset) }
        return shown.indices.sorted { key($0) < key($1) }.map { shown[$0] }
    }

    private func sentence(of assessment: Assessment) -> String {
        let pair = data.catalog.pairs[assessment.pair]
        let isOfAll = assessment.group == MetricCatalog.everybody
        let group = isOfAll ? nil : data.catalog.groups[assessment.group]
        let lead = group.map { "**\(escaped($0.title)).** " } ?? ""
        let verdict = Reference.Target.verdict(pair: pair.id, group: group?.id).written
        let figures = [pair.adoption, pair.value].map { id in
            let title = escaped(Words.title(id, in: data.catalog))
            let level = Reference.Target.metric(id: id, group: group?.id, field: nil).written
            let change = Reference.Target.metric(id: id, group: group?.id, field: .change).written
            return tell("\(title): \(level) (\(change) on the week)")
        }
        return lead + tell("Verdict: \(verdict).") + "\n\n" + figures.map { "- " + $0 }.joined(separator: "\n")
    }

    private func chart(of assessment: Assessment) -> String {
        let group = assessment.group == MetricCatalog.everybody ? "" : "\ngroup: \(data.catalog.groups[assessment.group].id)"
        return "```chart\ntype: pair\npair: \(data.catalog.pairs[assessment.pair].id)\(group)\n```"
    }

    /// One for each signal of the scorecards.
    private var questions: [String] {
        data.groups.filter { !isHidden($0) }.flatMap { group in
            data.catalog.metrics.indices.compactMap { index -> String? in
                let metric = data.catalog.metrics[index]
                guard !data.table.isWithheld(index, group: group), let signal = data.table.series(metric: index, group: group).processSignal(of: metric) else { return nil }
                let (title, place) = (escaped(metric.title), escaped(data.catalog.groups[group].title))
                let name = group == MetricCatalog.everybody ? title : tell("\(title) in \(place)")
                switch signal {
                case .outside: return tell("Why is “\(name)” outside its usual range?")
                case .run(let isAbove, let length):
                    return isAbove ? tell("Why is “\(name)” above its usual level, \(length) weeks running?") : tell("Why is “\(name)” below its usual level, \(length) weeks running?")
                case .nearLimit(let isAbove):
                    return isAbove ? tell("Why is “\(name)” near the top of its usual range?") : tell("Why is “\(name)” near the bottom of its usual range?")
                }
            }
        }
    }

    private var events: [String] {
        data.catalog.events.filter { event in
            event.week == data.week && (event.groups.isEmpty || event.groups.contains { id in data.catalog.groupIndex(id).map { !isHidden($0) } ?? false }) && !namesHidden(event.title)
        }.map { escaped($0.title) }
    }

    private func list(_ title: String, _ items: [String]) -> [String] { items.isEmpty ? [] : ["## \(title)", items.map { "- \($0)" }.joined(separator: "\n")] }

    private func isHidden(_ group: Int) -> Bool { data.table.history.isHidden(group: group, week: data.week, asOf: data.week) }

    private func namesHidden(_ text: String) -> Bool { hiddenTitles.contains { text.lowercased().contains($0) } }

    /// Configured text as plain text of Markdown.
    private func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>{}&#|~".unicodeScalars.contains(scalar) { out += "\\" }
            out.unicodeScalars.append(scalar)
        }
        return out
    }

    /// As a YAML text that nothing in it can end.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || ("0"..."9").contains($0) || $0 == "," || $0 == "." } && text.unicodeScalars.first?.properties.isAlphabetic == true
        return isPlain && !text.contains(", ") ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
