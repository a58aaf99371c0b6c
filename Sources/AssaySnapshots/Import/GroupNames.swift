import AssayDiagnostics
import AssayMetrics

/// The groups that an export names, under the ids that the site has for them, or gets.
struct GroupNames {
    private var ids: [String: String] = [:]
    /// By id, the first spelling.
    private var titles: [String: String] = [:]
    /// By id, the group above it.
    private var parents: [String: String] = [:]
    private let map: GroupMap?
    /// Names that the group map does not have.
    private(set) var unmapped = Set<String>()

    init(for request: ImportRequest) {
        map = request.groupMap
        for group in request.groups.reversed() {
            ids[GroupMap.key(group.title)] = group.id
            titles[group.id] = group.title
            parents[group.id] = group.parent
        }
        // An id says more clearly than a title which group is meant.
        for group in request.groups { ids[GroupMap.key(group.id)] = group.id }
        ids[Group.everybody] = Group.everybody
    }

    /// The ids of the groups that a name stands for: several only where a group map says so, none after a fault or where the map leaves the name out.
    mutating func ids(of title: String, at place: SourceLocation, log: inout ImportLog) -> [String] {
        if let map {
            let mapped = map.groups(of: title)
            if mapped.isEmpty { unmapped.insert(title) }
            return mapped
        }
        if title.utf8.contains(UInt8(ascii: "@")) {
            log.refuse(
                "person-column", "what should be a group is a mail address", at: place, help: "name a column that holds groups: Assay reads no figures of persons")
            return []
        }
        if let id = ids[GroupMap.key(title)] {
            if titles[id] == nil { titles[id] = title }
            return [id]
        }
        guard let group = ImportedGroup(named: title) else {
            log.refuse(
                "unnamed-group", "no letter or digit of the group '\(title)' can be part of an id", at: place,
                help: "declare it under 'groups:' of assay.yaml with this title, or say its id with --group-map")
            return []
        }
        if let other = titles[group.id] {
            log.refuse(
                "same-group-id", "the groups '\(other)' and '\(title)' would both be '\(group.id)'", at: place,
                help: "spell them alike, or declare both under 'groups:' of assay.yaml with these titles")
            return []
        }
        ids[GroupMap.key(title)] = group.id
        titles[group.id] = title
        return [group.id]
    }

    /// Groups and all that hold them, `all` among these: a whole beside its other parts tells what one part has.
    func withWholes(_ groups: Set<String>) -> Set<String> {
        var wholes = groups
        for group in groups {
            var above = parents[group]
            while let next = above, wholes.insert(next).inserted { above = parents[next] }
            wholes.insert(Group.everybody)
        }
        return wholes
    }

    /// The groups that figures are of, by title, and the figures in their order.
    func order(_ reading: inout ImportReading) {
        let ids = Set(reading.figures.map(\.group)).subtracting([Group.everybody])
        reading.groups = ids.map { ImportedGroup(id: $0, title: titles[$0] ?? ($0 == PersonFigures.rest.id ? PersonFigures.rest.title : $0)) }.sorted {
            ($0.title.lowercased(), $0.title, $0.id) < ($1.title.lowercased(), $1.title, $1.id)
        }
        let places = Dictionary(uniqueKeysWithValues: reading.groups.enumerated().map { ($1.id, $0) })
        let metrics = Dictionary(reading.metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func place(_ figure: ImportedFigure) -> (Int, Int, Int) { (figure.week.ordinal, places[figure.group] ?? -1, metrics[figure.metric] ?? -1) }
        reading.figures.sort { place($0) < place($1) }
        if !unmapped.isEmpty { reading.summary.leftOut.append("\(unmapped.count) \(unmapped.count == 1 ? "name" : "names") in no group of the group map") }
    }
}
