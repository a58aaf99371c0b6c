/// Results of independent work, in the order of its inputs, on all cores.
func concurrently<Input: Sendable, Output: Sendable>(_ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output) async -> [Output] {
    await withTaskGroup(of: (Int, Output).self) { group in
        for (index, input) in inputs.enumerated() { group.addTask { (index, work(input)) } }
        var results = [Output?](repeating: nil, count: inputs.count)
        for await (index, output) in group { results[index] = output }
        return results.compactMap { $0 }
    }
}
