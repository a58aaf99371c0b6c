import AssayCommentary
import AssayLanguage
import AssayMetrics

extension ReportData {
    /// The chart that a block of the commentary asks for, or why there is none.
    /// - Parameters:
    ///   - title: the author's.
    ///   - number: of the block among the figures of the commentary.
    func chart(_ request: ChartRequest, title: String?, number: Int) -> Result<CommentaryPart, ReferenceFailure> {
        do throws(ChartRefusal) {
            if case .heat(let metric, let groups, let weeks, let content) = request {
                let name = "commentary.\(number).\(metric)"
                return .success(.heat(try heatFigure(metric: try known(metric), groups: groups, weeks: weeks, content: content, name: name, title: title)))
            }
            var (parts, subject) = try parts(of: request)
            parts.subtitle += beside(request)
            let caption = tell("\(title ?? subject.title), the figures of the commentary’s chart \(number)")
            return .success(.figure(Figure(parts, name: "commentary.\(number).\(subject.name)", title: title, tableCaption: caption)))
        } catch {
            return .failure(error.failure)
        }
    }

    /// What a chart is about: for the name of its files, and for the caption of its table where nobody wrote one.
    private typealias Subject = (name: String, title: String)

    private func parts(of request: ChartRequest) throws(ChartRefusal) -> (FigureParts, Subject) {
        switch request {
        case .pair(let id, let form, let groupID, let weeks):
            let group = try known(group: groupID)
            guard let pair = catalog.pairIndex(id).map({ catalog.pairs[$0] }) else { throw ChartRefusal(.unknownName(id)) }
            guard let drawn = DrawnPair(pair, group: group, weeks: weeks, in: table) else { throw ChartRefusal(.withheldPair(pair)) }
            return (try parts(of: drawn, form: form, weeks: weeks), (PlacedPair(pair: pair, group: group).name(in: catalog), pair.title))
        case .process(let id, let groupID, let weeks):
            let (metric, group) = try shown(id, groupID, weeks: weeks)
            return (processParts(metric: metric, group: group, weeks: weeks), subject(metric, group))
        case .weeksAndMonths(let id, let groupID):
            let (metric, group) = try shown(id, groupID, weeks: nil)
            return (weeksAndMonthsParts(metric: metric, group: group), subject(metric, group))
        case .multiples(let id, let groups, let weeks, let hasOwnScales):
            let metric = try known(id)
            return (try multiplesParts(metric: metric, groups: groups, weeks: weeks, hasOwnScales: hasOwnScales), subject(metric))
        case .change(let id, let form, let groups, let from, let to):
            let metric = try known(id)
            return (try changeParts(metric: metric, form: form, groups: groups, from: from, to: to), subject(metric))
        case .concentration(let id):
            let metric = try known(id)
            return (try concentrationParts(metric: metric), subject(metric))
        case .threshold(let id, let threshold, let before):
            let metric = try known(id)
            return (try thresholdParts(metric: metric, threshold: threshold, before: before), subject(metric))
        case .bullet(let ids, let groupID):
            let group = try known(group: groupID)
            var metrics: [Int] = []
            for id in ids { metrics.append(try known(id)) }
            return (try bulletParts(metrics: metrics, group: group), ("targets", Words.list(metrics.map { catalog.metrics[$0].title })))
        case .bar(let id, let groups):
            let metric = try known(id)
            return (try barParts(metric: metric, groups: groups), subject(metric))
        case .heat(let id, _, _, _): throw ChartRefusal(.unknownName(id))
        }
    }

    private func parts(of drawn: DrawnPair, form: ChartRequest.PairForm, weeks: Int?) throws(ChartRefusal) -> FigureParts {
        switch form {
        case .twinPanels:
            // The verdict is about the report's window.
            return pairParts(drawn, finding: (weeks ?? table.windowWeeks) == table.windowWeeks ? finding(of: drawn.pair, group: drawn.group) : nil)
        case .indexed:
            guard let parts = indexedParts(drawn, weeks: weeks) else { throw ChartRefusal(.noFigure(drawn.adoption)) }
            return parts
        case .trajectory: return trajectoryParts(drawn)
        }
    }

    /// A metric in a group, with a figure in the weeks asked for, and not adoption alone.
    private func shown(_ id: String, _ groupID: String?, weeks: Int?) throws(ChartRefusal) -> (metric: Int, group: Int) {
        let (metric, group) = (try known(id), try known(group: groupID))
        if table.isWithheld(metric, group: group, weeks: weeks) { throw ChartRefusal(.withheld(catalog.metrics[metric])) }
        guard table.drawn(metric: metric, group: group, weeks: weeks).hasNumbers else { throw ChartRefusal(.noFigure(catalog.metrics[metric])) }
        return (metric, group)
    }

    /// Adoption is never shown alone, and a figure may travel without its page: what it is to move is told with it.
    private func beside(_ request: ChartRequest) -> String {
        let (id, groupID): (String, String?) = switch request {
        case .process(let id, let group, _), .weeksAndMonths(let id, let group): (id, group)
        case .multiples(let id, _, _, _), .change(let id, _, _, _, _), .concentration(let id), .threshold(let id, _, _), .bar(let id, _): (id, nil)
        case .pair, .bullet, .heat: ("", nil)
        }
        guard let index = catalog.metricIndex(id), let group = catalog.groupIndex(groupID ?? Group.everybody) else { return "" }
        return beside(index, group: group)
    }

    /// ". Its value, Changes accepted: 486, +5.0 % on the week"; empty for what is no adoption.
    func beside(_ metric: Int, group: Int) -> String {
        guard catalog.metrics[metric].countsAsAdoption else { return "" }
        for pair in catalog.pairs where pair.adoption == catalog.metrics[metric].id {
            guard let index = catalog.metricIndex(pair.value) else { continue }
            let series = table.series(metric: index, group: group), value = catalog.metrics[index]
            guard series.now.number != nil else { continue }
            let change = series.weekChange(of: value)
            let level = Words.cell(series.now, of: value)
            return ". "
                + (change == .notAvailable ? tell("Its value, \(value.title): \(level)") : tell("Its value, \(value.title): \(level), \(Words.change(change)) on the week"))
        }
        return ". " + tell("Its value: no figure this week")
    }

    private func known(_ metric: String) throws(ChartRefusal) -> Int {
        guard let index = catalog.metricIndex(metric) else { throw ChartRefusal(.unknownName(metric)) }
        return index
    }

    private func known(group: String?) throws(ChartRefusal) -> Int {
        guard let index = catalog.groupIndex(group ?? Group.everybody) else { throw ChartRefusal(.unknownName(group ?? Group.everybody)) }
        return index
    }

    private func subject(_ metric: Int, _ group: Int = MetricCatalog.everybody) -> Subject {
        let (metric, group) = (catalog.metrics[metric], catalog.groups[group])
        return group.id == Group.everybody ? (metric.id, metric.title) : ("\(metric.id).\(group.id)", "\(metric.title): \(group.title)")
    }
}
