import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// Declares the groups that an import found: adds them to the text of `assay.yaml`, of which every other byte stays.
enum GroupDeclarations {
    /// Why the text was left as it is, and what to add to it by hand.
    struct Refusal: Error, Equatable {
        var diagnostics: [Diagnostic]
        /// Items of a block list, with the lines above them where the list is missing.
        var snippet: String
    }

    /// The text with those of the groups that it does not declare, after the groups that it does; the same text where it declares them all.
    ///
    /// What is written is read again, and must say what it said before, and these groups.
    /// - Parameters:
    ///   - text: of `assay.yaml`, without faults.
    ///   - path: of the file, for messages.
    static func adding(_ groups: [ImportedGroup], to text: [UInt8], path: String) -> Result<[UInt8], Refusal> {
        let (configuration, faults) = SiteConfiguration.read(text, path: path)
        let known = Set(configuration?.catalog.groups.map(\.id) ?? [])
        let added = groups.filter { !known.contains($0.id) }.map(Declaration.init)
        let snippet = "groups:\n" + added.map { $0.lines(dash: 2).joined(separator: "\n") + "\n" }.joined()
        guard let configuration, !faults.hasErrors else { return .failure(Refusal(diagnostics: faults, snippet: snippet)) }
        if added.isEmpty { return .success(text) }

        var findings = Findings()
        guard let document = YAMLDocument.read(text, path: path, &findings), let place = GroupPlace(in: document, of: text) else {
            return .failure(Refusal(diagnostics: [unclear(path, configuration, added.count)], snippet: snippet))
        }
        let new = place.inserting(added.map { $0.lines(dash: place.dash) })
        let (reread, newFaults) = SiteConfiguration.read(new, path: path)
        // Two ids that differ in their capitals only, and the like.
        if newFaults.hasErrors, let newDocument = YAMLDocument.read(new, path: path, &findings), says(newDocument, all: document, and: added) {
            let whole = SourceLocation(path: path)
            return .failure(Refusal(diagnostics: newFaults.map { Diagnostic(rule: $0.rule, $0.summary, at: whole, help: $0.help) }, snippet: snippet))
        }
        guard let reread, let newDocument = YAMLDocument.read(new, path: path, &findings), says(newDocument, all: document, and: added), isDeclared(added, in: reread) else {
            return .failure(Refusal(diagnostics: [unclear(path, configuration, added.count)], snippet: snippet))
        }
        return .success(new)
    }

    /// A group on its way into the file.
    struct Declaration {
        let id: String
        /// On one line, without characters that a configuration refuses.
        let title: String

        init(_ group: ImportedGroup) {
            id = group.id
            var cleaned = ""
            cleaned.unicodeScalars.append(contentsOf: group.title.unicodeScalars.map { $0.isRefused || $0 == "\t" || $0 == "\n" ? " " : $0 })
            let words = cleaned.split(separator: " ")
            title = words.isEmpty ? group.id : words.joined(separator: " ")
        }

        func lines(dash: Int) -> [String] {
            let margin = String(repeating: " ", count: dash)
            return [margin + "- id: " + id, margin + "  title: " + YAMLScalar.written(title)]
        }
    }

    private static func unclear(_ path: String, _ configuration: SiteConfiguration, _ count: Int) -> Diagnostic {
        Diagnostic(
            rule: "undeclared-groups",
            "\(count) \(count == 1 ? "group" : "groups") of the export \(count == 1 ? "is" : "are") not declared, and 'groups' is written in a way that Assay does not add to",
            at: SourceLocation(path: path), help: "write 'groups' as a list of '- id:' lines, and add the groups to it")
    }

    private static func isDeclared(_ added: [Declaration], in configuration: SiteConfiguration) -> Bool {
        let titles = Dictionary(configuration.catalog.groups.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        return added.allSatisfy { titles[$0.id] == $0.title }
    }

    /// Whether a document says what another one does, and the groups besides.
    private static func says(_ new: YAMLValue, all old: YAMLValue, and added: [Declaration]) -> Bool {
        guard case .mapping(var entries, _) = new.withoutPlaces, case .mapping(var before, _) = old.withoutPlaces,
            let index = entries.firstIndex(where: { $0.key == "groups" }), case .sequence(let items, _) = entries[index].value
        else { return false }
        let oldIndex = before.firstIndex { $0.key == "groups" }
        var expected: [YAMLValue] = []
        if let oldIndex, case .sequence(let oldItems, _) = before[oldIndex].value { expected = oldItems }
        guard items.count == expected.count + added.count, Array(items.prefix(expected.count)) == expected else { return false }
        let ids = items.suffix(added.count).map { item in
            if case .mapping(let keys, _) = item, case .scalar(let id, _, _) = keys.first?.value { id } else { "" }
        }
        entries.remove(at: index)
        if let oldIndex { before.remove(at: oldIndex) }
        return ids == added.map(\.id) && entries == before
    }
}

extension YAMLValue {
    /// The same, told apart by what is written and not by where.
    var withoutPlaces: YAMLValue {
        let nowhere = SourceLocation(path: "")
        switch self {
        case .scalar(let text, let isPlain, _): return .scalar(text, isPlain: isPlain, at: nowhere)
        case .sequence(let items, _): return .sequence(items.map(\.withoutPlaces), at: nowhere)
        case .mapping(let entries, _):
            return .mapping(entries.map { Entry(key: $0.key, keyLocation: nowhere, value: $0.value.withoutPlaces) }, at: nowhere)
        }
    }
}
