import AssayDiagnostics
import Glibc

/// Where a figure or a packet goes: to standard output, or into a file that is written beside its place and renamed.
enum FigureOutput {
    static var isTerminal: Bool { isatty(1) == 1 }

    /// - Parameters:
    ///   - inputs: the files and folders the figure is made of: what stands there is never replaced.
    ///   - site: the site it is made of: nothing is added to its sources.
    ///   - what: what is written, for messages.
    static func write(_ bytes: [UInt8], to path: String?, inputs: [String] = [], site: String? = nil, of what: String = "figure") throws(FigureRefusal) {
        guard let path else { return try writeToStandardOutput(bytes) }
        if let there = FileSystem.resolved(path), inputs.compactMap(FileSystem.resolved).contains(where: { there == $0 || there.hasPrefix($0 + "/") }) {
            throw FigureRefusal(
                exitCode: 3, rule: "own-input", "'\(path)' is what the \(what) is made of", at: SourceLocation(path: path), help: "name another file with --output")
        }
        let source = site.flatMap { site in OutputPath.sourceFolders.first { OutputPath.isInside(path, site + "/" + $0) } }
        if let reason = source.map({ "the site's \($0)/" }) ?? OutputPath.builtSite(around: path).map({ "'\($0)', a site that Assay built" }) {
            throw FigureRefusal(rule: "unsafe-output", "'\(path)' lies in \(reason)", at: SourceLocation(path: path), help: "name a file elsewhere with --output")
        }
        if let kind = FileSystem.kind(path), kind != .file {
            throw FigureRefusal(exitCode: 3, rule: "unwritten", "'\(path)' is there already and is no file", at: SourceLocation(path: path), help: "name another file with --output")
        }
        let temporary = parentFolder(path) + "/." + lastName(path) + ".tmp-\(getpid())"
        do {
            try FileSystem.remove(temporary)
            try FileSystem.write(bytes, to: temporary)
            try FileSystem.synchronise(temporary)
            try FileSystem.rename(temporary, to: path)
        } catch {
            try? FileSystem.remove(temporary)
            // The user knows of one file only.
            var failure = error
            failure.path = path
            throw FigureRefusal(exitCode: 3, rule: "unwritten", "\(failure)", at: SourceLocation(path: path), help: "check that the folder is there, and that you may write to it")
        }
    }

    private static func writeToStandardOutput(_ bytes: [UInt8]) throws(FigureRefusal) {
        var written = 0
        var fault: Int32 = 0
        unsafe bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let count = unsafe Glibc.write(1, buffer.baseAddress! + written, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    fault = count < 0 ? errno : EIO
                    break
                }
                written += count
            }
        }
        guard fault == 0 else {
            let failure = FileSystem.Failure(operation: "write to", path: "standard output", code: fault)
            throw FigureRefusal(exitCode: 3, rule: "unwritten", "\(failure)", help: "name a file with --output")
        }
    }
}
