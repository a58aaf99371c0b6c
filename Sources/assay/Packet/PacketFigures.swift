import AssayDiagnostics
import AssayReports

/// The figures of a packet as files for documents: SVG, PNG and CSV, with a list of them for readers and one for programs.
struct PacketFigures {
    private let packed: [PacketReport]
    private let site: SiteInfo
    private let materials: PacketMaterials
    private let templates: PageTemplates

    init(_ packed: [PacketReport], site: SiteInfo, materials: PacketMaterials, templates: PageTemplates) {
        (self.packed, self.site, self.materials, self.templates) = (packed, site, materials, templates)
    }

    /// - Returns: the files, and whether pictures are missing since the program that makes them is.
    func files() throws(FigureRefusal) -> (files: [OutputFile], isWithoutPictures: Bool) {
        let hasPictures = InstalledProgram.find(PNGRenderer.program, in: InstalledProgram.variable("PATH") ?? "") != nil
        var files: [OutputFile] = []
        var listed: [FigureIndexPage.Entry] = []
        for report in packed.map(\.report) {
            for (name, chart) in report.figures.map({ ($0.name, DrawnChart($0)) }) + report.heatTables.map({ ($0.name, DrawnChart($0)) }) {
                let stem = "\(report.week)-\(name)"
                var own: [OutputFile] = []
                if let svg = chart.svg(isDark: false, isNarrow: false) {
                    own.append(OutputFile(path: stem + ".svg", bytes: svg))
                    if hasPictures { own.append(OutputFile(path: stem + ".png", bytes: try PNGRenderer.png(svg))) }
                }
                own.append(OutputFile(path: stem + ".csv", bytes: chart.csv))
                listed.append(FigureIndexPage.Entry(week: report.week, caption: chart.caption, files: own.map(\.path)))
                files += own
            }
        }
        let index = FigureIndexPage(listed, materials: materials)
        files.append(OutputFile(path: "index.html", bytes: index.render(site, with: templates)))
        files.append(OutputFile(path: "index.csv", bytes: index.csv))
        return (files, !hasPictures && listed.contains { $0.files.contains { $0.hasSuffix(".svg") } })
    }
}
