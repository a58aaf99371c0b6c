import AssayCharts
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct ChartFiguresTests {
    @Test(arguments: ChartSite.requests) func everyTypeHasItsWordsItsNumbersAndItsData(request: ChartRequest) throws {
        let part = try ChartSite.data().chart(request, title: nil, number: 3).mapError(ChartRefusal.init).get()
        let (name, caption, csv): (String, ChartCaption, [UInt8])
        switch part {
        case .figure(let figure):
            (name, caption, csv) = (figure.name, figure.caption, figure.data.csv)
            #expect(figure.table.heads.count > 0)
            #expect(figure.table.cells.count == figure.table.heads.count * (figure.table.columns.count - 1))
            #expect(figure.table.id == "figure-\(name)-data" && figure.table.caption.hasSuffix("the figures of the commentary’s chart 3"))
        case .heat(let heat): (name, caption, csv) = (heat.name, heat.caption, heat.data.csv)
        default:
            Issue.record("no figure")
            return
        }
        #expect(name.hasPrefix("commentary.3."))
        #expect(!caption.title.isEmpty && caption.title.split(separator: " ").count <= 15, "\(caption.title)")
        #expect(!caption.description.isEmpty && caption.description.count <= 250, "\(caption.description)")
        #expect(caption.subtitle.contains("20"), "names its weeks: \(caption.subtitle)")
        let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n")
        #expect(lines.count > 1 && lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == lines[0].split(separator: ",").count })
    }

    @Test(arguments: ChartSite.requests) func theAuthorsTitleWins(request: ChartRequest) throws {
        switch try ChartSite.data().chart(request, title: "As written", number: 1).mapError(ChartRefusal.init).get() {
        case .figure(let figure): #expect(figure.caption.title == "As written" && figure.table.caption.hasPrefix("As written"))
        case .heat(let heat): #expect(heat.caption.title == "As written")
        default: Issue.record("no figure")
        }
    }

    /// Promise 5: whatever a hidden group's figures are, the page and its files are the same.
    @Test func nothingDependsOnWhatIsHidden() throws {
        func files(secret: Double) throws -> [OutputFile] {
            let page = ReportPage(ChartSite.report(ChartSite.requests, ChartSite.data(ChartSite.history(secret: secret))), previous: nil, next: nil, hasFigureFiles: true)
            return [page.render(Sample.site, with: try Themes.templates("weekly"))] + page.figureFiles()
        }
        let (a, b) = (try files(secret: 0), try files(secret: 0.01))
        #expect(a.count > 2 * ChartSite.requests.count)
        #expect(a.map(\.path) == b.map(\.path))
        for (a, b) in zip(a, b) { #expect(a.bytes == b.bytes, "\(a.path)") }
    }

    @Test func aHiddenGroupSaysThatItIsTooSmall() throws {
        let bar = try #require(try ChartSite.figure(.bar(metric: "answers", groups: nil)).design as? Bar)
        #expect(bar.rows.map(\.label) == ["North", "South", "East", "Tiny"])
        #expect(bar.rows[3].value == nil && bar.rows[3].statement == "too few to show")
        let panels = try #require(try ChartSite.figure(.multiples(metric: "answers", groups: ["tiny", "north"], weeks: 8, hasOwnScales: false)).design as? SmallMultiples)
        #expect(panels.panels.map(\.withheld) == ["too few to show", nil])
    }

    @Test func adoptionIsNeverShownAlone() {
        let data = ChartSite.data(ChartSite.history(skip: ["answers", "quality"]))
        for request: ChartRequest in [
            .pair("main", form: .twinPanels, group: nil, weeks: nil), .pair("main", form: .indexed, group: nil, weeks: nil), .pair("main", form: .trajectory, group: nil, weeks: nil),
            .process(metric: "tokens", group: nil, weeks: nil), .weeksAndMonths(metric: "seats", group: "north"), .multiples(metric: "tokens", groups: nil, weeks: nil, hasOwnScales: false),
            .change(metric: "tokens", form: .slope, groups: nil, from: ChartSite.last.advanced(by: -4), to: nil), .concentration(metric: "tokens"),
            .threshold(metric: "tokens", threshold: 50, before: nil), .bullet(metrics: ["tokens"], group: nil), .heat(metric: "tokens", groups: nil, weeks: nil, content: .value),
            .bar(metric: "tokens", groups: nil),
        ] { #expect(ChartSite.rule(request, in: data) == "no-value-recorded", "\(request)") }
    }

    @Test func whatIsNotThereIsSaidAtTheBlock() {
        let data = ChartSite.data(ChartSite.history(skip: ["answers"]), distributions: [])
        #expect(ChartSite.rule(.process(metric: "answers", group: "north", weeks: nil), in: data) == "no-figure")
        #expect(ChartSite.rule(.bar(metric: "answers", groups: nil), in: data) == "no-figure")
        #expect(ChartSite.rule(.bar(metric: "quality", groups: ["tiny"]), in: data) == "no-figure")
        #expect(ChartSite.rule(.concentration(metric: "quality"), in: data) == "no-distribution")
        #expect(ChartSite.rule(.process(metric: "nothing", group: nil, weeks: nil), in: data) == "unknown-reference")
    }

    @Test func theGroupsOfAChartAreAmongTheReportsData() {
        #expect(ChartRequest.bar(metric: "answers", groups: ["south"]).groups == ["south"])
        #expect(ChartRequest.process(metric: "answers", group: nil, weeks: nil).groups == ["all"])
        #expect(ChartRequest.heat(metric: "answers", groups: nil, weeks: nil, content: .value).groups == nil)
    }
}
