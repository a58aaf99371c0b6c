import AssayDiagnostics

/// A built site held against its own list of digests, and against the record of what was published.
struct SiteVerification: Sendable {
    /// How many files are as they were built.
    private(set) var intact = 0
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads every file of the site. Needs nothing but the folder: a copy without its sources can be verified too.
    /// - Parameter record: the path of a `published.json`; its chain is checked, and whether the site was built on it.
    init(_ folder: String, record: String? = nil) {
        let (sums, faults) = SiteSums.read(folder)
        diagnostics = faults
        if let sums { compare(folder, with: sums) }
        if let record { check(record, of: folder) }
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
        for path in there where path != OutputDirectory.sumsName && sums.digests[path] == nil {
            diagnostics.append(finding("extra-file", "'\(path)' was not built: the list does not name it", folder, path, help: "remove it, or find out who put it there"))
        }
        for path in sums.digests.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
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

    private mutating func check(_ path: String, of folder: String) {
        let record: PublishedRecord
        do {
            let (read, faults) = PublishedRecord.read(try FileSystem.read(path), path: path)
            diagnostics += faults
            guard let read else { return }
            record = read
        } catch {
            diagnostics.append(unreadable(path, error))
            return
        }
        let manifest = folder + "/" + OutputDirectory.manifestName
        let head = (try? FileSystem.read(manifest)).flatMap(BuildManifest.recordHead)
        if let head, record.entries.contains(where: { $0.report.digest == head }) { return }
        diagnostics.append(
            Diagnostic(
                rule: "record-head", head.map { "the site was built on a record that ends with '\($0)', which is not in this one" } ?? "the site was built on no record",
                at: SourceLocation(path: manifest), help: "name the record of this site, or publish it again"))
    }

    private func finding(_ rule: String, _ summary: String, _ folder: String, _ path: String, help: String) -> Diagnostic {
        Diagnostic(rule: rule, summary, at: SourceLocation(path: folder + "/" + path), help: help)
    }
}
