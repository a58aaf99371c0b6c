import ArgumentParser
import AssayDiagnostics
import AssayReports

struct PacketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packet", abstract: "Write reports as one file that stands alone: to print, to mail, to file.",
        usage: """
            assay packet [SITE] [--week WEEK] … [--pairs a,b] [-o FILE] [--pdf]
            assay packet [SITE] [--week WEEK] … --figures DIR
            """,
        discussion: """
            The packet of one week is, byte for byte, the packet.html that a build writes beside the report. A PDF is dated by the end of its newest week; its other
            bytes depend on the program that prints it and on the fonts installed.

            Exit codes: 0 done, 1 input refused, 3 could not draw or write, 4 another run writes there, 64 wrong usage.
            """)

    @OptionGroup var site: SiteArguments

    @Option(name: .shortAndLong, help: ArgumentHelp("A week, as 2026-W46, or a span, as 2026-W40..2026-W46; may be given several times (default: the newest report).", valueName: "week"))
    var week: [String] = []

    @Option(help: ArgumentHelp("Only these pairs, by their ids: a,b.", valueName: "pairs"))
    var pairs: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"), completion: .file(extensions: ["html", "pdf"]))
    var output: String?

    @Flag(help: "As PDF, by chromium or weasyprint; so is a file whose name ends in .pdf.")
    var pdf = false

    @Option(help: ArgumentHelp("The paper of the PDF: a4 or letter (default: a4).", valueName: "paper"))
    var paper: PacketPaper?

    @Option(help: ArgumentHelp("Also write every figure as SVG, PNG and CSV into this folder.", valueName: "folder"), completion: .directory)
    var figures: String?

    @Option(name: .customLong("base-url"), help: "The address at which the site stands: links to its other pages lead there.")
    var baseURL: String?

    @Flag(help: "Include the words of a draft.")
    var drafts = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @OptionGroup var console: ConsoleArguments

    private var weeks: [PacketWeeks] { week.compactMap { PacketWeeks($0) } }
    private var isPDF: Bool { pdf || output.map { Identifier.folded($0).hasSuffix(".pdf") } == true }
    private var chosen: [String]? {
        pairs.map { $0.utf8.split(separator: 0x2C, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) } }
    }

    func validate() throws {
        if let text = week.first(where: { PacketWeeks($0) == nil }) {
            throw ValidationError("'\(text)' is neither an ISO week nor a span of them; write it as 2026-W46 or 2026-W40..2026-W46")
        }
        if chosen?.contains("") == true { throw ValidationError("--pairs takes ids with commas between them, as a,b") }
        if output?.isEmpty == true { throw ValidationError("--output takes a file") }
        if figures?.isEmpty == true { throw ValidationError("--figures takes a folder") }
        if pdf, let output, Identifier.folded(output).hasSuffix(".html") { throw ValidationError("--pdf writes no '\(output)'; name a file that ends in .pdf") }
        if paper != nil, !isPDF { throw ValidationError("--paper is about a PDF; give --pdf, or name a file that ends in .pdf") }
        if pdf, output == nil, figures != nil { throw ValidationError("name the PDF with --output") }
        if writesPacket, output == nil, FigureOutput.isTerminal { throw ValidationError("a packet is nothing for a terminal; name a file with --output") }
    }

    /// With `--figures` alone the figures are all that is wanted.
    private var writesPacket: Bool { output != nil || figures == nil }

    func run() async throws {
        do {
            let options = try BuildArguments.parse((drafts ? ["--drafts"] : []) + (strict ? ["--strict"] : []) + (baseURL.map { ["--base-url", $0] } ?? [])).options(site: site.root, output: nil, writes: false)
            let packets = try await SitePackets(options, weeks: weeks, pairs: chosen)
            console.console.show(packets.warnings)
            if writesPacket {
                let bytes = isPDF ? try PDFRenderer.pdf(packets.html(paper: paper ?? .a4), dated: packets.lastDay) : try packets.html()
                let inputs = (["assay.yaml", "published.json"] + OutputPath.sourceFolders).map { "\(options.site)/\($0)" }
                try FigureOutput.write(bytes, to: output, inputs: inputs, site: options.site, of: "packet")
                if let output { console.console.inform("wrote \(output)") }
            }
            if let figures { try writeFigures(packets, to: OutputPath.normalized(figures), options) }
        } catch let refusal as FigureRefusal {
            console.console.show(refusal.diagnostics.sortedByPlace())
            throw ExitCode(refusal.exitCode)
        }
    }

    private func writeFigures(_ packets: SitePackets, to folder: String, _ options: BuildOptions) throws(FigureRefusal) {
        let (files, isWithoutPictures) = try packets.figureFiles()
        if isWithoutPictures {
            console.console.show([
                Diagnostic(
                    .warning, rule: "no-rsvg-convert", "PNG needs '\(PNGRenderer.program)', which is not on the PATH: the figures are written as SVG and CSV",
                    help: "install librsvg (Debian: apt-get install librsvg2-bin) for PNG")
            ])
        }
        try FigureFolder.write(files, to: folder, options: options)
        console.console.inform("wrote \(files.count) files to \(folder)")
    }
}

extension PacketPaper: ExpressibleByArgument {}
