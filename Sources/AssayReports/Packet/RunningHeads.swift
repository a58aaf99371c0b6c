import AssayLanguage

/// What stands in the margins of every printed page, as CSS (Paged Media 3, margin boxes): whose reports, which week, a digest, the page's number. The looks of it are the
/// theme's. It is written out for each packet, since `string-set` is not known to every renderer, and pages with a name are.
struct RunningHeads {
    var left: String
    var weeks: String
    var footer: String
    var digest: String?
    /// Of a packet of several weeks: the class of each report, and what stands over its pages.
    var reports: [(name: String, week: String, digest: String?)] = []

    var css: String {
        let boxes = [("top-left", left), ("top-right", weeks), ("bottom-left", footer)] + (digest.map { [("bottom-center", $0)] } ?? [])
        let named = reports.map { report in
            "@page \(report.name){@top-right{content:\(RunningHeads.string(report.week))}"
                + (report.digest.map { "@bottom-center{content:\(RunningHeads.string($0))}" } ?? "") + "}\n.\(report.name){page:\(report.name)}\n"
        }
        return "@page{" + boxes.map { "@\($0.0){content:\(RunningHeads.string($0.1))}" }.joined() + "@bottom-right{content:counter(page) \" / \" counter(pages)}}\n"
            + named.joined()
    }

    /// A string of CSS, of whatever text (CSS Syntax 3, 4.3.5 and 4.3.7). `<` is escaped too: the sheet stands in an element.
    static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "<": out += "\\3C "
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
