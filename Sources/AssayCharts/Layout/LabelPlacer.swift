/// Finds room for labels beside points, so that no text touches another.
struct LabelPlacer {
    struct Box {
        var left: Double, right: Double, top: Double, bottom: Double

        /// Of a text with what a wider face needs, and a pixel around.
        init(_ text: Scene.Text) {
            let width = TextMetrics.width(text.text, size: text.size, bold: text.isBold) * TextMetrics.safety
            left = switch text.anchor {
            case .start: text.x - 1
            case .middle: text.x - width / 2 - 1
            case .end: text.x - width - 1
            }
            right = left + width + 2
            top = text.y - text.size * TextMetrics.ascent * 1.1 - 1
            bottom = text.y + text.size * TextMetrics.descent * 1.1 + 1
        }

        func touches(_ other: Box) -> Bool { left < other.right && other.left < right && top < other.bottom && other.top < bottom }
    }

    private let frame: (x: ClosedRange<Double>, y: ClosedRange<Double>)
    private let hasHalos: Bool
    private var taken: [Box] = []
    /// How many labels found no room.
    private(set) var dropped = 0

    /// - Parameters:
    ///   - x, y: where labels may stand.
    ///   - hasHalos: whether lines may run where they stand.
    init(x: ClosedRange<Double>, y: ClosedRange<Double>, hasHalos: Bool = true) {
        frame = (x, y)
        self.hasHalos = hasHalos
    }

    mutating func take(_ text: Scene.Text) { taken.append(Box(text)) }

    /// The first of some places with room.
    mutating func place(_ candidates: [Scene.Text]) -> Scene.Text? {
        for text in candidates where !text.text.isEmpty {
            let box = Box(text)
            guard box.left >= frame.x.lowerBound - 1, box.right <= frame.x.upperBound + 1, box.top >= frame.y.lowerBound - 1, box.bottom <= frame.y.upperBound + 1 else { continue }
            guard !taken.contains(where: box.touches) else { continue }
            taken.append(box)
            return text
        }
        dropped += 1
        return nil
    }

    private func fitted(_ text: Scene.Text, width: Double) -> Scene.Text {
        var text = text
        text.text = TextMetrics.fitted(text.text, width: width / TextMetrics.safety, size: text.size, bold: text.isBold)
        return text
    }

    /// Places around a point, the best first. What stands right or left of it and nowhere else is shortened rather than left out.
    func candidates(_ mark: TextMark, x: Double, y: Double) -> [Scene.Text] {
        let half = mark.size * TextMetrics.halfCap
        func text(_ dx: Double, _ dy: Double, _ anchor: Scene.Text.Anchor) -> Scene.Text {
            Scene.Text(text: mark.text, x: x + dx, y: y + dy, size: mark.size, isBold: mark.isBold, anchor: anchor, color: mark.color, hasHalo: hasHalos)
        }
        let right = text(9, half, .start), left = text(-9, half, .end)
        let above = text(0, -12, .middle), below = text(0, 10 + 2 * half, .middle)
        let corners = [text(7, -7, .start), text(-7, -7, .end), text(7, 7 + 2 * half, .start), text(-7, 7 + 2 * half, .end)]
        return switch mark.placement {
        case .right: [fitted(right, width: frame.x.upperBound - right.x)]
        case .left: [fitted(left, width: left.x - frame.x.lowerBound)]
        case .above: [above, text(0, -18, .middle), right, left]
        case .below: [below, text(0, 16 + 2 * half, .middle), right, left]
        case .beside, .leadingEdge, .trailingEdge: [right, left, above, below] + corners
        }
    }
}
