@testable import AssayCharts

/// The boxes of all text of a drawing, 1.2 times as wide and 1.1 times as high as the text, found by reading the drawing itself.
struct LabelBoxes {
    struct Box {
        var text: String
        var left: Double, right: Double, top: Double, bottom: Double
        var size: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    var boxes: [Box] = []
    var width = 0.0, height = 0.0

    init(_ svg: [UInt8]) throws {
        // What text inherits: size, weight, anchor, and whether it is only the ground under another text.
        var styles: [[String: String]] = [[:]]
        var isText = false
        for event in try XMLScanner.events(svg) {
            switch event {
            case .open(let name, let attributes):
                let own = Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
                if name == "svg" {
                    width = Double(own["width"] ?? "") ?? 0
                    height = Double(own["height"] ?? "") ?? 0
                }
                styles.append(styles[styles.count - 1].merging(own) { _, new in new })
                isText = name == "text"
            case .close:
                styles.removeLast()
                isText = false
            case .text(let text) where isText && styles[styles.count - 1]["stroke"] == nil:
                boxes.append(Self.box(text, styles[styles.count - 1]))
            case .text: break
            }
        }
    }

    private static func box(_ text: String, _ style: [String: String]) -> Box {
        let number = { (key: String) in Double(style[key] ?? "") ?? 0 }
        let size = number("font-size"), x = number("x"), y = number("y")
        let width = TextMetrics.width(text, size: size, bold: style["font-weight"] == "700") * 1.2
        let left = switch style["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
        return Box(
            text: text, left: left, right: left + width, top: y - size * TextMetrics.ascent * 1.1, bottom: y + size * TextMetrics.descent * 1.1, size: size)
    }

    /// What is wrong, in words: overlaps, text outside the drawing, text too small.
    var faults: [String] {
        var faults: [String] = []
        for (index, box) in boxes.enumerated() {
            // Positions are rounded to tenths.
            if box.left < -0.1 || box.right > width + 0.1 || box.top < -0.1 || box.bottom > height + 0.1 { faults.append("'\(box.text)' leaves the drawing") }
            if box.size < 12 { faults.append("'\(box.text)' is \(box.size) px") }
            for other in boxes[(index + 1)...] where box.overlaps(other) { faults.append("'\(box.text)' overlaps '\(other.text)'") }
        }
        return faults
    }
}
