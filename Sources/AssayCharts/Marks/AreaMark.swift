/// A filled band between two lines.
public struct AreaMark: Sendable {
    public struct Span: Sendable, Hashable {
        public var x: Double
        public var low: Double
        public var high: Double

        public init(x: Double, low: Double, high: Double) {
            self.x = x
            self.low = low
            self.high = high
        }
    }

    /// Nil, or what is not finite, is a gap.
    public var spans: [Span?]
    public var color: Palette.Role

    public init(spans: [Span?], color: Palette.Role = .band) {
        self.spans = spans
        self.color = color
    }
}
