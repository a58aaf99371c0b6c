import AssayDiagnostics

/// Gives text to the reader of the record. What it takes has to be written as it was read, but for blanks.
enum RecordRun {
    static func run(_ input: [UInt8], at path: String) -> Outcome {
        var outcome = Outcome()
        let (record, diagnostics) = PublishedRecord.read(input, path: path)
        outcome.add(diagnostics, of: input, path: path, in: "record")
        guard let record else { return outcome }
        let written = record.bytes
        outcome.add("\(record.entries.count) reports, \(record.head ?? "none")", kind: "read")
        let (again, faults) = PublishedRecord.read(written, path: "again.json")
        if !faults.isEmpty || again?.bytes != written { outcome.broken.append("written anew it is another record: \(faults.map(\.rule))") }
        return outcome
    }
}
