@testable import AssayMetrics
@testable import AssayReports
import AssayTemplating
import Foundation
import Testing

/// Packets of the sample site.
enum PacketSample {
    static let materials = PacketMaterials(sheets: [PacketSheet(Array("body{color:black}".utf8))], assets: ["assets/plan.png": [1, 2, 3]], digest: { "digest-of-\($0.count)" })

    static func packed(_ report: Report = Sample.report(), week: String? = nil, selection: PacketReport.Selection? = nil) -> PacketReport {
        var report = report
        if let week { report.week = Week(week)! }
        return PacketReport(report, digest: String(repeating: "0123456789abcdef", count: 4), isOnRecord: false, selection: selection)
    }

    static func html(_ reports: [PacketReport], theme: String = "weekly", site: SiteInfo = Sample.site, paper: PacketPaper? = nil) throws -> String {
        String(decoding: PacketPage(reports, policy: DisclosurePolicy(minimumPeople: 12), materials: materials, paper: paper).render(site, with: try Themes.templates(theme)), as: UTF8.self)
    }

    /// Sample's report with a commentary of HTML.
    static func report(commentary html: String) -> Report {
        var report = Sample.report()
        report.commentary = [.html(Array(html.utf8))]
        return report
    }

    static func ids(_ html: String) -> [String] { html.matches(of: /\sid="([^"]*)"/).map { String($0.1) } }
    static func links(_ html: String) -> [String] { html.matches(of: /\shref="#([^"]*)"/).map { String($0.1) } }
}
