import AssayDiagnostics

/// A built site held against its own list of digests and its manifest; and, where they are at hand, against the record of what was published and the sources.
struct SiteVerification: Sendable {
    /// How many files are as they were built.
    private(set) var intact = 0
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads every file of the site. Needs nothing but the folder: a copy without its sources can be verified too.
    /// - Parameters:
    ///   - record: the path of a `published.json`; its chain is checked, whether the site was built on it, and whether its reports print the digests that are on record.
    ///   - site: a folder of sources; its commentary, templates and assets are held against the digests of the manifest.
    init(_ folder: String, record: String? = nil, site: String? = nil) {
        let (sums, faults) = SiteSums.read(folder)
        diagnostics = faults
        guard let sums else {
            // Its chain can be checked all the same.
            if let record { diagnostics += PublishedRecord.read(at: record).diagnostics }
            diagnostics = diagnostics.sortedByPlace()
            return
        }
        compare(folder, with: sums)
        let (manifest, faultsOfManifest) = BuildManifest.read(of: folder)
        diagnostics += faultsOfManifest + (manifest.map { ManifestCheck($0, sums, folder).diagnostics } ?? [])
        if let record {
            let (record, faults) = PublishedRecord.read(at: record)
            diagnostics += faults
            if let record, let manifest { diagnostics += RecordedSiteCheck(manifest, record, folder).diagnostics }
        }
        if let site, let manifest { diagnostics += SourceCheck(manifest, SiteFolder(root: site)).diagnostics }
        diagnostics = diagnostics.sortedByPlace()
    }

    private mutating func compare(_ folder: String, with sums: SiteSums) {
        let there: [String]
        do {
            there = try FileSystem.files(below: folder)
        } catch {
            diagnostics.append(unreadable(folder, error))
            return
        }
        let unlisted = [OutputDirectory.sumsName] + OutputDirectory.signatureNames
        for path in there where !unlisted.contains(path) && sums.digests[path] == nil {
            diagnostics.append(finding("extra-file", "'\(path)' was not built: the list does not name it", folder, path, help: "remove it, or find out who put it there"))
        }
        for path in sums.digests.keys.sorted(by: precedes) {
            let place = folder + "/" + path
            guard FileSystem.kind(place) == .file else {
                diagnostics.append(finding("missing-file", "'\(path)' is missing", folder, path, help: "publish the site again"))
                continue
            }
            do {
                if SHA256.hex(try FileSystem.read(place)) == sums.digests[path] {
                    intact += 1
                } else {
                    diagnostics.append(finding("changed-file", "'\(path)' is not as it was built", folder, path, help: "publish the site again"))
                }
            } catch {
                diagnostics.append(unreadable(place, error))
            }
        }
    }

    private func finding(_ rule: String, _ summary: String, _ folder: String, _ path: String, help: String) -> Diagnostic {
        Diagnostic(rule: rule, summary, at: SourceLocation(path: folder + "/" + path), help: help)
    }
}

extension PublishedRecord {
    /// Nil, with an error, where it cannot be read or was changed.
    fileprivate static func read(at path: String) -> (record: PublishedRecord?, diagnostics: [Diagnostic]) {
        do {
            return read(try FileSystem.read(path), path: path)
        } catch {
            return (nil, [unreadable(path, error)])
        }
    }
}

extension BuildManifest {
    /// Nil without a finding when it is missing: the list of digests names it, and says so.
    fileprivate static func read(of folder: String) -> (manifest: BuildManifest?, diagnostics: [Diagnostic]) {
        let path = folder + "/" + OutputDirectory.manifestName
        guard FileSystem.kind(path) == .file else { return (nil, []) }
        do {
            return read(try FileSystem.read(path), path: path)
        } catch {
            return (nil, [unreadable(path, error)])
        }
    }
}
