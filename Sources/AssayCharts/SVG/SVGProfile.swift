/// Where a chart will stand: in a page, or in a file of its own.
public enum SVGProfile: Sendable {
    /// In a page of HTML. The ids are those of the elements of the page that name and describe the chart (its heading, its summary):
    /// they are written escaped. The chart is one image to assistive technology; it has no ids, no title (browsers would show it as a tooltip over
    /// the whole chart), and classes beside its light colours (`Palette.inlineStylesheet`).
    case inline(labelledBy: String, describedBy: String)
    /// A file: XML declaration, ground, title and description, no classes.
    case standalone(dark: Bool)

    var theme: Palette.Theme {
        switch self {
        case .inline, .standalone(dark: false): .light
        case .standalone(dark: true): .dark
        }
    }

    var isInline: Bool {
        if case .inline = self { true } else { false }
    }
}
