import AssayDiagnostics

/// The list of a built site's files with their digests, as `SHA256SUMS` holds it.
struct SiteSums: Sendable {
    /// By path below the site.
    private(set) var digests: [String: String] = [:]

    /// Reads the list of a built site. All faults at once, each at its line.
    static func read(_ folder: String) -> (sums: SiteSums?, diagnostics: [Diagnostic]) {
        let path = folder + "/" + OutputDirectory.sumsName
        guard FileSystem.kind(folder) == .folder, FileSystem.kind(path) == .file else {
            let help = "name the folder that assay build wrote"
            return (nil, [Diagnostic(rule: "no-site", "'\(folder)' holds no \(OutputDirectory.sumsName), so it is no built site", at: SourceLocation(path: folder), help: help)])
        }
        do {
            return read(try FileSystem.read(path), path: path)
        } catch {
            return (nil, [unreadable(path, error)])
        }
    }

    static func read(_ bytes: [UInt8], path: String) -> (sums: SiteSums?, diagnostics: [Diagnostic]) {
        var sums = SiteSums()
        var diagnostics: [Diagnostic] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !(line.isEmpty && index == lines.count - 1) {
            guard let (file, digest) = entry(line), sums.digests.updateValue(digest, forKey: file) == nil else {
                diagnostics.append(
                    Diagnostic(
                        rule: "sums-line", "this line is not a digest, two blanks and the path of a file that no other line names", at: SourceLocation(path: path, line: index + 1),
                        help: "build the site again"))
                continue
            }
        }
        return (diagnostics.isEmpty ? sums : nil, diagnostics)
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> (path: String, digest: String)? {
        let digest = line.prefix(64)
        let isDigest = digest.count == 64 && digest.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        let path = String(decoding: line.dropFirst(66), as: UTF8.self)
        guard isDigest, line.count > 66, line.dropFirst(64).prefix(2).elementsEqual("  ".utf8), OutputDirectory.isInside(path) else { return nil }
        return (path, String(decoding: digest, as: UTF8.self))
    }
}
