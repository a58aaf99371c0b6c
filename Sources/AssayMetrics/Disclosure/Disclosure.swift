extension DisclosurePolicy {
    /// Hides every group-week in which the smallest number of people that any of its figures says something about is under the minimum
    /// (`Observation.fewestPeople`), or of which one figure is mostly one contributor's.
    ///
    /// The metrics of a group-week are linked (spend gives tokens away), so they stand or fall together, over all files of the capture.
    /// Figures that count no people take the group's declared number; without that they are too small to show.
    /// - Parameters:
    ///   - files: all files of one capture, or all files of `backfill/`.
    ///   - people: by group of the catalog, the declared number in force when the capture was published; nil for what the catalog says now.
    public func disclose(_ files: [Snapshot], catalog: MetricCatalog, people: [Int?]? = nil) -> [DisclosedSnapshot] {
        let minimum = Int32(clamping: minimumPeople)
        guard let weeks = weekRange(of: files) else {
            return files.map {
                DisclosedSnapshot(
                    capture: $0.capture, path: $0.path, minimumPeople: minimum, values: [], parts: [], notes: [], hidden: [], shown: [], hiddenRows: [], everybodyGiven: [:],
                    latest: nil, withoutPeople: nil)
            }
        }
        let numbers = people ?? catalog.groups.map(\.people)
        let declared = catalog.groups.indices.map { Int32(clamping: ($0 < numbers.count ? numbers[$0] : nil) ?? 0) }
        let countsPeople = catalog.metrics.map(\.countsPeople)
        let isShare = catalog.metrics.map { $0.unit == "%" }
        // What is asked of each row's metric, put together once: a metric is large.
        let traits = catalog.metrics.map { MetricTraits(isMean: $0.aggregate == .mean, isOfTenths: $0.measures == .topTenthShare) }
        // The largest number is left for group-weeks without rows.
        func fewestPeople(_ row: Observation) -> Int32 {
            min(.max - 1, row.fewestPeople(declared: declared[Int(row.group)], countsPeople: countsPeople[Int(row.metric)], isShare: isShare[Int(row.metric)]))
        }
        let groupCount = catalog.groups.count
        // The smallest number of people of each group-week, week by week.
        var smallest = [Int32](repeating: .max, count: weeks.count * groupCount)
        for file in files {
            for row in file.observations {
                let slot = (row.week.ordinal - weeks.lowerBound) * groupCount + Int(row.group)
                smallest[slot] = min(smallest[slot], fewestPeople(row))
            }
        }
        return files.enumerated().map { index, file in
            var parts: [FigureParts] = []
            var hiddenRows: [HiddenRow] = []
            var everybodyGiven: [Int32: Week] = [:]
            var latest = file.observations.first
            var withoutPeople: (rows: Int, line: Int)?
            let values = [DisclosedValue](capacity: file.observations.count) { values in
                for row in file.observations {
                    if row.week > latest!.week { latest = row }
                    if row.group == MetricCatalog.everybody { everybodyGiven[row.metric] = min(row.week, everybodyGiven[row.metric] ?? row.week) }
                    if row.people < 0, declared[Int(row.group)] == 0 { withoutPeople = ((withoutPeople?.rows ?? 0) + 1, withoutPeople?.line ?? Int(row.line)) }
                    let slot = (row.week.ordinal - weeks.lowerBound) * groupCount + Int(row.group)
                    guard smallest[slot] >= minimum else {
                        hiddenRows.append(
                            HiddenRow(
                                metric: row.metric, place: GroupWeek(group: row.group, week: row.week),
                                people: countsPeople[Int(row.metric)] ? 0 : min(minimum, row.people >= 0 ? row.people : declared[Int(row.group)]), line: row.line))
                        continue
                    }
                    values.append(disclosed(row, of: traits[Int(row.metric)], declaredPeople: declared[Int(row.group)], &parts))
                }
            }
            // The group-weeks of the whole capture are told once, by its first file.
            func groupWeeks(_ matches: (Int32) -> Bool) -> [GroupWeek] {
                index > 0 ? [] : smallest.indices.filter { matches(smallest[$0]) }.map {
                    GroupWeek(group: Int32($0 % groupCount), week: Week(ordinal: weeks.lowerBound + $0 / groupCount))
                }
            }
            return DisclosedSnapshot(
                capture: file.capture, path: file.path, minimumPeople: minimum, values: values, parts: parts, notes: file.notes, hidden: groupWeeks { $0 < minimum },
                shown: groupWeeks { $0 >= minimum && $0 != .max },
                hiddenRows: hiddenRows, everybodyGiven: everybodyGiven, latest: latest.map { ($0.week, Int($0.line)) }, withoutPeople: withoutPeople)
        }
    }

    private struct MetricTraits {
        var isMean: Bool
        var isOfTenths: Bool
    }

    @inline(__always)
    private func disclosed(_ row: Observation, of metric: MetricTraits, declaredPeople: Int32, _ parts: inout [FigureParts]) -> DisclosedValue {
        let people = row.people >= 0 ? row.people : declaredPeople
        let hasParts = !row.numerator.isNaN
        var place: Int32 = -1
        if hasParts || metric.isMean {
            place = Int32(parts.count)
            parts.append(hasParts ? FigureParts(part: row.numerator, whole: row.denominator) : FigureParts(mean: row.value, people: people))
        }
        var flags: History.CellFlags = []
        if row.isProvisional { flags.insert(.provisional) }
        if (hasParts && row.denominator < Double(minimumDenominator)) || (metric.isOfTenths && people < DisclosurePolicy.fewestOfTenths) { flags.insert(.tooFew) }
        if row.people < 0 { flags.insert(.declaredPeople) }
        return DisclosedValue(
            row, value: hasParts ? row.numerator / row.denominator : row.value, parts: place, people: people, flags: flags)
    }

    private func weekRange(of files: [Snapshot]) -> ClosedRange<Int>? {
        var first = Int.max
        var last = Int.min
        for file in files {
            for row in file.observations {
                first = min(first, row.week.ordinal)
                last = max(last, row.week.ordinal)
            }
        }
        return first <= last ? first...last : nil
    }
}
