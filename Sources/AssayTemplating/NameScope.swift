/// The shapes that names are looked up in: the page's, then one more in each section that gives its content a context of its own.
struct NameScope {
    /// Innermost last; nil where the shape is not known because its name was already refused.
    var frames: [TemplateShape?] { didSet { names = nil } }
    /// All names in scope, the innermost frame's first; nil until somebody asks.
    private var names: [String]?

    init(frames: [TemplateShape?]) { self.frames = frames }

    enum Resolution {
        /// `depth` frames out from the innermost, then along `fields`. `shape` is not optional; absence shows at rendering.
        case found(depth: Int, fields: [String], shape: TemplateShape)
        /// No such name; `owner` is the record that lacks it when it is not the first part of a dotted name.
        case missing(name: String, owner: String?, candidates: [String])
        /// A part of a dotted name that has no fields.
        case noFields(owner: String, shape: TemplateShape)
        /// Depends on a name that was already refused.
        case opaque
    }

    /// The first part of a dotted name is sought from the innermost frame outwards; the rest belongs to what it names, as in the
    /// Mustache specification.
    mutating func resolve(_ name: String) -> Resolution {
        if name == "." {
            return frames[frames.count - 1].map { .found(depth: 0, fields: [], shape: $0) } ?? .opaque
        }
        let parts = name.split(separator: ".").map(String.init)
        for (depth, frame) in frames.reversed().enumerated() {
            guard let frame else { return .opaque }
            guard case .record(let fields) = frame, let first = fields[parts[0]] else { continue }
            return follow(parts, from: first, depth: depth)
        }
        return .missing(name: parts[0], owner: nil, candidates: known())
    }

    private func follow(_ parts: [String], from first: TemplateShape, depth: Int) -> Resolution {
        var shape = first.unwrapped
        for (index, part) in parts.enumerated().dropFirst() {
            let owner = parts[..<index].joined(separator: ".")
            guard case .record(let fields) = shape else { return .noFields(owner: owner, shape: shape) }
            guard let next = fields[part] else { return .missing(name: part, owner: owner, candidates: fields.keys.sorted()) }
            shape = next.unwrapped
        }
        return .found(depth: depth, fields: parts, shape: shape)
    }

    private mutating func known() -> [String] {
        if let names { return names }
        var seen = Set<String>()
        let found = frames.reversed().flatMap { $0?.fieldNames ?? [] }.filter { seen.insert($0).inserted }
        names = found
        return found
    }
}
