import AssayDiagnostics
import AssayMetrics

/// That every parent exists, and that no group is below itself.
enum GroupTree {
    static func check(_ groups: [GroupDeclaration], _ findings: inout Findings) {
        let ids = groups.compactMap { $0.id?.value }
        let known = ids.contains(Group.everybody) ? ids : [Group.everybody] + ids
        let exists = Set(known)
        var parents: [String: Located<String>] = [:]
        var declared: Set<String> = []
        for group in groups {
            guard let id = group.id?.value, declared.insert(id).inserted, let parent = group.parent else { continue }
            if exists.contains(parent.value) {
                parents[id] = parent
            } else {
                findings.unknown(
                    "unknown-group", "the parent of group '\(id)' is '\(parent.value)', which is no group", name: parent.value,
                    known: known.filter { $0 != id }, at: parent.location, otherwise: "declare it under 'groups:'")
            }
        }
        // Every group is walked over once: a chain ends at the top, at one walked before, or at one of its own.
        var done: Set<String> = []
        for id in ids {
            var chain: [String] = []
            var onChain: [String: Int] = [:]
            var next: String? = id
            while let current = next, !done.contains(current) {
                if let start = onChain[current] {
                    report(Array(chain[start...]), parents, &findings)
                    break
                }
                onChain[current] = chain.count
                chain.append(current)
                next = parents[current]?.value
            }
            done.formUnion(chain)
        }
    }

    private static func report(_ cycle: [String], _ parents: [String: Located<String>], _ findings: inout Findings) {
        guard let last = cycle.last, let place = parents[last]?.location else { return }
        let path = (cycle + [cycle[0]]).prefix(8).map { "'\($0)'" }.joined(separator: " → ")
        findings.error("group-cycle", "group '\(cycle[0])' is below itself: \(path)", at: place, help: "give one of them no 'parent'")
    }
}
