import AssayDiagnostics
import AssaySnapshots

/// `sources:` queries whose results become figures. They say where figures come from, and nothing of what reports make of them.
extension WarehouseSource {
    static let timeouts = 1...86_400

    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> [WarehouseSource] {
        // With the faults of its metrics told already.
        var (again, told) = (root, Findings())
        let sections = root.mappings("sources", of: "sources", named: "source", &findings)
        guard !sections.isEmpty else { return [] }
        let names = DeclaredNames(groups: [], metrics: MetricDeclaration.decode(&again, &told))
        var declared = DeclaredIdentifiers()
        return sections.compactMap { section in
            var section = section
            return decode(&section, &declared, names, &findings)
        }
    }

    private static func decode(
        _ section: inout MappingDecoder, _ declared: inout DeclaredIdentifiers, _ names: DeclaredNames, _ findings: inout Findings
    ) -> WarehouseSource? {
        let id = section.requiredText("id", example: "tokens", &findings)
        if let id { section.subject = "source '\(id.value)'" }
        let title = section.text("title", &findings)
        let written = section.choice("engine", of: Engine.self, &findings)
        // A command is what only one engine has.
        let engine = written?.value ?? (section.keyLocation("command") == nil ? .duckdb : .command)
        let query = query(&section, engine, &findings)
        let command = engine == .command ? command(&section, &findings) : []
        let database = engine == .command ? nil : section.text("database", &findings)
        let tables = engine == .duckdb || engine == .spark ? tables(&section, &findings) : []
        let timeout = section.integer("timeout_seconds", in: timeouts, &findings)
        let metrics = (section.optional("metrics")?.texts("metrics", of: "metrics", &findings) ?? []).filter { names.metric($0, &findings) != nil }
        if let written { section.subject += " (\(written.value.rawValue))" }
        section.finish(&findings)
        if let database, SecretText.isFound(in: database.value) { refuseSecret("database", database.location, &findings) }
        guard let id, declared.declare(id, &findings), isFree(id, &findings), let query else { return nil }
        return WarehouseSource(
            id: id.value, title: title?.value, engine: engine, query: query.value, database: database?.value, tables: tables, command: command,
            timeoutSeconds: timeout?.value ?? 600, metrics: metrics.map(\.value), place: id.location, queryPlace: query.location)
    }

    /// Its file must not be taken for a table of another kind.
    private static func isFree(_ id: Located<String>, _ findings: inout Findings) -> Bool {
        guard [DistributionReader.fileName, CohortReader.fileName].contains(Identifier.folded(id.value) + ".csv") else { return true }
        findings.error("reserved-id", "the id '\(id.value)' would write a file that holds another table", at: id.location, help: "choose another id")
        return false
    }

    /// `query` or `sql`: one of the two.
    private static func query(_ section: inout MappingDecoder, _ engine: Engine, _ findings: inout Findings) -> Located<Query>? {
        let path = section.text("query", &findings)
        let inline = section.optional("sql").flatMap { sql($0, &findings) }
        if let path, let inline {
            findings.error("two-queries", "\(section.subject) has 'query' and 'sql'", at: max(path.location, inline.location), help: "keep one of them")
            return nil
        }
        if let path {
            let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
                findings.error("outside-site", "'query' is '\(path.value)', and a query lies below the site's folder", at: path.location, help: "write it as 'queries/tokens.sql'")
                return nil
            }
            return Located(.file(path.value), at: path.location)
        }
        if let inline { return Located(.inline(inline.value), at: inline.location) }
        // One with a fault was told already.
        if section.keyLocation("query") != nil || section.keyLocation("sql") != nil { return nil }
        if engine == .command { return Located(.none, at: section.keyLocation("command") ?? section.location) }
        findings.error("missing-key", "\(section.subject) has neither 'query' nor 'sql'", at: section.location, help: "add 'query: queries/tokens.sql'")
        return nil
    }

    /// Text with its lines, as it is written.
    private static func sql(_ value: YAMLValue, _ findings: inout Findings) -> Located<String>? {
        // For what is no text at all.
        guard let flat = value.text("sql", &findings), case .scalar(let text, _, let location) = value else { return nil }
        if SecretText.isFound(in: flat.value) { refuseSecret("sql", location, &findings) }
        return Located(text, at: location)
    }

    static func refuseSecret(_ key: String, _ place: SourceLocation, _ findings: inout Findings) {
        findings.add(WarehouseSource.secret("'\(key)'", at: place))
    }

    static func secret(_ what: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule: "password", "\(what) holds a password, and would be in version control", at: place,
            help: "take it out and leave it to the engine's own ways: PGSERVICE and ~/.pgpass, environment variables, the engine's configuration")
    }
}
