import AssayDiagnostics
import AssayMetrics

/// Which name in an export (a person, team, project or workspace) belongs to which group of the site.
///
/// The map stays outside the site: it may name persons.
public struct GroupMap: Sendable {
    /// Ids of groups, by the names in the export: letters of ASCII in lower case.
    private var groups: [String: [String]] = [:]

    /// The columns of its CSV file.
    public static let columns = ["name", "group"]

    public init(_ pairs: [(name: String, group: String)] = []) {
        for pair in pairs { add(pair.name, pair.group) }
    }

    /// Reads a CSV file with the columns `name` and `group`. A name may stand in several rows: a person in two teams is counted in both.
    public static func read(_ file: ExportFile) -> (map: GroupMap, diagnostics: [Diagnostic]) {
        var map = GroupMap()
        var log = ImportLog()
        guard let table = ExportTable(file, log: &log) else { return (map, log.finished()) }
        guard let name = table.column("name", log: &log), let group = table.column("group", log: &log) else { return (map, log.finished()) }
        for row in table.rows {
            let (name, group) = (ExportTable.trimmed(row[name]), ExportTable.trimmed(row[group]))
            if name.isEmpty || group.isEmpty {
                log.refuse(
                    "empty-field", "a row of the group map without a \(name.isEmpty ? "name" : "group")", at: row.place, help: "give both, or remove the row")
            } else if group.utf8.contains(UInt8(ascii: "@")) {
                log.refuse("person-as-group", "the group of a row of the group map looks like a mail address", at: row.place, help: "write a group's id there, and the address under 'name'")
            } else {
                map.add(name, group)
            }
        }
        return (map, log.finished())
    }

    private mutating func add(_ name: String, _ group: String) {
        let key = GroupMap.key(name)
        if groups[key]?.contains(group) != true { groups[key, default: []].append(group) }
    }

    /// The groups of a name: mail addresses and logins are the same in upper and lower case. Empty when it is in none.
    func groups(of name: String) -> [String] { groups[GroupMap.key(name)] ?? [] }

    /// Letters of ASCII in lower case.
    static func key(_ name: String) -> String {
        String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
