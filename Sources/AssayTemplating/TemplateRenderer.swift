/// Runs a program over a context.
struct TemplateRenderer {
    /// Innermost last.
    private var frames: [TemplateValue]
    /// For each step of each path, the index where the field was found last: records of one list share their order.
    private var hints: [Int]

    static func render(_ program: TemplateProgram, _ context: TemplateValue, into out: inout [UInt8]) {
        var renderer = TemplateRenderer(frames: [context], hints: Array(repeating: 0, count: program.steps.count))
        renderer.run(program.operations.span, program.text.span, program.steps.span, 0, program.operations.count, &out)
    }

    private mutating func run(
        _ operations: Span<TemplateProgram.Operation>, _ text: Span<UInt8>, _ steps: Span<String>, _ from: Int, _ to: Int, _ out: inout [UInt8]
    ) {
        var index = from
        while index < to {
            let operation = operations[index]
            index += 1
            let body = index
            switch operation.code {
            case .text:
                append(text, Int(operation.start)..<Int(operation.start + operation.count), to: &out)
            case .escaped:
                switch value(operation, steps) {
                case .text(let text): appendEscaped(text, to: &out)
                case .url(let url): appendEscaped(url.text, to: &out)
                default: break
                }
            case .raw:
                if case .html(let bytes) = value(operation, steps) { out.append(contentsOf: bytes) }
            case .flag:
                if !value(operation, steps).isTruthy { index = Int(operation.end) }
            case .inverted:
                if value(operation, steps).isTruthy { index = Int(operation.end) }
            case .present:
                index = Int(operation.end)
                let value = value(operation, steps)
                guard value.isTruthy else { continue }
                frames.append(value)
                run(operations, text, steps, body, index, &out)
                frames.removeLast()
            case .list:
                index = Int(operation.end)
                guard case .list(let items) = value(operation, steps) else { continue }
                for item in items {
                    frames.append(item)
                    run(operations, text, steps, body, index, &out)
                    frames.removeLast()
                }
            }
        }
    }

    /// The value at the end of an operation's path, or `absent` where the path breaks off.
    @inline(__always)
    private mutating func value(_ operation: TemplateProgram.Operation, _ steps: Span<String>) -> TemplateValue {
        let frame = frames.count - 1 - Int(operation.depth)
        let start = Int(operation.start)
        let end = start + Int(operation.count)
        guard start < end else { return frames[frame] }
        if end - start == 1, let value = found(again: start, steps, in: frame) { return value }
        guard case .record(var record) = frames[frame] else { return .absent }
        for step in start..<end - 1 {
            guard let index = find(step, steps, in: record), case .record(let inner) = record.fields[index].1 else { return .absent }
            record = inner
        }
        guard let index = find(end - 1, steps, in: record) else { return .absent }
        return record.fields[index].1
    }

    /// A field of a frame where it was found last, as nearly all are. Since nothing is written on the way, the record need not be held meanwhile.
    @inline(__always)
    private func found(again step: Int, _ steps: Span<String>, in frame: Int) -> TemplateValue? {
        let hint = hints[step]
        guard case .record(let record) = frames[frame], hint < record.fields.count, record.fields[hint].0 == steps[step] else { return nil }
        return record.fields[hint].1
    }

    @inline(__always)
    private mutating func find(_ step: Int, _ steps: Span<String>, in record: TemplateRecord) -> Int? {
        let hint = hints[step]
        if hint < record.fields.count, record.fields[hint].0 == steps[step] { return hint }
        guard let index = record.fields.firstIndex(where: { $0.0 == steps[step] }) else { return nil }
        hints[step] = index
        return index
    }
}

extension TemplateValue {
    /// Whether a section over the value is shown.
    fileprivate var isTruthy: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .url(let url): !url.text.isEmpty
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .record: true
        case .absent: false
        }
    }
}
