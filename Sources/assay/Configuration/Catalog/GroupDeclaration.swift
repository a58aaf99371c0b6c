import AssayDiagnostics
import AssayMetrics

/// One entry of `groups:`; with a fault its id may be known and the group not.
struct GroupDeclaration: Sendable {
    var id: Located<String>?
    var parent: Located<String>?
    var group: Group?

    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> [GroupDeclaration] {
        var declared = DeclaredIdentifiers()
        var groups: [GroupDeclaration] = []
        for var section in root.mappings("groups", of: "groups", named: "group", &findings) {
            groups.append(decode(&section, &declared, &findings))
        }
        GroupTree.check(groups, &findings)
        return groups
    }

    private static func decode(_ section: inout MappingDecoder, _ declared: inout DeclaredIdentifiers, _ findings: inout Findings) -> GroupDeclaration {
        let id = section.requiredText("id", example: "retail", &findings)
        if let id { section.subject = "group '\(id.value)'" }
        let isEverybody = id?.value == Group.everybody
        let title = isEverybody ? section.text("title", &findings) : section.requiredText("title", example: "Retail", &findings)
        let parent = section.text("parent", &findings)
        let people = section.integer("people", in: 1...100_000_000, &findings)
        let from = section.week("from", &findings)
        let to = section.week("to", &findings)
        section.finish(&findings)

        if isEverybody {
            for key in ["parent", "from", "to"] {
                guard let place = section.keyLocation(key) else { continue }
                findings.error("everybody-group", "group 'all' is everybody at all times and takes no '\(key)'", at: place, help: "remove it")
            }
        }
        if let from, let to, to.value < from.value {
            findings.error(
                "invalid-range", "group '\(id?.value ?? "")' ends in \(to.value), before it begins in \(from.value)",
                at: to.location, help: "exchange 'from' and 'to'")
        }
        if let id, !isEverybody, Identifier.folded(id.value) == Group.everybody {
            findings.error(
                "reserved-id", "the id '\(id.value)' is that of everybody, 'all', but for capitals",
                at: id.location, help: "write 'all', or choose another id")
            return GroupDeclaration(id: id, parent: parent)
        }
        guard let id, declared.declare(id, &findings) else { return GroupDeclaration(id: id, parent: parent) }
        let group = Group(
            id: id.value, title: title?.value ?? (isEverybody ? "All" : id.value), parent: parent?.value, people: people?.value, from: from?.value, to: to?.value)
        return GroupDeclaration(id: id, parent: parent, group: group)
    }
}
