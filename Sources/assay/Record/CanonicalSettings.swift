import AssayDiagnostics
import AssayMetrics
import AssayReports

/// One form for all ways of writing the same settings.
enum CanonicalSettings {
    /// These sections of `assay.yaml` and `report.window_weeks`. Defaults are written out: another version may have others.
    static func settings(of document: YAMLValue, sections: [String]) -> YAMLValue {
        let place = document.location
        func text(_ text: String) -> YAMLValue { .scalar(text, isPlain: false, at: place) }
        var findings = Findings()
        guard case .mapping(let entries, _) = document, var root = MappingDecoder(document, "the configuration", &findings) else { return document }
        let policy = DisclosurePolicy.decode(&root, &findings)
        let calendar = SiteCalendar.decode(&root, &findings)
        let report = ReportSettings.decode(&root, &findings)

        let kept = entries.filter { sections.contains($0.key) }
        let defaults: [(String, [(String, YAMLValue)])] = [
            ("calendar", [("fiscal_year_ends", text(SiteCalendar.months[calendar.fiscalYearEnds - 1]))]),
            (
                "disclosure",
                [
                    ("minimum_people", text("\(policy.minimumPeople)")), ("minimum_denominator", text("\(policy.minimumDenominator)")),
                    ("small_groups", text(policy.smallGroups.rawValue)),
                ]
            ),
            ("report", [("window_weeks", text("\(report.windowWeeks)"))]),
        ]
        let filled = defaults.map { name, values in
            let written: [YAMLValue.Entry] = if case .mapping(let entries, _)? = kept.first(where: { $0.key == name })?.value { entries } else { [] }
            let others = written.filter { entry in !values.contains { $0.0 == entry.key } }
            return YAMLValue.Entry(
                key: name, keyLocation: place,
                value: .mapping(others + values.map { .init(key: $0.0, keyLocation: place, value: $0.1) }, at: place))
        }
        let whole = YAMLValue.mapping(kept.filter { entry in !filled.contains { $0.key == entry.key } } + filled, at: place)
        return sorted(whole) ?? whole
    }

    /// Without `people` of the groups.
    static func withoutPeople(_ settings: YAMLValue) -> YAMLValue {
        guard case .mapping(let sections, let place) = settings else { return settings }
        return .mapping(
            sections.map { section in
                guard section.key == "groups", case .sequence(let groups, let list) = section.value else { return section }
                var section = section
                section.value = .sequence(
                    groups.map { group in
                        guard case .mapping(let entries, let place) = group else { return group }
                        return .mapping(entries.filter { $0.key != "people" }, at: place)
                    }, at: list)
                return section
            }, at: place)
    }

    /// Keys in the order of their bytes, text on one line; what has no value is left out. Nil when nothing is left.
    static func sorted(_ value: YAMLValue) -> YAMLValue? {
        switch value {
        case .scalar(let text, _, let place):
            var findings = Findings()
            return value.isAbsent ? nil : .scalar(value.text("", &findings)?.value ?? text, isPlain: false, at: place)
        case .sequence(let items, let place):
            let items = items.compactMap(sorted)
            return items.isEmpty ? nil : .sequence(items, at: place)
        case .mapping(let entries, let place):
            let entries = entries.compactMap { entry in
                sorted(entry.value).map { YAMLValue.Entry(key: entry.key, keyLocation: entry.keyLocation, value: $0) }
            }
            return entries.isEmpty ? nil : .mapping(entries.sorted { precedes($0.key, $1.key) }, at: place)
        }
    }
}
