import AssayDiagnostics
import Foundation

/// Builds a small site with one file changed. What was refused has written nothing, what was built is there.
///
/// An input is the path of the file in the site, a line end, and the file.
enum SiteRun {
    private static let site = Seeds.sites + "/minimal"

    static func run(_ input: [UInt8], _ surroundings: Surroundings) async -> Outcome {
        var outcome = Outcome()
        let end = input.firstIndex(of: 0x0A) ?? input.count
        let name = String(decoding: input[..<end], as: UTF8.self)
        guard name.utf8.count < 200, !name.isEmpty, !name.utf8.contains(0), !name.split(separator: "/").contains("..") else { return outcome }
        let root = surroundings.folder + "/site", output = surroundings.folder + "/dist"
        do {
            try? FileManager.default.removeItem(atPath: root)
            try? FileManager.default.removeItem(atPath: output)
            try FileManager.default.copyItem(atPath: site, toPath: root)
            let changed = root + "/" + name
            try? FileManager.default.createDirectory(atPath: (changed as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try? Data(input.dropFirst(end + 1)).write(to: URL(filePath: changed))
        } catch {
            outcome.broken.append("the site could not be laid out: \(error)")
            return outcome
        }
        let checked = await SiteBuilder.build(BuildOptions(site: root, output: output, writes: false))
        let built = await SiteBuilder.build(BuildOptions(site: root, output: output))
        // The folder has another name in every process.
        func told(_ text: String) -> String { text.replacingOccurrences(of: surroundings.folder, with: "") }
        let diagnostics = built.diagnostics.map { Diagnostic($0.severity, rule: $0.rule, told($0.summary), at: $0.location, help: $0.help.map(told)) }
        outcome.add(diagnostics, of: Array(input.dropFirst(end + 1)), path: root + "/" + name, in: "site")
        outcome.add("\(built.status) \(built.pages)", kind: "\(built.status)")
        if checked.status != built.status || checked.diagnostics != built.diagnostics { outcome.broken.append("'check' says other things than 'build'") }
        let isThere = FileManager.default.fileExists(atPath: output + "/index.html")
        if isThere != (built.status == .done) { outcome.broken.append("\(built.status), and a site is \(isThere ? "" : "not ")there") }
        if built.status != .done, !built.diagnostics.hasErrors { outcome.broken.append("\(built.status) without an error") }
        return outcome
    }
}
