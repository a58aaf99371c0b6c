import AssayCharts

/// Charts nobody would draw: every mark on every kind of axis, in every arrangement, with texts of any length.
enum RandomChart {
    static func make(_ random: inout Noise) -> Chart {
        let arrangement: Chart.Arrangement = switch Int.random(in: 0..<3, using: &random) {
        case 0: .stacked
        case 1: .beside([1, 2])
        default: .grid(columns: Int.random(in: 1...5, using: &random))
        }
        let count = if case .beside = arrangement { 2 } else { Int.random(in: 1...6, using: &random) }
        let weeks = HardCharts.weeks(Int.random(in: 1...70, using: &random), from: Int.random(in: 1...53, using: &random))
        let panels = (0..<count).map { _ in panel(weeks, &random) }
        let events = HardCharts.events((0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: -2...72, using: &random) }, label: words(6, &random))
        return Chart(
            caption: ChartCaption(title: words(14, &random), subtitle: words(20, &random), description: words(10, &random)), panels: panels, arrangement: arrangement,
            events: events, notes: (0..<Int.random(in: 0...3, using: &random)).map { _ in words(30, &random) }, boxScore: box(&random))
    }

    private static func panel(_ weeks: [WeekTick], _ random: inout Noise) -> Panel {
        let names = (0..<Int.random(in: 1...14, using: &random)).map { _ in words(5, &random) }
        let size: Double = [1e-6, 0.4, 3, 900, 2e6, 4e12][Int.random(in: 0..<6, using: &random)]
        let low = random.unit() < 0.3 ? -size : 0
        func quantity(_ random: inout Noise) -> Axis.Quantity {
            Axis.Quantity(
                format: NumberFormat(style: random.unit() < 0.3 ? .percent : .plain), title: words(3, &random), scale: random.unit() < 0.3 ? .logarithmic : .linear,
                hasZero: random.unit() < 0.5)
        }
        let isWeekly = random.unit() < 0.5, isBanded = !isWeekly && random.unit() < 0.5
        let x: Axis = isWeekly ? .weeks(weeks) : random.unit() < 0.3 ? .bare(quantity(&random)) : .quantity(quantity(&random))
        let y: Axis = isBanded ? .categories(names) : .quantity(quantity(&random))
        let height = Double([24, 60, 72, 168, 300][Int.random(in: 0..<5, using: &random)])
        func point(_ random: inout Noise) -> DataPoint {
            DataPoint(
                x: isWeekly ? Double(2_000 + Int.random(in: 0..<weeks.count, using: &random)) : low + (size - low) * random.unit(),
                y: isBanded ? Double(Int.random(in: 0..<names.count, using: &random)) : low + (size - low) * random.unit())
        }
        func points(_ random: inout Noise) -> [DataPoint] { (0..<Int.random(in: 0...24, using: &random)).map { _ in point(&random) } }
        var marks: [Mark] = []
        for _ in 0..<Int.random(in: 0...7, using: &random) {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: marks.append(.line(LineMark(points: points(&random).map { random.unit() < 0.1 ? nil : $0 }, color: .value, isStepped: random.unit() < 0.2, hasArrows: random.unit() < 0.3)))
            case 1: marks.append(.point(PointMark(points: points(&random), shape: [.circle, .diamond, .hollow, .ring, .dash, .bar][Int.random(in: 0..<6, using: &random)], color: .ink)))
            case 2: marks.append(.area(AreaMark(spans: points(&random).map { AreaMark.Span(x: $0.x, low: $0.y, high: $0.y + size / 4) })))
            case 3:
                let bars = points(&random).map { BarMark.Bar(base: $0.y...$0.y + size / 20, end: $0.x) }
                if !isWeekly { marks.append(.bar(BarMark(bars: bars, orientation: .horizontal, color: .context, isOutlined: random.unit() < 0.3))) }
            case 4: marks.append(.rule(RuleMark(random.unit() < 0.5 ? .x(point(&random).x) : .y(point(&random).y), style: .dashed, label: words(4, &random))))
            case 5: marks.append(.rectangle(RectangleMark(x: nil, y: nil)))
            default:
                let placements: [TextMark.Placement] = [.trailingEdge, .trailingEdge, .leadingEdge, .beside, .above, .below, .right, .left]
                for _ in 0..<Int.random(in: 1...12, using: &random) {
                    marks.append(.text(TextMark(words(5, &random), at: point(&random), isBold: random.unit() < 0.5, size: random.unit() < 0.5 ? 12 : 14, placement: placements[Int.random(in: 0..<8, using: &random)])))
                }
            }
        }
        return Panel(
            title: words(6, &random), color: .value, notes: (0..<Int.random(in: 0...2, using: &random)).map { _ in words(5, &random) }, x: x, y: y, marks: marks, height: height,
            widest: random.unit() < 0.1 ? 200 : nil, statement: random.unit() < 0.1 ? words(8, &random) : nil)
    }

    private static func box(_ random: inout Noise) -> BoxScore? {
        guard random.unit() < 0.2 else { return nil }
        return BoxScore(columns: (0..<Int.random(in: 1...8, using: &random)).map { _ in
            BoxScore.Column(title: words(3, &random), value: words(2, &random), changes: (0..<Int.random(in: 0...3, using: &random)).map { _ in words(4, &random) })
        })
    }

    private static func words(_ most: Int, _ random: inout Noise) -> String {
        let all = ["Tokens", "merged changes", "W21", "−12.5 %", "Qualitätssicherung", "4.2M", "漢字", "é", "<b>", "a", "supercalifragilisticexpialidocious-department", "of", "the", "week"]
        return (0..<Int.random(in: 0...most, using: &random)).map { _ in all[Int.random(in: 0..<all.count, using: &random)] }.joined(separator: " ")
    }
}
