import AssayMetrics
import AssayTemplating

/// The page of a pair over all weeks.
struct PairPage {
    let history: PairHistory
    let view: HistoryView
    /// By report, the ids of the sections that pairs have on its page.
    let sections: [Week: Set<String>]
    let hasFiles: Bool

    var page: HistoryPage {
        let pair = history.pair
        let judged = history.places.compactMap(\.latest)
        return HistoryPage(
            template: "pair", path: SitePaths.pair(pair.id), title: pair.title, description: pair.hypothesis,
            fields: [
                ("hypothesis", .text(pair.hypothesis)), ("expectation", .text(Words.expectation(pair, adoption: history.adoption, value: history.value))),
                ("lag", .optional(Words.lag(pair))), ("guardrail", .optional(history.guardrail.map(Words.guardrail))), ("change_our_mind", .optional(pair.changeOurMind)),
                ("adoption", HistoryPage.link(history.adoption)), ("value", HistoryPage.link(history.value)),
                ("guarded_by", .optional(history.guardrail) { HistoryPage.link($0) }), ("hidden", .optional(history.hidden)), ("undrawn", .optional(history.undrawn)),
                (
                    "overview",
                    history.places.count < 2
                        ? .absent
                        : .record([
                            "findings": .list(judged) { assessment in
                                let group = view.catalog.groups[assessment.group]
                                return HistoryPage.finding(assessment, group.title, .site("#" + HistoryPage.place(group)))
                            }
                        ])
                ),
                ("legend", .list(VerdictCard.Tone.allCases, \.value)), ("places", .list(history.places, value)),
            ], figures: history.figures)
    }

    private func value(_ place: PairHistory.Place) -> TemplateValue {
        let group = view.catalog.groups[place.group]
        return .record([
            "id": .text(HistoryPage.place(group)), "title": .text(group.title), "url": .url(.site(SitePaths.rootFromHistory + SitePaths.group(group.id))),
            "verdict": place.verdict?.value ?? .absent, "ended": .optional(place.ended), "figure": .optional(place.figure) { $0.value(hasFiles: hasFiles) },
            "withheld": .optional(place.withheld), "trajectory": .optional(place.trajectory) { $0.value(hasFiles: hasFiles) }, "strip": strip(place, group),
            "runs": .list(place.runs, value), "earlier_runs": .optional(place.earlierRuns),
        ])
    }

    private func strip(_ place: PairHistory.Place, _ group: Group) -> TemplateValue {
        guard let first = place.strip.first, let last = place.strip.last else { return .absent }
        return .record([
            "span": .text(first.week == last.week ? "\(first.week)" : "\(first.week) – \(last.week)"),
            "reports": .list(place.strip) { saying in
                .record([
                    "url": .url(.site(address(of: saying, group))), "text": .text("\(saying.week): \(saying.words)"), "tone": .text(saying.verdict.tone.rawValue),
                    "shape": .text(saying.verdict.tone.shape), "stage": .text(saying.stage.map { $0.isConfirmed ? "confirmed" : "early" } ?? "none"),
                    "reconstructed": .flag(saying.isReconstructed),
                ])
            },
        ])
    }

    /// The pair's section of a report; the report where it has none.
    private func address(of saying: ReportedVerdict, _ group: Group) -> String {
        let report = view.site.reports[saying.report]
        let page = SitePaths.rootFromHistory + SitePaths.report(saying.week)
        // By the report's own catalog: there the group may have another index.
        guard let index = report.catalog.groupIndex(group.id) else { return page }
        let section = "pair-" + PlacedPair(pair: history.pair, group: index).name(in: report.catalog)
        return sections[saying.week]?.contains(section) ?? false ? page + "#" + section : page
    }

    private func value(_ run: VerdictRun) -> TemplateValue {
        let tone = run.verdict.tone
        return .record([
            "from": HistoryPage.link(run.first), "to": HistoryPage.link(run.last), "word": .text(run.verdict.word), "tone": .text(tone.rawValue), "shape": .text(tone.shape),
            "stage": .optional(run.stageWords), "reports": .text(String(run.reports)),
        ])
    }
}

extension Assessment.Stage {
    var isConfirmed: Bool { if case .confirmed = self { true } else { false } }
}
