/// A chart with everything in its place, in pixels from the top left: what is left is to write it down.
struct Scene {
    enum Element {
        case path(Path)
        case circle(x: Double, y: Double, radius: Double, paint: Paint)
        case rectangle(x: Double, y: Double, width: Double, height: Double, paint: Paint)
        case text(Text)
    }

    /// How a shape is filled and outlined.
    struct Paint: Equatable {
        var fill: Palette.Role?
        var stroke: Palette.Role?
        var width = 1.0
        var style = StrokeStyle.solid
        var hasRoundEnds = false
    }

    struct Path {
        enum Step { case move, line, close }

        private(set) var steps: [(step: Step, x: Double, y: Double)] = []
        var paint: Paint

        init(_ paint: Paint) { self.paint = paint }

        /// Makes room for so many steps.
        mutating func reserve(_ count: Int) { steps.reserveCapacity(count) }

        mutating func move(_ x: Double, _ y: Double) { steps.append((.move, x, y)) }
        mutating func line(_ x: Double, _ y: Double) { steps.append((.line, x, y)) }
        mutating func close() { steps.append((.close, 0, 0)) }
        mutating func segment(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) {
            move(x, y)
            line(toX, toY)
        }
    }

    struct Text {
        enum Anchor { case start, middle, end }

        var text: String
        /// On the baseline.
        var x: Double
        var y: Double
        var size = 12.0
        var isBold = false
        var anchor = Anchor.start
        var color = Palette.Role.muted
        /// Whether a copy in the colour of the ground lies under it, so that no line runs through it.
        var hasHalo = false

        /// How it looks, wherever it stands and whatever it says.
        var style: Style { Style(size: size, isBold: isBold, anchor: anchor, color: color) }

        struct Style: Equatable {
            var size: Double
            var isBold: Bool
            var anchor: Anchor
            var color: Palette.Role
        }
    }

    let width: Double
    var height = 0.0
    private(set) var elements: [Element] = []

    init(width: Double) {
        self.width = width
        elements.reserveCapacity(64)
    }

    mutating func add(_ path: Path) { if !path.steps.isEmpty { elements.append(.path(path)) } }
    mutating func add(_ text: Text) { if !text.text.isEmpty { elements.append(.text(text)) } }

    mutating func circle(_ x: Double, _ y: Double, radius: Double, _ paint: Paint) {
        elements.append(.circle(x: x, y: y, radius: radius, paint: paint))
    }

    mutating func rectangle(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ paint: Paint) {
        elements.append(
            .rectangle(
                x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound, height: y.upperBound - y.lowerBound, paint: paint))
    }

    /// Horizontal lines of one length in one path, on half pixels, so that a line of one pixel is one pixel.
    mutating func rules(_ heights: [Double], from start: Double, to end: Double, _ color: Palette.Role) {
        var path = Path(Paint(stroke: color))
        for height in heights { path.segment(start, Scene.crisp(height), end, Scene.crisp(height)) }
        add(path)
    }

    /// Vertical lines of one length in one path.
    mutating func verticalRules(_ positions: [Double], from top: Double, to bottom: Double, _ color: Palette.Role) {
        var path = Path(Paint(stroke: color))
        for position in positions { path.segment(Scene.crisp(position), top, Scene.crisp(position), bottom) }
        add(path)
    }

    /// The middle of the pixel a position falls on.
    static func crisp(_ position: Double) -> Double { position.rounded(.down) + 0.5 }
}
