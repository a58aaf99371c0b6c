import AssayTemplating

extension PageShapes {
    /// The pages over all weeks: of a metric, of a pair, of a group.
    static let histories: [String: TemplateShape] = [:]
}
