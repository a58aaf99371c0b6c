import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// One import into a site: read the exports, make figures, hold them against what the site knows, write what is new.
struct SiteImport: Sendable {
    let format: ExportFormat
    /// Paths as typed.
    let files: [String]
    let arguments: ImportArguments

    /// The largest export that is read whole: larger ones are a warehouse's.
    static let maximumBytes = 1 << 30

    func run() async -> ImportOutcome {
        var outcome = ImportOutcome(format: format)
        do {
            try await run(&outcome)
        } catch let failure as FileSystem.Failure {
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(failure)", help: "check that you may write there"))
            outcome.exitCode = 3
        } catch {
            outcome.diagnostics.append(Diagnostic(rule: "unwritten", "\(error)"))
            outcome.exitCode = 3
        }
        if outcome.diagnostics.hasErrors, outcome.exitCode == 0 { outcome.exitCode = 1 }
        return outcome
    }

    /// Ends early after an error, which is in the outcome.
    private func run(_ outcome: inout ImportOutcome) async throws {
        // 1. What the site declares.
        let folder = SiteFolder(root: arguments.root)
        let (configuration, faults) = SiteConfiguration.load(folder)
        outcome.diagnostics += faults
        guard let configuration, !faults.hasErrors else { return }

        // 2. The files, and what the reader is asked for.
        let exports = readExports(&outcome)
        let request = request(configuration, &outcome)
        guard !outcome.diagnostics.hasErrors else { return }

        // 3. Figures of groups and weeks: after this line there is no person.
        var reading = format.reader.read(exports, for: request)
        outcome.diagnostics += reading.diagnostics
        outcome.reading = reading.summary
        guard !reading.diagnostics.hasErrors else { return }
        guard let last = reading.figures.map(\.week).max(), reading.figures.contains(where: { !$0.isHidden }) else { return outcome.refuseNothing(request, reading.metrics) }
        for index in reading.figures.indices {
            if let name = arguments.names[reading.figures[index].metric] { reading.figures[index].metric = name }
        }

        // 4. Groups that the export names and the site does not are declared.
        guard let site = try declaring(reading.groups, in: folder, configuration, &outcome) else { return }
        outcome.declared = site.added
        outcome.diagnostics += withoutPeople(reading.figures, site.configuration.catalog, in: folder.configuration)
        guard !outcome.diagnostics.hasErrors else { return }

        // 5. Only what the site does not know yet, and only if the site can be read with it.
        let capture = arguments.week.flatMap { Week($0) } ?? max(last, folder.captures.last?.week ?? last)
        let writer = CaptureWriter(
            folder: folder, configuration: site.configuration, capture: capture, name: format.rawValue, note: arguments.note.flatMap(ReissueNote.normalized),
            keepsGroups: tellsOfPersons)
        let (plan, diagnostics) = try await writer.plan(SnapshotText.csv(reading.figures))
        outcome.diagnostics += diagnostics
        guard let plan else { return }
        outcome.plan = plan

        // 6. Written at once, or shown. A group without figures does no harm: groups come first.
        if arguments.dryRun {
            outcome.rows = String(decoding: plan.draft.bytes, as: UTF8.self)
        } else if plan.draft.counts.written > 0 {
            let before = try site.text.map { text in
                let before = try FileSystem.read(folder.configuration)
                try CaptureWriter.replace(folder.configuration, with: text)
                return before
            }
            // How many persons there were says how many are in no figure.
            let facts = [("files", CaptureSource.Value.number(files.count))] + (tellsOfPersons ? [] : [("records", .number(reading.summary.records))])
            do {
                try writer.write(plan, source: CaptureSource(command: "import \(format.rawValue)", facts: facts.map { (key: $0.0, value: $0.1) }, note: writer.note))
            } catch {
                if let before { try? CaptureWriter.replace(folder.configuration, with: before) }
                throw error
            }
            outcome.isWritten = true
        }
    }

    /// Whether the tool's exports have rows about persons: then figures of different groups may be of the same people.
    private var tellsOfPersons: Bool { !format.guide.drops.isEmpty }

    /// A file that another format's reader knows is not given to this one.
    private func readExports(_ outcome: inout ImportOutcome) -> [ExportFile] {
        var exports: [ExportFile] = []
        for path in files {
            guard let export = read(path, &outcome) else { continue }
            exports.append(export)
            if format == .wideCSV || format.reader.recognises(export) { continue }
            if let other = ExportFormat.allCases.first(where: { $0 != format && $0.reader.recognises(export) }) {
                outcome.diagnostics.append(
                    Diagnostic(
                        rule: "other-format", "'\(lastName(path))' looks like an export of \(other.guide.title)", at: SourceLocation(path: path),
                        help: "use: assay import \(other.rawValue) \(path)"))
            }
        }
        return exports
    }

    private func read(_ path: String, _ outcome: inout ImportOutcome) -> ExportFile? {
        do {
            let bytes = try FileSystem.read(path)
            if bytes.count <= SiteImport.maximumBytes { return ExportFile(path: path, bytes: bytes) }
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "too-large", "the file has more than a gigabyte", at: SourceLocation(path: path),
                    help: "load it into DuckDB or a warehouse, and take figures of groups from there with assay snapshot"))
        } catch {
            outcome.diagnostics.append(unreadable(path, error))
        }
        return nil
    }

    private func request(_ configuration: SiteConfiguration, _ outcome: inout ImportOutcome) -> ImportRequest {
        let declared = Set(configuration.catalog.metrics.map(\.id))
        let names = arguments.names
        for (metric, id) in names.sorted(by: { $0.key < $1.key }) where !declared.contains(id) {
            outcome.diagnostics.append(
                Diagnostic(
                    rule: "unknown-metric", "--as \(metric)=\(id): the site declares no metric '\(id)'", at: SourceLocation(path: arguments.root + "/" + SiteFolder.configurationName),
                    help: didYouMean(id, in: declared.sorted())))
        }
        var request = ImportRequest(
            wanted: declared.subtracting(names.values).union(names.keys), minimumPeople: configuration.disclosure.minimumPeople,
            through: arguments.week.flatMap { Week($0) }, dates: arguments.dates.flatMap { DatePattern($0) }, by: arguments.columns,
            groups: configuration.catalog.groups.map { ImportedGroup(id: $0.id, title: $0.title, parent: $0.parent) }, metric: arguments.metric)
        if let path = arguments.groupMap, let file = read(path, &outcome) {
            let (map, faults) = GroupMap.read(file)
            outcome.diagnostics += faults
            request.groupMap = map
        }
        request.columnMap = arguments.columnMap.flatMap { read($0, &outcome) }
        return request
    }
}
