import AssayLanguage

extension Lorenz {
    /// Diagonal, guide, curves (now in front), and their names.
    var marks: [Mark] {
        guard let now = drawn.first else { return [] }
        var marks: [Mark] = [.line(LineMark(points: [DataPoint(x: 0, y: 0), DataPoint(x: 1, y: 1)], color: .rule, width: 1))]
        let top = top(of: now)
        let (people, share) = (1 - top.people, 1 - top.share)
        // Dropped to the people, and up from the curve: the length of the upper part is the share.
        marks.append(.rule(RuleMark(.x(people), range: 0...share, style: .dotted)))
        marks.append(.rule(RuleMark(.x(people), range: share...1, color: .ink, width: 2)))
        for curve in drawn.dropFirst() {
            marks.append(.line(LineMark(points: curve.points, color: .context, style: .dotted)))
            marks.append(.point(PointMark(points: curve.borders, shape: .circle, color: .context, radius: 3)))
        }
        marks.append(.line(LineMark(points: now.points, color: measure.role.color, width: 2.5)))
        marks.append(.point(PointMark(points: now.borders, shape: measure.role.shape, color: measure.role.color, radius: 3)))
        return marks + (sentence(top) + names + [equality]).map(Mark.text)
    }

    /// In the empty corner over the diagonal, in lines that stay over it; a note says it where the corner is too narrow.
    private func sentence(_ top: TopShare) -> [TextMark] {
        let x = 1 - top.people
        guard hasSentence else { return [] }
        var marks: [TextMark] = []
        var y = 0.96
        for (text, isBold) in [(share(top), true), (tell("of \(Self.inSentence(ChartSentences.name(measure)))"), false)] {
            let room = (min(x, y) * Self.narrowPlot - 14) / TextMetrics.safety
            for line in TextMetrics.lines(text, width: room, size: 12, bold: isBold, limit: isBold ? 3 : 2) {
                marks.append(TextMark(line, at: DataPoint(x: x, y: y), color: .ink, isBold: isBold, placement: .left))
                y -= 0.075
            }
        }
        return marks
    }

    /// "the busiest 10 % have 46 %".
    private func share(_ top: TopShare) -> String { tell("the busiest \(Self.percent(top.people)) have \(Self.percent(top.share))") }

    /// Whether the guide leaves room for it left of itself.
    var hasSentence: Bool { drawn.first.map { (1 - top(of: $0).people) * Self.narrowPlot >= 120 } ?? false }

    /// The lower curve is named below its belly, the upper one above.
    private var names: [TextMark] {
        let curves = drawn
        let middle = 0.6
        let order = curves.indices.sorted { (curves[$0].height(at: middle), $0) < (curves[$1].height(at: middle), $1) }
        return order.enumerated().compactMap { rank, index in
            guard !curves[index].label.isEmpty else { return nil }
            let color: Palette.Role = index == 0 ? measure.role.color : .context
            let label = TextMetrics.fitted(curves[index].label, width: 96, size: 12, bold: index == 0)
            let isLower = rank == 0
            // Where there is room under the curve, left of the guide if it can be; else over the curve.
            let width = TextMetrics.width(label, size: 12, bold: index == 0) * TextMetrics.safety / Self.narrowPlot
            let beforeGuide = (1 - top(of: curves[0]).people) - width - 0.06
            let start = beforeGuide >= 0.4 ? min(0.64, beforeGuide) : 0.64
            let place = isLower ? stride(from: start, through: 0.4, by: -0.04).first { curves[index].height(at: $0) >= 0.1 } : nil
            if let place {
                return TextMark(label, at: DataPoint(x: place + 0.01, y: curves[index].height(at: place) - 0.04), color: color, isBold: index == 0, placement: .right)
            }
            // Where the way to the diagonal is longest.
            let x = curves[index].points.max { ($0.x - $0.y) < ($1.x - $1.y) }.map { min(max($0.x, 0.4), 0.7) } ?? 0.5
            return TextMark(label, at: DataPoint(x: x + 0.03, y: curves[index].height(at: x) + 0.04), color: color, isBold: index == 0, placement: .left)
        }
    }

    private var equality: TextMark { TextMark(tell("equal shares"), at: DataPoint(x: 0.34, y: 0.41), placement: .left) }

    /// The side of the square in the narrowest drawing, in pixels.
    private static let narrowPlot = 255.0
}

extension Lorenz.Curve {
    /// Between two bands: the ends are no borders. None where they would run together.
    fileprivate var borders: [DataPoint] { points.count > 25 ? [] : points.filter { $0.x > 0 && $0.x < 1 } }
}
