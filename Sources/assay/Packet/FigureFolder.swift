import AssayDiagnostics
import AssayReports

/// A folder of figures, written beside its place and swapped in: a new one, an empty one, or one that was written so before.
enum FigureFolder {
    /// Marks the folder, so that neither a site nor anything of others is taken for one.
    static let manifestName = "assay-figures.json"

    static func write(_ files: [OutputFile], to path: String, options: BuildOptions) throws(FigureRefusal) {
        var options = options
        options.output = path
        options.writes = true
        let remedy = "choose another folder with --figures"
        let output = BuildOptions(site: options.site).outputPath
        // It may be built only later: with a folder in it that is not the site's, it could not be.
        if OutputPath.isInside(path, output) {
            throw FigureRefusal(rule: "unsafe-output", "the folder of figures '\(path)' lies in the site's output folder", at: SourceLocation(path: path), help: remedy)
        }
        let faults = OutputPath.faults(of: options, what: "folder of figures", remedy: remedy)
        if !faults.isEmpty { throw FigureRefusal(faults) }
        do {
            let output = try OutputDirectory(path: path, manifest: manifestName)
            do {
                var entries = try output.stage(files)
                let manifest = "{\"tool\": \"assay\", \"version\": \(JSONText.quoted(AssayVersion.current)), \"files\": \(files.count + 2)}\n"
                entries.append(try output.stage(Array(manifest.utf8), at: manifestName))
                _ = try output.commit(entries)
            } catch {
                output.discard()
                throw error
            }
        } catch {
            throw refusal(error, path)
        }
    }

    private static func refusal(_ error: any Error, _ path: String) -> FigureRefusal {
        let place = SourceLocation(path: path)
        switch error {
        case OutputDirectory.Refusal.foreign(_, let entry):
            return FigureRefusal(
                exitCode: 3, rule: "foreign-output", entry.map { "the folder '\(path)' holds '\($0)', which Assay did not make" } ?? "'\(path)' is not a folder of figures that Assay made",
                at: place, help: "name a new folder, or move what is there away")
        case OutputDirectory.Refusal.locked(let holder):
            return FigureRefusal(exitCode: 4, rule: "locked", "another run is writing '\(path)' (\(holder))", help: "wait until it is done")
        case OutputDirectory.Refusal.failed(let failure):
            return FigureRefusal(exitCode: 3, rule: "unwritten", "\(failure)", at: place, help: "check that you may write there")
        default:
            return FigureRefusal(exitCode: 3, rule: "unwritten", "\(error)", at: place, help: "check that you may write there")
        }
    }
}
