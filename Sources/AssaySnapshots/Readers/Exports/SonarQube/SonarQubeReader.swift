import AssayDiagnostics
import AssayMetrics

/// SonarQube's history of measures of a project: levels, of which the last one of a week is the week's.
///
/// A file does not name its project: the group map says of which group each file is, and a group is one project.
struct SonarQubeReader: ExportReader {
    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        return ExportJSON.documents(file, log: &log).first?["measures"]?.elements?.first?["history"] != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var histories: [String: History] = [:]
        var summary = ImportSummary()
        for file in files {
            for document in ExportJSON.documents(file, log: &log) {
                guard let measures = document["measures"]?.elements, measures.allSatisfy({ $0["history"]?.elements != nil }) else {
                    refuse(document, log: &log)
                    break
                }
                guard let groups = groups(of: ExportFileName(file.path), request, &log) else { break }
                let page = page(of: document, measures, file, unread: &summary.unread, records: &summary.records, log: &log)
                for group in groups { histories[group, default: History(group)].add(page, log: &log) }
            }
        }
        var weeks = SourceWeeks(guide.metrics)
        for (group, history) in histories.sorted(by: { $0.key < $1.key }) {
            weeks.declare(group, title: group, groups: [group])
            history.checkPages(log: &log)
            for sentence in history.add(for: request, to: &weeks, log: &log) where !summary.leftOut.contains(sentence) { summary.leftOut.append(sentence) }
        }
        var reading = weeks.reading(for: request)
        summary.leftOut += reading.summary.leftOut
        reading.summary = summary
        reading.finish(guide, request, log)
        return reading
    }

    /// The groups that a file is of; nil after a fault.
    private func groups(of name: ExportFileName, _ request: ImportRequest, _ log: inout ImportLog) -> [String]? {
        guard let map = request.groupMap else { return [Group.everybody] }
        let groups = name.groups(in: map)
        guard groups.isEmpty else { return groups }
        log.refuse(
            "no-group", "the group map does not say of which group the file is", at: SourceLocation(path: name.path),
            help: "add a row to the group map, with the file's name as its name: '\(name.stem)'")
        return nil
    }

    private func page(of document: ExportJSON, _ measures: [ExportJSON], _ file: ExportFile, unread: inout [String], records: inout Int, log: inout ImportLog) -> Page {
        var page = Page(path: file.path, index: 1, size: nil, total: nil)
        if let paging = document["paging"] {
            func count(_ key: String) -> Int? { paging[key]?.number.flatMap { $0.magnitude < 1e9 ? Int(exactly: $0) : nil } }
            page.index = count("pageIndex") ?? 1
            page.size = count("pageSize")
            page.total = count("total")
        }
        var analyses = Set<String>()
        for measure in measures {
            let key = measure["metric"]?.string ?? ""
            guard let field = SonarQubeReader.fields.first(where: { $0.key == key }) else {
                if !key.isEmpty, !unread.contains(key) { unread.append(key) }
                for entry in measure["history"]?.elements ?? [] { if let date = entry["date"]?.string { analyses.insert(date) } }
                continue
            }
            for entry in measure["history"]?.elements ?? [] {
                guard let date = entry["date"]?.string, let day = CivilDate(timestamp: date) else {
                    log.refuse("date", "an entry of '\(key)' without a 'date' that is a day", at: entry.place, help: "export it again")
                    continue
                }
                analyses.insert(date)
                var value: Double?
                if let json = entry["value"], json.string != "" {
                    guard let number = json.quotedNumber ?? json.number else {
                        log.refuse("not-a-number", "'\(key)' of \(day) holds no number", at: json.place, help: "export it again")
                        continue
                    }
                    value = number / field.divisor
                }
                page.readings.append(Reading(metric: field.id, date: date, day: day, value: value, place: entry.place))
            }
        }
        page.analyses = analyses
        records += analyses.count
        return page
    }

    private func refuse(_ document: ExportJSON, log: inout ImportLog) {
        if let message = document["errors"]?.elements?.first?["msg"]?.string {
            log.refuse(
                "error-response", "SonarQube answered '\(message)' in place of the measures", at: document.place,
                help: "check the token and the project's key, and export it again")
        } else if document["component"]?["measures"] != nil || document["components"] != nil {
            log.refuse(
                "wrong-file", "measures of today, without a history: nothing says of which week they are", at: document.place,
                help: "export api/measures/search_history?component=KEY&metrics=…, which has the dates")
        } else {
            log.refuse(
                "wrong-file", "no history of measures: it looks like \(document.looks)", at: document.place,
                help: "export api/measures/search_history?component=KEY&metrics=…")
        }
    }
}
