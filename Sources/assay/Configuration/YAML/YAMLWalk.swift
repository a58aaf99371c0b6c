import AssayDiagnostics
import Yams

/// From Yams' nodes to our values: keys are text and unique, and nesting is bounded.
struct YAMLWalk {
    let text: YAMLText
    /// Keys that were given another first character, by the scalar at which they begin.
    let renamed: [Int: RepeatedKey]

    /// Nil, with a finding, when the nodes leave the subset in a way that hides what was meant.
    func value(of root: Node?, _ findings: inout Findings) -> YAMLValue? {
        guard let root else { return .scalar("", isPlain: true, at: text.whole) }
        return value(of: root, depth: 1, &findings)
    }

    private func value(of node: Node, depth: Int, _ findings: inout Findings) -> YAMLValue? {
        let location = text.location(of: index(of: node))
        switch node {
        case .scalar(let scalar):
            return .scalar(scalar.string, isPlain: scalar.style == .plain, at: location)
        case .sequence(let sequence):
            guard isShallow(depth, location, &findings) else { return nil }
            var items: [YAMLValue] = []
            for item in sequence { if let item = value(of: item, depth: depth + 1, &findings) { items.append(item) } }
            return .sequence(items, at: location)
        case .mapping(let mapping):
            guard isShallow(depth, location, &findings) else { return nil }
            return .mapping(entries(of: mapping, depth: depth, &findings), at: location)
        case .alias:
            return nil
        }
    }

    private func entries(of mapping: Node.Mapping, depth: Int, _ findings: inout Findings) -> [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = []
        var lines: [String: Int] = [:]
        for (key, node) in mapping {
            let index = index(of: key)
            let location = text.location(of: index)
            guard case .scalar(let scalar) = key else {
                findings.error("yaml-key", "a key here is a list or a mapping", at: location, help: "use plain text as the key")
                continue
            }
            let name = renamed[index]?.restored(scalar.string) ?? scalar.string
            let value = value(of: node, depth: depth + 1, &findings)
            if let line = lines[name] {
                findings.error(
                    "duplicate-key", "the key '\(name)' is repeated; it is first given in line \(line)",
                    at: location, help: "keep one of them")
                continue
            }
            lines[name] = location.line
            if let value { entries.append(.init(key: name, keyLocation: location, value: value)) }
        }
        return entries
    }

    private func isShallow(_ depth: Int, _ location: SourceLocation, _ findings: inout Findings) -> Bool {
        if depth <= YAMLDocument.maximumDepth { return true }
        findings.add(YAMLDocument.depthFault(at: location))
        return false
    }

    private func index(of node: Node) -> Int {
        node.mark.map { text.index(line: $0.line, column: $0.column) } ?? 0
    }
}
