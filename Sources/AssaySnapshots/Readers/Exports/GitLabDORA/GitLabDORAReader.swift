import AssayDiagnostics
import AssayMetrics

/// GitLab's DORA metrics of a project or group, from the REST or the GraphQL API.
///
/// Counts come by day and are added. Medians and rates come for one whole week each: days of them are refused, since nothing of seven medians is the week's.
struct GitLabDORAReader: ExportReader {
    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        guard let document = ExportJSON.documents(file, log: &log).first, let first = GitLabDORAReader.rows(of: document)?.first else { return false }
        let keys = Set(first.keys)
        return keys == ["date", "value"] || !GitLabDORAReader.fields.filter { keys.contains($0.graphQL) }.isEmpty
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var made = Made(SourceWeeks(guide.metrics))
        if let metric = request.metric, !GitLabDORAReader.names.contains(metric) {
            log.refuse(
                "metric", "GitLab has no DORA metric '\(metric)'", at: SourceLocation(path: files.first?.path ?? ""),
                help: nearestName(to: metric, in: GitLabDORAReader.names).map { "did you mean '\($0)'?" } ?? "one of \(GitLabDORAReader.names.joined(separator: ", "))")
        } else {
            for file in files { read(file, for: request, into: &made, log: &log) }
        }
        return made.reading(for: request, guide: guide, at: SourceLocation(path: files.first?.path ?? ""), log: &log)
    }

    private func read(_ file: ExportFile, for request: ImportRequest, into made: inout Made, log: inout ImportLog) {
        let name = ExportFileName(file.path)
        let documents = ExportJSON.documents(file, log: &log)
        if documents.isEmpty { return }
        guard let groups = groups(of: name, request, &log) else { return }
        for group in groups { made.open(group, metrics: guide.metrics) }
        for document in documents {
            guard let rows = GitLabDORAReader.rows(of: document) else {
                return refuse(document, log: &log)
            }
            for row in rows {
                made.records += 1
                guard let figures = figures(of: row, in: name, request, made: &made, log: &log) else { return }
                for figure in figures where !add(figure, row, name, groups, request, &made, &log) { return }
            }
        }
    }

    /// The groups that a file is of; nil after a fault.
    private func groups(of name: ExportFileName, _ request: ImportRequest, _ log: inout ImportLog) -> [String]? {
        guard let map = request.groupMap else { return [Group.everybody] }
        let groups = name.groups(in: map, without: GitLabDORAReader.names)
        guard groups.isEmpty else { return groups }
        log.refuse(
            "no-group", "the group map does not say of which group the file is", at: SourceLocation(path: name.path),
            help: "add a row to the group map, with the file's name as its name: '\(name.stem)'")
        return nil
    }

    private struct Figure {
        var field: Field
        var value: ExportJSON
    }

    /// What a row has: one value of the file's metric, or values under the names of metrics, as GraphQL writes them. Nil after a fault of the whole file.
    private func figures(of row: ExportJSON, in name: ExportFileName, _ request: ImportRequest, made: inout Made, log: inout ImportLog) -> [Figure]? {
        let known = GitLabDORAReader.fields.filter { row.keys.contains($0.graphQL) }
        made.unread(row.keys.filter { key in !["date", "value", "__typename"].contains(key) && !known.contains { $0.graphQL == key } })
        guard known.isEmpty else { return known.compactMap { field in row[field.graphQL].map { Figure(field: field, value: $0) } } }
        guard let value = row.isObject ? row["value"] : row else { return [] }
        if let metric = name.word(of: GitLabDORAReader.names) ?? request.metric {
            return GitLabDORAReader.fields.filter { $0.name == metric }.map { Figure(field: $0, value: value) }
        }
        log.refuse(
            "metric", "neither the file nor its name says which metric it is of", at: SourceLocation(path: name.path),
            help: "say it with --metric, or in the file's name: \(GitLabDORAReader.names.joined(separator: ", "))")
        return nil
    }

    /// False after a fault of the whole file.
    private func add(
        _ figure: Figure, _ row: ExportJSON, _ name: ExportFileName, _ groups: [String], _ request: ImportRequest, _ made: inout Made, _ log: inout ImportLog
    ) -> Bool {
        let field = figure.field
        guard let number = figure.value.number, number >= 0 else {
            log.refuse("not-a-number", "'\(field.name)' is \(figure.value.kind) and no number from 0 on", at: figure.value.place, help: "export it again")
            return true
        }
        guard let text = row["date"]?.string else {
            guard let week = name.week ?? request.through else {
                log.refuse(
                    "no-week", "the value has no date, and neither the file's name nor --week says of which week it is", at: row.place,
                    help: "name the file after the week that was asked for, '\(field.name)-2026-W21.json', or give --week")
                return false
            }
            for group in groups { made.weeks.add(field.id, number / field.divisor, in: week, source: group, at: row.place, log: &log) }
            return true
        }
        guard let day = CivilDate(timestamp: text) else {
            log.refuse("date", "'\(text)' is no day as 2026-05-18", at: row.place, help: "export it again")
            return true
        }
        guard field.adds else {
            let (kind, week) = (field.isMedian ? "median" : "rate", Week(containing: day))
            log.refuse(
                "daily-\(kind)", "'\(field.name)' by day: a week's \(kind) cannot be made from those of its days", at: row.place,
                help: "ask for one week at a time: interval=all&start_date=\(week.monday)&end_date=\(week.sunday)")
            return false
        }
        for group in groups { made.days[group]!.add(field.id, number / field.divisor, on: day, group: group, at: row.place) }
        return true
    }

    private func refuse(_ document: ExportJSON, log: inout ImportLog) {
        if let message = (document["message"] ?? document["error"] ?? document["errors"]?.elements?.first?["message"])?.string {
            log.refuse(
                "error-response", "GitLab answered '\(message)' in place of the metric", at: document.place,
                help: "check the token and the project, and export it again")
        } else {
            log.refuse(
                "wrong-file", "no DORA metric of GitLab: it looks like \(document.looks)", at: document.place,
                help: "GET /projects/:id/dora/metrics?metric=deployment_frequency gives a list of 'date' and 'value'")
        }
    }

    /// The rows of an answer: the list of REST, the list of GraphQL, or the one value of `interval=all`; nil when it is none of them.
    private static func rows(of document: ExportJSON) -> [ExportJSON]? {
        let dora = document["data"].flatMap { ($0["project"] ?? $0["group"])?["dora"] }
        if let rows = dora?["metrics"]?.elements ?? document.elements {
            return rows.allSatisfy { row in row.keys.contains("value") || fields.contains { row.keys.contains($0.graphQL) } } ? rows : nil
        }
        // Where nothing was measured in the week, its one value is null.
        if document.isNull { return [] }
        return document.number != nil || document.keys.contains("value") ? [document] : nil
    }
}
