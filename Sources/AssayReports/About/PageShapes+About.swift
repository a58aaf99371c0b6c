import AssayTemplating

extension PageShapes {
    /// The data sheet and the corrections.
    static let about: [String: TemplateShape] = [:]
}
