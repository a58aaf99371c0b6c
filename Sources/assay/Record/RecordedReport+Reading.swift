import AssayDiagnostics
import AssayMetrics

extension RecordedReport {
    /// Reads one of the record's reports. Nil, with findings, when something is missing in it; with a digest that does not fit there is a finding too.
    static func read(_ value: YAMLValue, settings: [String: RecordedSettings], _ findings: inout Findings) -> RecordedReport? {
        guard var object = MappingDecoder(value, "the recorded report", &findings) else { return nil }
        let week = object.required("week", example: "2026-W21", &findings)?.week("week", &findings)
        if let week { object.subject = "the recorded report of \(week.value)" }
        let reconstructed = object.optional("reconstructed")?.choice("reconstructed", [(word: "true", choice: true)], &findings)
        let name = object.requiredText("settings", example: "…", &findings)
        let figures = object.required("figures", example: "{}", &findings).map { runs($0, of: week?.value ?? Week(ordinal: 0), &findings) }
        let hidden = object.required("hidden", example: "{}", &findings).map { weeks($0, &findings) }
        let verdicts = object.required("verdicts", example: "{}", &findings).map { RecordedReport.verdicts($0, &findings) }
        let withheld = object.optional("withheld").map { cells($0, "withheld", &findings) } ?? []
        let kept = object.optional("kept").map { cells($0, "kept", &findings) } ?? []
        let earlier = object.optional("earlier").map { runs($0, of: week?.value ?? Week(ordinal: 0), &findings) } ?? []
        let more = object.optional("derived").flatMap { derived($0, "derived", &findings) }.map { More(withheld: withheld, kept: kept, earlier: earlier, derived: $0) }
        let others = object.optional("others").map { RecordedReport.others($0, &findings) } ?? []
        let reissue = object.text("reissue", &findings)
        let previous = object.text("previous", &findings)
        let digest = object.requiredText("digest", example: "…", &findings)
        object.finish(&findings)

        if let name, settings[name.value] == nil {
            findings.error("record-settings", "the record has no settings of the name that this report gives", at: name.location, help: RecordText.restore)
        }
        guard let week, let figures, let hidden, let verdicts, let digest, let settings = name.flatMap({ settings[$0.value] }) else { return nil }
        let report = RecordedReport(
            week: week.value, isReconstructed: reconstructed?.value ?? false, settings: settings, figures: figures, hidden: hidden, verdicts: verdicts,
            more: more, others: others, reissue: reissue?.value, previous: previous?.value)
        if report.digest != digest.value {
            findings.error(
                "record-digest", "the record of \(week.value) was changed after it was written: its digest does not fit", at: digest.location,
                help: RecordText.restore)
        }
        return report
    }

    private static func runs(_ value: YAMLValue, of own: Week, _ findings: inout Findings) -> [RecordedRun] {
        var runs: [RecordedRun] = []
        for group in value.members("figures", &findings) {
            for metric in group.value.members(group.key, &findings) {
                if case .scalar(_, isPlain: false, _) = metric.value {
                    if let run = run(metric.value, group.key, metric.key, from: own, &findings) { runs.append(run) }
                    continue
                }
                for entry in metric.value.members(metric.key, &findings) {
                    let name = YAMLValue.scalar(entry.key, isPlain: false, at: entry.keyLocation)
                    guard let first = name.week("week", &findings)?.value else { continue }
                    if let run = run(entry.value, group.key, metric.key, from: first, &findings) { runs.append(run) }
                }
            }
        }
        return runs
    }

    private static func run(_ value: YAMLValue, _ group: String, _ metric: String, from first: Week, _ findings: inout Findings) -> RecordedRun? {
        if case .scalar(let text, isPlain: false, _) = value {
            let figures = RecordedRun.split(text)
            if figures.allSatisfy(RecordedFigure.isValid) { return RecordedRun(group: group, metric: metric, first: first, figures: figures) }
        }
        // Not quoted: messages hold no figures.
        findings.error(
            "record-figure", "a figure of '\(metric)' of '\(group)' is not written as the record writes it", at: value.location, help: RecordText.restore)
        return nil
    }

    private static func weeks(_ value: YAMLValue, _ findings: inout Findings) -> [RecordedWeeks] {
        value.members("hidden", &findings).flatMap { weeks($0.value, of: $0.key, named: $0.key, &findings) }
    }

    private static func weeks(_ value: YAMLValue, of group: String, named name: String, _ findings: inout Findings) -> [RecordedWeeks] {
        (value.texts(name, of: "weeks", &findings) ?? []).compactMap { text in
            if let weeks = RecordedWeeks(group: group, text.value) { return weeks }
            findings.error("invalid-week", "'\(text.value)' is neither a week nor an interval of weeks", at: text.location, help: RecordText.restore)
            return nil
        }
    }

    private static func cells(_ value: YAMLValue, _ name: String, _ findings: inout Findings) -> [RecordedCells] {
        value.members(name, &findings).flatMap { group in
            group.value.members(group.key, &findings).map { metric in
                RecordedCells(group: group.key, metric: metric.key, weeks: weeks(metric.value, of: group.key, named: metric.key, &findings))
            }
        }
    }

    private static func derived(_ value: YAMLValue, _ name: String, _ findings: inout Findings) -> RecordedDerived? {
        guard var object = MappingDecoder(value, "'\(name)'", &findings) else { return nil }
        let everybody = (object.required("all", example: "{}", &findings)?.members("all", &findings) ?? []).compactMap { entry in
            entry.value.text(entry.key, &findings).map { RecordedDerived.Everybody(metric: entry.key, figure: $0.value) }
        }
        var digests: [RecordedDerived.Part: String] = [:]
        for part in RecordedDerived.Part.allCases { digests[part] = object.text(part.rawValue, &findings)?.value }
        object.finish(&findings)
        return RecordedDerived(everybody: everybody, digests: digests)
    }

    private static func others(_ value: YAMLValue, _ findings: inout Findings) -> [Other] {
        value.members("others", &findings).compactMap { entry in
            let name = YAMLValue.scalar(entry.key, isPlain: false, at: entry.keyLocation)
            guard let week = name.week("week", &findings)?.value, let derived = derived(entry.value, entry.key, &findings) else { return nil }
            return Other(week: week, derived: derived)
        }
    }

    private static func verdicts(_ value: YAMLValue, _ findings: inout Findings) -> [Verdict] {
        var verdicts: [Verdict] = []
        for entry in value.members("verdicts", &findings) {
            if let text = entry.value.text(entry.key, &findings) { verdicts.append(Verdict(place: entry.key, text: text.value)) }
        }
        return verdicts
    }
}
