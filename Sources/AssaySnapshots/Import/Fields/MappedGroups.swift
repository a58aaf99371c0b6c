import AssayDiagnostics
import AssayMetrics

/// In which groups of the site the records of an export belong, by the names of teams, projects or workspaces in it.
struct MappedGroups {
    /// What the names are of, in the plural: `workspaces`.
    let kind: String
    private let map: GroupMap?
    private var unknown = Set<String>()
    private var isNamed = false
    private var firstUnnamed: SourceLocation?

    init(_ kind: String, map: GroupMap?) {
        self.kind = kind
        self.map = map
    }

    var isMapped: Bool { map != nil }

    /// The groups of a record; `all` where no map is given, none where the map does not know it.
    /// - Parameters:
    ///   - names: finest first; the first that the map knows counts.
    ///   - unnamed: what the map may call a record that has no name, where others have one.
    mutating func groups(of names: [String], unnamed: String, at place: @autoclosure () -> SourceLocation) -> [String] {
        guard let map else { return [Group.everybody] }
        if names.isEmpty { firstUnnamed = firstUnnamed ?? place() } else { isNamed = true }
        for name in names.isEmpty ? [unnamed] : names {
            let groups = map.groups(of: name)
            if !groups.isEmpty { return groups }
        }
        unknown.insert(names.first ?? unnamed)
        return []
    }

    /// A fault when a map was given for an export that names nothing, and what was in no group.
    /// - Parameter help: how to export it with names.
    func finish(help: String, log: inout ImportLog) -> [String] {
        if let firstUnnamed, !isNamed {
            log.refuse("no-groups", "the export names no \(kind), so that --group-map has nothing to map", at: firstUnnamed, help: help)
        }
        return unknown.isEmpty ? [] : ["what \(unknown.count) of the \(kind) did: they are in no group of --group-map"]
    }
}

/// The groups that an export itself names, with ids that are told apart.
struct NamedGroups {
    private var titles = Set<String>()
    /// The groups of the site: a name that is the title of one is that group.
    var declared: [ImportedGroup] = []

    mutating func see(_ title: String) { titles.insert(title) }

    /// By title. Two names that make one id get a number, in the order of the alphabet.
    var groups: [String: ImportedGroup] {
        var groups: [String: ImportedGroup] = [:]
        var taken = Set(declared.filter { titles.contains($0.title) }.map(\.id))
        for title in titles.sorted() {
            if let own = declared.first(where: { $0.title == title }) {
                groups[title] = own
                continue
            }
            guard var group = ImportedGroup(named: title) else { continue }
            let id = group.id
            var number = 1
            while !taken.insert(group.id).inserted {
                number += 1
                group.id = "\(id)-\(number)"
            }
            groups[title] = group
        }
        return groups
    }
}
