import AssayTemplating

extension PageShapes {
    /// A packet: one file that stands alone.
    static let packets: [String: TemplateShape] = [:]
}
