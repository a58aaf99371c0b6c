import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

extension SiteImport {
    /// A site's configuration with groups that it did not declare.
    struct Declaring: Sendable {
        let configuration: SiteConfiguration
        /// Of `assay.yaml`; nil where nothing is added to it.
        let text: [UInt8]?
        /// The ids that are added, in the order of the export.
        let added: [String]
    }

    /// Declares the groups that an export names; nothing is written yet. Nil with an error in the outcome.
    func declaring(_ groups: [ImportedGroup], in folder: SiteFolder, _ configuration: SiteConfiguration, _ outcome: inout ImportOutcome) throws -> Declaring? {
        let known = Set(configuration.catalog.groups.map(\.id))
        let added = groups.map(\.id).filter { !known.contains($0) }
        if added.isEmpty { return Declaring(configuration: configuration, text: nil, added: []) }
        switch GroupDeclarations.adding(groups, to: try folder.read(folder.configuration), path: folder.configuration) {
        case .failure(let refusal):
            outcome.diagnostics += refusal.diagnostics
            outcome.snippet = refusal.snippet
            return nil
        case .success(let text):
            guard let new = SiteConfiguration.read(text, path: folder.configuration).configuration else { return nil }
            return Declaring(configuration: new, text: text, added: added)
        }
    }

    /// The groups whose figures nobody stands behind: the export counts no people, and the site does not say how many there are. Such a figure would hide its group-week, and that for good.
    func withoutPeople(_ figures: [ImportedFigure], _ catalog: MetricCatalog, in path: String) -> [Diagnostic] {
        let silent = Set(catalog.groups.filter { $0.people == nil }.map(\.id))
        let metrics = Dictionary(grouping: figures.filter { $0.people == nil && !$0.isHidden && silent.contains($0.group) }, by: \.group).mapValues { Set($0.map(\.metric)).sorted() }
        return metrics.sorted { $0.key < $1.key }.map { group, metrics in
            Diagnostic(
                rule: "no-people", "the export counts no people for '\(metrics[0])' of '\(group)', and the site does not say how many are behind it: the group would be hidden, for good",
                at: SourceLocation(path: path),
                help: "say so under 'groups:', as {id: \(group)\(group == Group.everybody ? "" : ", title: …"), people: 120}")
        }
    }
}
