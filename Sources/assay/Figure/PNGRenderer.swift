import AssayDiagnostics
import Glibc

/// SVG to PNG by `rsvg-convert` (librsvg), at two pixels a unit.
enum PNGRenderer {
    static let program = "rsvg-convert"
    static let scale = 2

    /// - Parameters:
    ///   - path: the folders to look in, as in `PATH`.
    ///   - limit: how long it may take.
    static func png(_ svg: [UInt8], path: String = variable("PATH") ?? "", limit: Duration = .seconds(30)) throws(FigureRefusal) -> [UInt8] {
        guard let program = find(program, in: path) else {
            throw FigureRefusal(
                exitCode: 3, rule: "no-rsvg-convert", "PNG needs '\(PNGRenderer.program)', which is not on the PATH",
                help: "install librsvg (Debian: apt-get install librsvg2-bin), or ask for SVG")
        }
        let run: ChildProcess.Outcome
        do {
            run = try ChildProcess.run([program, "--format", "png", "--zoom", String(scale)], environment: environment, input: svg, limit: limit)
        } catch {
            throw FigureRefusal(exitCode: 3, rule: "no-png", "\(error)", help: "ask for SVG")
        }
        // The signature of ISO/IEC 15948, 5.2.
        if run.status == 0, run.output.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return run.output }
        let said = String(decoding: run.errors.prefix { $0 != 0x0A }.prefix(200), as: UTF8.self)
        let fault = run.status == nil ? "took longer than \(limit.components.seconds) s" : "made no picture" + (said.isEmpty ? "" : ": " + said)
        throw FigureRefusal(exitCode: 3, rule: "no-png", "'\(program)' \(fault)", help: "ask for SVG")
    }

    /// Only folders that are named from the root: what lies in the folder one happens to be in is not run.
    private static func find(_ name: String, in path: String) -> String? {
        path.utf8.split(separator: 0x3A).map { String(decoding: $0, as: UTF8.self) + "/" + name }.first { file in
            guard file.hasPrefix("/"), let target = FileSystem.resolved(file) else { return false }
            guard FileSystem.kind(target) == .file else { return false }
            return unsafe access(target, X_OK) == 0
        }
    }

    /// What its fonts may depend on, and no language: messages are the same everywhere.
    private static var environment: [String] {
        ["PATH", "HOME", "TMPDIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"]
            .compactMap { name in variable(name).map { name + "=" + $0 } } + ["LC_ALL=C"]
    }

    /// A variable of the environment.
    static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}
