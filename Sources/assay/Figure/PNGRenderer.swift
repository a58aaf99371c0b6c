import AssayDiagnostics

/// SVG to PNG by `rsvg-convert` (librsvg), at two pixels a unit.
enum PNGRenderer {
    static let program = "rsvg-convert"
    static let scale = 2

    /// - Parameters:
    ///   - path: the folders to look in, as in `PATH`.
    ///   - limit: how long it may take.
    static func png(_ svg: [UInt8], path: String = InstalledProgram.variable("PATH") ?? "", limit: Duration = .seconds(30)) throws(FigureRefusal) -> [UInt8] {
        guard let program = InstalledProgram.find(program, in: path) else {
            throw FigureRefusal(
                exitCode: 3, rule: "no-rsvg-convert", "PNG needs '\(PNGRenderer.program)', which is not on the PATH",
                help: "install librsvg (Debian: apt-get install librsvg2-bin), or ask for SVG")
        }
        let run: ChildProcess.Outcome
        do {
            run = try ChildProcess.run([program, "--format", "png", "--zoom", String(scale)], environment: InstalledProgram.environment, input: svg, limit: limit)
        } catch {
            throw FigureRefusal(exitCode: 3, rule: "no-png", "\(error)", help: "ask for SVG")
        }
        // The signature of ISO/IEC 15948, 5.2.
        if run.status == 0, run.output.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return run.output }
        let said = String(decoding: run.errors.prefix { $0 != 0x0A }.prefix(200), as: UTF8.self)
        let fault = run.status == nil ? "took longer than \(limit.components.seconds) s" : "made no picture" + (said.isEmpty ? "" : ": " + said)
        throw FigureRefusal(exitCode: 3, rule: "no-png", "'\(program)' \(fault)", help: "ask for SVG")
    }
}
