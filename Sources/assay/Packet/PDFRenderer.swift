import AssayDiagnostics
import AssayMetrics
import Glibc

/// A packet to PDF by a program that is installed: Chromium or WeasyPrint, each with a folder of its own that goes afterwards.
enum PDFRenderer {
    enum Engine: String, CaseIterable, Sendable {
        case chromium, chromiumBrowser = "chromium-browser", googleChrome = "google-chrome", weasyprint

        /// The program's name on the `PATH`.
        var program: String { rawValue }
    }

    /// - Parameters:
    ///   - day: that the PDF says it was made on, at midnight; so it does not differ from one hour to the next.
    ///   - path: the folders to look in, as in `PATH`.
    ///   - limit: how long it may take.
    static func pdf(
        _ packet: [UInt8], dated day: CivilDate, path: String = InstalledProgram.variable("PATH") ?? "", limit: Duration = .seconds(180)
    ) throws(FigureRefusal) -> [UInt8] {
        let found = Engine.allCases.lazy.compactMap { engine in InstalledProgram.find(engine.program, in: path).map { (engine, $0) } }.first
        guard let (engine, program) = found else {
            throw FigureRefusal(
                exitCode: 3, rule: "no-renderer", "PDF needs one of \(Engine.allCases.map { "'\($0.program)'" }.joined(separator: ", ")), and none is on the PATH",
                help: "install one (Debian: apt-get install chromium, or weasyprint), or leave --pdf out and print the packet from a browser")
        }
        let folder = try scratch()
        defer { try? FileSystem.removeTree(folder) }
        do {
            try FileSystem.write(packet, to: folder + "/packet.html")
            let run = try ChildProcess.run([program] + arguments(engine, folder), environment: environment(folder, day), input: [], limit: limit)
            let pdf = run.status == 0 ? try? FileSystem.read(folder + "/packet.pdf") : nil
            // ISO 32000-2, 7.5.2.
            if let pdf, pdf.starts(with: "%PDF-".utf8) { return PDFDates.set(pdf, to: day) }
            let said = lastLine(run.errors)
            throw refusal("'\(program)' " + (run.status == nil ? "took longer than \(limit.components.seconds) s" : "made no PDF" + (said.isEmpty ? "" : ": " + said)))
        } catch let refusal as FigureRefusal {
            throw refusal
        } catch {
            throw refusal("\(error)")
        }
    }

    private static func refusal(_ summary: String) -> FigureRefusal {
        FigureRefusal(exitCode: 3, rule: "no-pdf", summary, help: "leave --pdf out, and print the packet from a browser")
    }

    private static func arguments(_ engine: Engine, _ folder: String) -> [String] {
        switch engine {
        case .weasyprint: ["--quiet", folder + "/packet.html", folder + "/packet.pdf"]
        case .chromium, .chromiumBrowser, .googleChrome:
            [
                "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
                "--disable-background-networking", "--disable-component-update", "--disable-crash-reporter",
                // Not even a name is looked up.
                "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + folder + "/profile", "--no-pdf-header-footer", "--print-to-pdf=" + folder + "/packet.pdf",
                // Chromium's own sandbox refuses to run as root.
            ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://" + encoded(folder) + "/packet.html"]
        }
    }

    /// What the program keeps for itself, it keeps in the folder that goes.
    private static func environment(_ folder: String, _ day: CivilDate) -> [String] {
        let own = ["XDG_CACHE_HOME", "XDG_CONFIG_HOME"]
        let kept = InstalledProgram.environment.filter { variable in !own.contains { variable.hasPrefix($0 + "=") } && !variable.hasPrefix("LC_ALL=") && !variable.hasPrefix("SOURCE_DATE_EPOCH=") }
        // In the language of C, names of files are bytes, and text is read as UTF-8.
        return kept + own.map { "\($0)=\(folder)/\($0)" } + [
            "LC_ALL=C.UTF-8",
            // WeasyPrint dates fonts by it.
            "SOURCE_DATE_EPOCH=\(max(0, day.daysSince1970) * 86_400)",
        ]
    }

    /// A new folder that only its owner may enter.
    private static func scratch() throws(FigureRefusal) -> String {
        do { return try FileSystem.makeTemporaryFolder("pdf") } catch { throw refusal("\(error)") }
    }

    /// As a path in a URL (RFC 3986, 2.1).
    private static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = path.utf8.flatMap { byte -> [UInt8] in
            let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
            return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Programs say last what was wrong.
    private static func lastLine(_ bytes: [UInt8]) -> String {
        String(decoding: (bytes.split(separator: 0x0A).last ?? []).prefix(200), as: UTF8.self)
    }
}
