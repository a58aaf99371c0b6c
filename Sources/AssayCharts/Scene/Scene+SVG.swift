extension Scene {
    /// The drawing in UTF-8.
    func svg(_ profile: SVGProfile, _ caption: ChartCaption) -> [UInt8] {
        var out = SVGWriter(theme: profile.theme, hasClasses: profile.isInline, capacity: 8_192)
        out.open(width: width, height: height, profile, caption)
        for element in elements {
            switch element {
            case .path(let path): out.path(path)
            case .circle(let x, let y, let radius, let paint):
                out.raw("<circle")
                out.attribute("cx", x)
                out.attribute("cy", y)
                out.attribute("r", radius)
                if paint.fill == nil { out.raw(" fill=\"none\"") }
                out.paint(paint)
                out.raw("/>")
            case .rectangle(let x, let y, let width, let height, let paint):
                out.raw("<rect")
                out.attribute("x", x)
                out.attribute("y", y)
                out.attribute("width", width)
                out.attribute("height", height)
                if paint.fill == nil { out.raw(" fill=\"none\"") }
                out.paint(paint)
                out.raw("/>")
            case .text(let text):
                if text.hasHalo { out.halo(text) }
                out.text(text, color: text.color)
            }
        }
        out.raw("</g></svg>")
        if !profile.isInline { out.byte(0x0A) }
        return out.bytes
    }
}

extension SVGWriter {
    fileprivate mutating func open(width: Double, height: Double, _ profile: SVGProfile, _ caption: ChartCaption) {
        switch profile {
        case .inline(let labelledBy, let describedBy):
            raw("<svg class=\"chart")
            if width <= Chart.narrow { raw(" chart-narrow") }
            raw("\" role=\"img\"")
            if !labelledBy.isEmpty {
                raw(" aria-labelledby=\"")
                escaped(labelledBy)
                byte(0x22)
            }
            if !describedBy.isEmpty {
                raw(" aria-describedby=\"")
                escaped(describedBy)
                byte(0x22)
            }
            size(width, height)
        case .standalone:
            raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
            size(width, height)
            raw("<title>")
            escaped(caption.title)
            raw("</title><desc>")
            escaped(caption.description)
            raw("</desc><rect")
            attribute("width", width)
            attribute("height", height)
            paint(fill: .ground)
            raw("/>")
        }
        raw("<g aria-hidden=\"true\" font-family=\"Arial, Helvetica, Liberation Sans, sans-serif\" font-size=\"12\"")
        paint(fill: .muted)
        byte(0x3E)
    }

    private mutating func size(_ width: Double, _ height: Double) {
        attribute("width", width)
        attribute("height", height)
        raw(" viewBox=\"0 0 ")
        number(width)
        byte(0x20)
        number(height)
        raw("\">")
    }

    fileprivate mutating func path(_ path: Scene.Path) {
        raw("<path d=\"")
        var x = Double.nan, y = Double.nan
        for step in path.steps {
            switch step.step {
            case .move: point("M", step.x, step.y)
            case .line where step.y == y:
                raw("H")
                number(step.x)
            case .line where step.x == x:
                raw("V")
                number(step.y)
            case .line: point("L", step.x, step.y)
            case .close: byte(0x5A)
            }
            (x, y) = (step.x, step.y)
        }
        byte(0x22)
        if path.paint.fill == nil { raw(" fill=\"none\"") }
        paint(path.paint)
        raw("/>")
    }

    fileprivate mutating func paint(_ paint: Scene.Paint) {
        self.paint(fill: paint.fill, stroke: paint.stroke)
        guard paint.stroke != nil else { return }
        if paint.width != 1 { attribute("stroke-width", paint.width) }
        switch paint.style {
        case .solid: if paint.hasRoundEnds { raw(" stroke-linejoin=\"round\" stroke-linecap=\"round\"") }
        case .dashed: raw(" stroke-linejoin=\"round\" stroke-dasharray=\"6 3\"")
        case .dotted: raw(" stroke-dasharray=\"2 3\"")
        }
    }

    fileprivate mutating func text(_ text: Scene.Text, color: Palette.Role) {
        let anchor: Anchor = switch text.anchor {
        case .start: .start
        case .middle: .middle
        case .end: .end
        }
        self.text(text.text, x: text.x, y: text.y, size: text.size, bold: text.isBold, anchor: anchor, fill: color == .muted ? nil : color)
    }

    fileprivate mutating func halo(_ text: Scene.Text) {
        raw("<g stroke-width=\"4\" stroke-linejoin=\"round\"")
        paint(stroke: .ground)
        byte(0x3E)
        self.text(text, color: .ground)
        raw("</g>")
    }
}
