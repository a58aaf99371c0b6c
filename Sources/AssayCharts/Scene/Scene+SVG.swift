extension Scene {
    /// The drawing in UTF-8.
    func svg(_ profile: SVGProfile, _ caption: ChartCaption) -> [UInt8] {
        var out = SVGWriter(theme: profile.theme, hasClasses: profile.isInline, capacity: 8_192)
        out.open(width: width, height: height, profile, caption)
        var index = 0
        while index < elements.count {
            let end = endOfAlike(from: index)
            out.write(elements[index..<end])
            index = end
        }
        out.raw("</g></svg>")
        if !profile.isInline { out.byte(0x0A) }
        return out.bytes
    }
}

extension Scene {
    /// Neighbours that look alike are written down once: the index after the last that looks like the element at `start`.
    private func endOfAlike(from start: Int) -> Int {
        var end = start + 1
        while end < elements.count, elements[end].looksLike(elements[start]) { end += 1 }
        return end
    }
}

extension Scene.Element {
    fileprivate func looksLike(_ other: Scene.Element) -> Bool {
        switch (self, other) {
        case (.text(let text), .text(let other)): !text.hasHalo && !other.hasHalo && text.style == other.style
        // Filled shapes may lie over each other; lines of one colour may too.
        case (.path(let path), .path(let other)): path.paint.fill == nil && path.paint == other.paint
        case (.circle(_, _, _, let paint), .circle(_, _, _, let other)): paint == other
        default: false
        }
    }
}

extension SVGWriter {
    /// Elements that look alike.
    fileprivate mutating func write(_ elements: ArraySlice<Scene.Element>) {
        switch elements[elements.startIndex] {
        case .path(let first):
            raw("<path d=\"")
            for case .path(let path) in elements { steps(of: path) }
            byte(0x22)
            if first.paint.fill == nil { raw(" fill=\"none\"") }
            paint(first.paint)
            raw("/>")
        case .circle(_, _, _, let paint): circles(elements, paint)
        case .rectangle(let x, let y, let width, let height, let paint):
            raw("<rect")
            attribute("x", x)
            attribute("y", y)
            attribute("width", width)
            attribute("height", height)
            if paint.fill == nil { raw(" fill=\"none\"") }
            self.paint(paint)
            raw("/>")
        case .text(let first) where elements.count > 1:
            let isPlain = first.style == Scene.Text(text: "", x: 0, y: 0).style
            if !isPlain {
                raw("<g")
                textStyle(size: first.size, bold: first.isBold, anchor: Anchor(first.anchor), fill: first.color == .muted ? nil : first.color)
                byte(0x3E)
            }
            for case .text(let text) in elements { self.text(text.text, x: text.x, y: text.y) }
            if !isPlain { raw("</g>") }
        case .text(let text):
            if text.hasHalo { halo(text) }
            self.text(text, color: text.color)
        }
    }

    private mutating func circles(_ circles: ArraySlice<Scene.Element>, _ paint: Scene.Paint) {
        func look(_ writer: inout SVGWriter) {
            if paint.fill == nil { writer.raw(" fill=\"none\"") }
            writer.paint(paint)
        }
        if circles.count > 1 {
            raw("<g")
            look(&self)
            byte(0x3E)
        }
        for case .circle(let x, let y, let radius, _) in circles {
            raw("<circle")
            attribute("cx", x)
            attribute("cy", y)
            attribute("r", radius)
            if circles.count == 1 { look(&self) }
            raw("/>")
        }
        if circles.count > 1 { raw("</g>") }
    }

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
        raw("<g aria-hidden=\"true\"")
        // In a page the style sheet says it once for all.
        if !profile.isInline { raw(" font-family=\"Arial, Helvetica, Liberation Sans, sans-serif\"") }
        raw(" font-size=\"12\"")
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

    /// Most bytes of a chart: those of a path are appended at once.
    private mutating func steps(of path: Scene.Path) {
        append(path.steps.count * Self.longestStep) { out in
            var x = Double.nan, y = Double.nan
            for step in path.steps {
                switch step.step {
                case .move: out.append("M", step.x, step.y)
                case .line where step.y == y: out.append("H", step.x)
                case .line where step.x == x: out.append("V", step.y)
                case .line: out.append("L", step.x, step.y)
                case .close: out.append(0x5A)
                }
                (x, y) = (step.x, step.y)
            }
        }
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
        self.text(text.text, x: text.x, y: text.y, size: text.size, bold: text.isBold, anchor: Anchor(text.anchor), fill: color == .muted ? nil : color)
    }

    fileprivate mutating func halo(_ text: Scene.Text) {
        raw("<g stroke-width=\"4\" stroke-linejoin=\"round\"")
        paint(stroke: .ground)
        byte(0x3E)
        self.text(text, color: .ground)
        raw("</g>")
    }
}

extension SVGWriter.Anchor {
    fileprivate init(_ anchor: Scene.Text.Anchor) {
        switch anchor {
        case .start: self = .start
        case .middle: self = .middle
        case .end: self = .end
        }
    }
}
