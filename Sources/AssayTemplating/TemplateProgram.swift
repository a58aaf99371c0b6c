/// One page, compiled: partials, parents and blocks are spliced in, indentation is part of the text, names are paths.
///
/// Flat arrays of plain values, so that many threads can render one page without touching shared reference counts.
struct TemplateProgram: Sendable {
    struct Operation {
        enum Code: UInt8 {
            /// Writes `count` bytes of `text` from `start`.
            case text
            /// Writes a text or a url, escaped.
            case escaped
            /// Writes html as it is.
            case raw
            /// Goes on only if a flag is true, else to `end`.
            case flag
            /// Goes on, with the value as innermost frame, only if there is one.
            case present
            /// Goes on once for each element, which is the innermost frame.
            case list
            /// Goes on only if the value is false, absent or empty.
            case inverted
        }

        var code: Code
        /// Of a value: how many frames out the path begins.
        var depth: Int32 = 0
        /// Of text: its first byte. Of a value: the first step of its path.
        var start: Int32
        /// Of text: its bytes. Of a value: the steps of its path.
        var count: Int32
        /// Of a section: the operation behind its last one.
        var end: Int32 = 0

        /// A section that gives its content a frame of its own.
        var pushesFrame: Bool { code == .present || code == .list }
    }

    var shape: TemplateShape
    var operations: [Operation] = []
    var text: [UInt8] = []
    /// Paths, one after the other: a field's name for each step.
    var steps: [String] = []
    /// Text before this operation must not grow: something jumps behind it.
    private var barrier = 0

    init(shape: TemplateShape) { self.shape = shape }

    mutating func append(text bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        text.append(contentsOf: bytes)
        let count = Int32(bytes.count)
        if let last = operations.indices.last, operations[last].code == .text, last >= barrier {
            operations[last].count += count
        } else {
            operations.append(Operation(code: .text, start: Int32(text.count) - count, count: count))
        }
    }

    mutating func append(_ code: Operation.Code, depth: Int, fields: [String]) {
        operations.append(Operation(code: code, depth: Int32(depth), start: Int32(steps.count), count: Int32(fields.count)))
        steps += fields
    }

    func steps(of operation: Operation) -> ArraySlice<String> { steps[Int(operation.start)..<Int(operation.start + operation.count)] }

    /// Ends a section: what follows is jumped to.
    mutating func endSection(_ index: Int) {
        operations[index].end = Int32(operations.count)
        barrier = operations.count
    }

}
